package dev.spanwright.servlet;

import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What the container knows of who serves a request, before any framework does. */
final class ServletRoute {

  private ServletRoute() {}

  /** Tells the span the route and the servlet, unless all requests go there. */
  static void tell(HttpServletRequest request, RequestSpan span) {
    HttpServletMapping mapping = request.getHttpServletMapping();
    String template = template(mapping);
    if (template != null) {
      span.route(request.getContextPath() + template);
      String servlet = servletClass(request, mapping.getServletName());
      if (servlet != null) {
        span.endpoint(servlet);
      }
    }
  }

  /** Returns the pattern as a path; null for the default servlet and for one that gets all. */
  @SuppressWarnings("ConstantValue") // null where there is no servlet
  private static @Nullable String template(HttpServletMapping mapping) {
    if (mapping == null || mapping.getMappingMatch() == null) {
      return null;
    }
    String pattern = mapping.getPattern();
    return switch (mapping.getMappingMatch()) {
      case DEFAULT -> null;
      case CONTEXT_ROOT -> "/";
      case EXTENSION -> "/" + pattern;
      case EXACT, PATH -> pattern.equals("/*") ? null : pattern;
    };
  }

  private static @Nullable String servletClass(HttpServletRequest request, String servletName) {
    ServletRegistration registration =
        request.getServletContext().getServletRegistration(servletName);
    return registration == null ? null : registration.getClassName();
  }
}
