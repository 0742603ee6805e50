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

/**
 * Records a span for each call of another filter, below the span of the request: to see what
 * filters cost, and which of them refuses requests.
 *
 * <pre>{@code
 * servletContext.addFilter("login", new TracedFilter(new LoginFilter()));
 * }</pre>
 *
 * <p>What the other filter passes on to is below its span. Where no span is current there is none
 * for the filter either. As thread-safe as the other filter.
 */
public final class TracedFilter implements Filter {

  private final Filter traced;

  /** Traces that filter. */
  public TracedFilter(Filter traced) {
    this.traced = traced;
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
        Traces.span(traced.getClass().getSimpleName())
            .attribute(HttpKeys.OPERATION, "middleware")
            .attribute(HttpKeys.ORIGIN, FilterSettings.DEFAULTS.origin())
            .attribute(HttpKeys.MIDDLEWARE_NAME, traced.getClass().getName())
            .start();
    try {
      traced.doFilter(request, response, chain);
    } catch (Throwable thrown) {
      span.setError(thrown);
      throw thrown;
    } finally {
      span.end();
    }
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
