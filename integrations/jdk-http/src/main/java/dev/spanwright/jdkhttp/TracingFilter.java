package dev.spanwright.jdkhttp;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.util.Set;

/**
 * Records one span for each request that the JDK's HTTP server gets, and continues the trace of the
 * process that has made the request. It has to be the first filter of its context:
 *
 * <pre>{@code
 * server.createContext("/orders", orders).getFilters().add(0, new TracingFilter());
 * }</pre>
 *
 * <p>The span is named after the context, {@code GET /orders*}, or after the path in the context
 * {@code /}. It lasts until the handler has returned and the response is over, which may be on
 * another thread; until the handler throws, if it does. A handler that returns and never answers
 * keeps it open: such a span is never sent.
 *
 * <p>In a context with an {@link com.sun.net.httpserver.Authenticator} the span ends when the
 * handler returns, as the server hands such exchanges only to handlers directly.
 *
 * <p>What it may record of users, cookies, headers and URLs is the business of {@link
 * dev.spanwright.Options.Builder#dataCollection}; bodies are not recorded. Whatever goes wrong in
 * here, requests are served. Thread-safe.
 */
public final class TracingFilter extends Filter {

  private final FilterSettings settings;

  /** Makes a filter with the default settings. */
  public TracingFilter() {
    this(FilterSettings.DEFAULTS);
  }

  private TracingFilter(FilterSettings settings) {
    this.settings = settings;
  }

  /** Starts with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String description() {
    return "records a span for each request";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    if (exchange instanceof TracedExchange || exchange instanceof TracedHttpsExchange) {
      chain.doFilter(exchange); // another filter of ours has been first
      return;
    }
    IncomingRequest request = new IncomingRequest(exchange);
    TraceScope scope = Traces.continueTrace(request::joinedHeader).open();
    try {
      serve(exchange, ServedRequest.start(request, settings), chain);
    } finally {
      scope.close(); // an answer may come from another thread: nothing stays on this one
    }
  }

  private static void serve(HttpExchange exchange, ServedRequest served, Chain chain)
      throws IOException {
    boolean followed = served.isRecorded() && exchange.getHttpContext().getAuthenticator() == null;
    try {
      chain.doFilter(followed ? following(exchange, served) : exchange);
    } catch (Throwable thrown) {
      served.handlerThrew(thrown);
      throw thrown;
    }
    if (followed) {
      served.handlerReturned();
    } else {
      served.end(exchange);
    }
  }

  private static HttpExchange following(HttpExchange exchange, ServedRequest served) {
    return exchange instanceof HttpsExchange https
        ? new TracedHttpsExchange(https, served)
        : new TracedExchange(exchange, served);
  }

  @Override
  public String toString() {
    return "TracingFilter{" + settings + "}";
  }

  /** Collects settings. For one thread. */
  public static final class Builder {
    private FilterSettings settings = FilterSettings.DEFAULTS;

    private Builder() {}

    /**
     * Says which requests get a span by their method, in upper or lower case: all but HEAD and
     * OPTIONS unless set. The others belong to their caller's trace all the same, and so does what
     * is traced in them.
     */
    public Builder capturedMethods(String... methods) {
      settings = new FilterSettings(Set.of(methods), settings.responseHeaders());
      return this;
    }

    /** Says whether the headers of responses are recorded, which they are not unless set. */
    public Builder responseHeaders(boolean record) {
      settings = new FilterSettings(settings.capturedMethods(), record);
      return this;
    }

    /** Returns the filter. */
    public TracingFilter build() {
      return new TracingFilter(settings);
    }
  }
}
