package dev.spanwright.spring.web;

import dev.spanwright.servlet.RequestSpan;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells the span of a request the route, the handler and the user, before the handler runs. */
final class HandlerTracing implements HandlerInterceptor {

  private final RequestUser user;

  HandlerTracing(RequestUser user) {
    this.user = user;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    DispatcherType dispatcher = request.getDispatcherType();
    if (dispatcher == DispatcherType.REQUEST || dispatcher == DispatcherType.ASYNC) {
      Guard.run("The handler of a request", () -> describe(request, handler, dispatcher));
    }
    return true; // forwards and error pages are parts of a request that has its route
  }

  private void describe(HttpServletRequest request, Object handler, DispatcherType dispatcher) {
    if (dispatcher == DispatcherType.REQUEST) { // later it would take the place of another one
      user.tell(request);
    }
    RequestSpan span = RequestSpan.of(request);
    if (span.span().isRecording()) {
      HandlerRoute.tell(request, handler, span);
      span.handledHere();
    }
  }
}
