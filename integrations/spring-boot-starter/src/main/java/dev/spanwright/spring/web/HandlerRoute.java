package dev.spanwright.spring.web;

import dev.spanwright.servlet.RequestSpan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.util.Set;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** What Spring MVC knows of who serves a request, once it has chosen the handler. */
final class HandlerRoute {

  /** Those that say nothing: static resources, and with them all that nobody else serves. */
  private static final Set<String> EVERYTHING = Set.of("/**", "/*", "**");

  private HandlerRoute() {}

  /** Tells the span the template and the handler, unless all requests may go there. */
  static void tell(HttpServletRequest request, Object handler, RequestSpan span) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (pattern == null || EVERYTHING.contains(pattern.toString())) {
      return;
    }
    span.route(prefix(request) + pattern).endpoint(code(handler));
  }

  /** Returns what the dispatching servlet is mounted under: its patterns start after that. */
  private static String prefix(HttpServletRequest request) {
    boolean below = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
    return below ? request.getContextPath() + request.getServletPath() : request.getContextPath();
  }

  private static String code(Object handler) {
    if (handler instanceof HandlerMethod method) {
      return method.getBeanType().getName() + "." + method.getMethod().getName();
    }
    return written(ClassUtils.getUserClass(handler).getName());
  }

  /** Returns the class that the code is written in, without the number of a lambda. */
  private static String written(String className) {
    int lambda = className.indexOf("$$");
    return lambda < 0 ? className : className.substring(0, lambda);
  }
}
