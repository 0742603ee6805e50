package dev.spanwright.servlet;

import dev.spanwright.http.HttpKeys;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Records a span for each call of another filter, below the span of the request: to see what
 * filters cost, and which of them refuses requests.
 *
 * <pre>{@code
 * servletContext.addFilter("login", new TracedFilter(new LoginFilter()));
 * }</pre>
 *
 * <p>What the other filter passes on to is below its span. A filter that does not pass a request on
 * is the code that serves it: see {@link NamingStyle#ENDPOINT}. Where no span is current there is
 * none for the filter either. As thread-safe as the other filter.
 */
public final class TracedFilter implements Filter {

  private static final String LAMBDA = "$$Lambda";

  private final Filter traced;
  private final String className;
  private final String spanName;

  /** Traces that filter. */
  public TracedFilter(Filter traced) {
    Class<?> type = traced.getClass();
    this.traced = traced;
    this.className = className(type);
    this.spanName =
        type.isAnonymousClass() || type.isHidden()
            ? className.substring(className.lastIndexOf('.') + 1)
            : type.getSimpleName();
  }

  /** A lambda's class has a name that is another one in each process; its first part stays. */
  private static String className(Class<?> type) {
    String name = type.getName();
    int lambda = name.indexOf(LAMBDA);
    return lambda < 0 ? name : name.substring(0, lambda + LAMBDA.length());
  }

  @Override
  public void init(FilterConfig config) throws ServletException {
    traced.init(config);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Traces.currentSpan() == Span.none()) {
      traced.doFilter(request, response, chain);
      return;
    }
    Span span =
        Traces.span(spanName)
            .attribute(HttpKeys.OPERATION, "middleware")
            .attribute(HttpKeys.ORIGIN, FilterSettings.DEFAULTS.origin())
            .attribute(HttpKeys.MIDDLEWARE_NAME, className)
            .start();
    AtomicBoolean passedOn = new AtomicBoolean();
    try {
      traced.doFilter(request, response, noticing(chain, passedOn));
    } catch (Throwable thrown) {
      span.setError(thrown);
      throw thrown;
    } finally {
      span.end();
      if (!passedOn.get()) {
        tellEndpoint(request);
      }
    }
  }

  /** A filter that answers a request, and has not put it off, is what serves it. */
  private void tellEndpoint(ServletRequest request) {
    try {
      if (!request.isAsyncStarted()) {
        RequestSpan.of(request).endpoint(className);
      }
    } catch (RuntimeException foreign) { // a wrapper of the application's
      Trouble.tell("What answers a request cannot be recorded", foreign);
    }
  }

  private static FilterChain noticing(FilterChain chain, AtomicBoolean passedOn) {
    return (request, response) -> {
      passedOn.set(true);
      chain.doFilter(request, response);
    };
  }

  @Override
  public void destroy() {
    traced.destroy();
  }

  @Override
  public String toString() {
    return "TracedFilter{" + traced + "}";
  }
}
