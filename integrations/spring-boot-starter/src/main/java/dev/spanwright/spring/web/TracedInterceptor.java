package dev.spanwright.spring.web;

import dev.spanwright.http.HttpKeys;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * Records a span for each call of another interceptor before the handler, where there is a current
 * span. What the other one does afterwards is passed on without.
 */
final class TracedInterceptor implements AsyncHandlerInterceptor {

  private final HandlerInterceptor traced;

  /** Says for which requests it is called; null for all. */
  private final @Nullable MappedInterceptor mapped;

  private TracedInterceptor(HandlerInterceptor traced, @Nullable MappedInterceptor mapped) {
    this.traced = traced;
    this.mapped = mapped;
  }

  /** Returns that interceptor traced, or as it is if it is one that must be recognised. */
  static HandlerInterceptor of(HandlerInterceptor interceptor) {
    MappedInterceptor mapped = interceptor instanceof MappedInterceptor some ? some : null;
    HandlerInterceptor traced = mapped == null ? interceptor : mapped.getInterceptor();
    boolean stays =
        traced instanceof HandlerTracing
            || traced instanceof TracedInterceptor
            || traced instanceof CorsConfigurationSource;
    return stays ? interceptor : new TracedInterceptor(traced, mapped);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!isFor(request)) {
      return true;
    }
    if (Traces.currentSpan() == Span.none()) {
      return traced.preHandle(request, response, handler);
    }
    Span span =
        Traces.span(traced.getClass().getSimpleName())
            .attribute(HttpKeys.OPERATION, "middleware")
            .attribute(HttpKeys.ORIGIN, Origin.SPRING_WEBMVC)
            .attribute(HttpKeys.MIDDLEWARE_NAME, traced.getClass().getName())
            .start();
    try {
      return traced.preHandle(request, response, handler);
    } catch (Throwable thrown) {
      span.setError(thrown);
      throw thrown;
    } finally {
      span.end();
    }
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView modelAndView)
      throws Exception {
    if (isFor(request)) {
      traced.postHandle(request, response, handler, modelAndView);
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception thrown)
      throws Exception {
    if (isFor(request)) {
      traced.afterCompletion(request, response, handler, thrown);
    }
  }

  @Override
  public void afterConcurrentHandlingStarted(
      HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
    if (traced instanceof AsyncHandlerInterceptor async && isFor(request)) {
      async.afterConcurrentHandlingStarted(request, response, handler);
    }
  }

  private boolean isFor(HttpServletRequest request) {
    return mapped == null || mapped.matches(request);
  }

  @Override
  public String toString() {
    return "TracedInterceptor{" + (mapped == null ? traced : mapped) + "}";
  }
}
