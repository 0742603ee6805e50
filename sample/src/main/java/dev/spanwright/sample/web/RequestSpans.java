package dev.spanwright.sample.web;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;

/** Opens a span for each request, by hand: what no annotation can stand on. */
final class RequestSpans {

  private static final String SPAN = "span";
  private static final int FIRST_ERROR = 400;

  private RequestSpans() {}

  static void install(RoutesConfig routes) {
    routes.beforeMatched(RequestSpans::start);
    routes.afterMatched(RequestSpans::end);
  }

  private static void start(Context request) {
    String method = request.method().name();
    String route = Objects.requireNonNull(request.endpoints().matchedHttpEndpoint()).path;
    Span span =
        Traces.span(method + " " + route)
            .attribute("sentry.op", "http.server")
            .attribute("http.request.method", method)
            .attribute("http.route", route)
            .start();
    request.attribute(SPAN, span);
  }

  private static void end(Context request) {
    Span span = Objects.requireNonNull(request.attribute(SPAN));
    span.setAttribute("http.response.status_code", request.statusCode());
    if (request.statusCode() >= FIRST_ERROR) {
      span.setStatus(SpanStatus.ERROR);
    }
    span.end();
  }
}
