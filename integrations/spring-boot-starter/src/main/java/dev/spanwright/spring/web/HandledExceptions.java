package dev.spanwright.spring.web;

import dev.spanwright.servlet.RequestSpan;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Sees, before all others, what handlers throw, and leaves it to the others. */
final class HandledExceptions implements HandlerExceptionResolver, Ordered {

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (request.getDispatcherType() != DispatcherType.ERROR) { // the page is not to blame
      Guard.run("An exception", () -> RequestSpan.of(request).handled(exception));
    }
    return null;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
