package dev.spanwright.servlet;

import dev.spanwright.http.HttpKeys;
import dev.spanwright.http.NameSource;
import dev.spanwright.trace.Span;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The span of a request, for those who know more about the request than a filter does: a framework
 * that has found the route, an application that calls it otherwise.
 *
 * <pre>{@code
 * RequestSpan.of(request).route("/orders/{id}").handledHere();
 * }</pre>
 *
 * <p>A name that the application has given, here or with {@link Span#setName}, is not overwritten.
 * Where a request has no span, nothing here has an effect. No method throws. Thread-safe.
 */
public final class RequestSpan {

  private static final RequestSpan NONE = new RequestSpan(Span.none(), "", NamingStyle.URL);

  private final Span span;
  private final String method;
  private final NamingStyle style;

  /** The name that was given last in here; another one is the application's. */
  private volatile String givenName;

  /** What the response was made of; null if nothing was thrown. */
  private volatile @Nullable Throwable handled;

  RequestSpan(Span span, String method, NamingStyle style) {
    this.span = span;
    this.method = method;
    this.style = style;
    this.givenName = span.name();
  }

  /** Returns the span of that request, which may be wrapped; one without effect if it has none. */
  public static RequestSpan of(ServletRequest request) {
    Exchange exchange = Exchange.of(request);
    return exchange == null ? NONE : exchange.requestSpan();
  }

  /** Returns the span itself, or {@link Span#none()}. */
  public Span span() {
    return span;
  }

  /**
   * Sets the template that the URL matches, with all it is mounted under, such as {@code
   * /shop/orders/{id}}. The span is named after it, unless the {@linkplain NamingStyle style} says
   * otherwise.
   */
  public RequestSpan route(String template) {
    span.setAttribute(HttpKeys.ROUTE, template);
    return style == NamingStyle.URL ? rename(method + " " + template, NameSource.ROUTE) : this;
  }

  /**
   * Says which code serves the request, such as {@code com.example.OrderController.find}. The span
   * is named after it if the {@linkplain NamingStyle style} says so.
   */
  public RequestSpan endpoint(String code) {
    return style == NamingStyle.ENDPOINT ? rename(code, NameSource.COMPONENT) : this;
  }

  /** Names the span, for good. */
  public RequestSpan name(String name) {
    span.setName(name).setAttribute(HttpKeys.NAME_SOURCE, NameSource.CUSTOM.text());
    return this;
  }

  /**
   * Says that the calling thread is the one that serves the request, which need not be the one that
   * the request came in on.
   */
  public RequestSpan handledHere() {
    if (span.isRecording()) {
      Thread thread = Thread.currentThread();
      span.setAttribute(HttpKeys.THREAD_ID, Long.toString(thread.getId()))
          .setAttribute(HttpKeys.THREAD_NAME, thread.getName());
    }
    return this;
  }

  /**
   * Says that a framework makes the response of this exception, which therefore does not leave the
   * filter chain. It is recorded if the response turns out to be a failure, by its status code: a
   * request that is refused is no failure of the application.
   *
   * @see TracingFilter.Builder#failedStatusCodes
   */
  public RequestSpan handled(Throwable thrown) {
    if (span.isRecording()) {
      handled = thrown;
    }
    return this;
  }

  /** Returns what the response was made of; null if nothing was thrown. */
  @Nullable Throwable handled() {
    return handled;
  }

  /** Says where a name comes from that the application has given without saying so. */
  void settleName() {
    if (isRenamed() && !NameSource.CUSTOM.text().equals(source()) && source() != null) {
      span.setAttribute(HttpKeys.NAME_SOURCE, NameSource.CUSTOM.text());
    }
  }

  private RequestSpan rename(String name, NameSource source) {
    if (span.isRecording() && !isRenamed() && !NameSource.CUSTOM.text().equals(source())) {
      givenName = name;
      span.setName(name).setAttribute(HttpKeys.NAME_SOURCE, source.text());
    }
    return this;
  }

  private boolean isRenamed() {
    return !span.name().equals(givenName);
  }

  private @Nullable Object source() {
    return span.attributes().get(HttpKeys.NAME_SOURCE);
  }

  @Override
  public String toString() {
    return "RequestSpan{" + span + "}";
  }
}
