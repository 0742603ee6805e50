package dev.spanwright.http;

import dev.spanwright.KeyRule;
import dev.spanwright.Spanwright;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanBuilder;
import dev.spanwright.trace.Traces;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The span of a request that this process makes. No method throws. */
public final class ClientSpan {

  private ClientSpan() {}

  /**
   * Starts the span of a request to that URL: a child of the calling thread's current span. It is
   * current until it ends, or the thread leaves the {@link dev.spanwright.trace.Context} that it
   * starts in.
   *
   * @return {@link Span#none()} if no span is current, if the request goes where spans are sent, or
   *     if the current span is that of this request: a client that makes it by way of another one
   *     has started it
   */
  public static Span start(String method, String url, String operation, String origin) {
    Span current = Traces.currentSpan();
    if (current == Span.none() || Traces.isSentry(url)) {
      return Span.none();
    }
    String name = Url.clientSpanName(method, url);
    if (isRequest(current, name, operation)) {
      return Span.none();
    }
    SpanBuilder span =
        Traces.span(name)
            .attribute(HttpKeys.OPERATION, operation)
            .attribute(HttpKeys.ORIGIN, origin)
            .attribute(HttpKeys.REQUEST_METHOD, method.toUpperCase(Locale.ROOT));
    Url parsed = Url.parse(url);
    if (parsed != null) {
      describe(parsed, span);
    }
    return span.start();
  }

  /** A client's span is current only while its request is on its way. */
  private static boolean isRequest(Span span, String name, String operation) {
    return span.name().equals(name) && operation.equals(span.attributes().get(HttpKeys.OPERATION));
  }

  private static void describe(Url url, SpanBuilder span) {
    KeyRule parameters = Spanwright.running().dataCollection().queryParameters();
    span.attribute(HttpKeys.SERVER_ADDRESS, url.address())
        .attribute(HttpKeys.URL_FULL, url.full(parameters))
        .attribute(HttpKeys.URL_QUERY, url.query(parameters))
        // A fragment never leaves the process, but may hold what a query may hold.
        .attribute(HttpKeys.URL_FRAGMENT, Query.filtered(url.fragment(), parameters));
    if (url.port() >= 0) {
      span.attribute(HttpKeys.SERVER_PORT, url.port());
    }
  }

  /** Says that the request goes by a proxy, which then is the socket's other end. */
  public static void viaProxy(@Nullable SocketAddress proxy, Span span) {
    if (proxy instanceof InetSocketAddress address) {
      span.setAttribute(HttpKeys.NETWORK_PEER_ADDRESS, address.getHostString())
          .setAttribute(HttpKeys.NETWORK_PEER_PORT, address.getPort());
    }
  }

  /** Ends the span with an exception that has come in place of a response, or of its rest. */
  public static void fail(Throwable thrown, Span span) {
    span.setError(thrown).end();
  }

  /** Returns whether a response to such a request has no content, however long it says it is. */
  public static boolean hasNoContent(String method, int code) {
    return method.equalsIgnoreCase("HEAD") || code < 200 || code == 204 || code == 304;
  }
}
