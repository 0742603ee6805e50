package dev.spanwright.sample.tracing;

import dev.spanwright.servlet.RequestSpan;
import dev.spanwright.servlet.TracingFilter;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Objects;

/** Has Javalin's requests traced: by a filter, which Javalin tells the routes. */
public final class TracedRequests {

  private TracedRequests() {}

  /** Traces the requests of a server that is being configured. */
  public static void install(JavalinConfig server) {
    server.jetty.modifyServletContextHandler(
        jetty ->
            jetty.addServletContainerInitializer(
                (classes, application) -> TracingFilter.builder().build().register(application)));
    server.routes.beforeMatched(TracedRequests::tellRoute);
  }

  /** To the filter all URLs are one servlet's; only Javalin knows which of its routes matches. */
  private static void tellRoute(Context request) {
    String route = Objects.requireNonNull(request.endpoints().matchedHttpEndpoint()).path;
    RequestSpan.of(request.req()).route(route);
  }
}
