package dev.spanwright.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What spans of requests are called, by whom, and when. */
abstract class NamingTests extends OverHttp {

  NamingTests(TestServer server, TraceLifecycle lifecycle) {
    super(server, lifecycle);
  }

  /** A servlet with a name of its own. */
  static final class Orders extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      response.setStatus(204);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/orders/*, /orders/42, 204, GET /orders/*, route, /orders/*",
    "/orders/*, /orders, 204, GET /orders/*, route, /orders/*",
    "/orders, /orders, 204, GET /orders, route, /orders",
    "*.do, /a/b.do, 204, GET /*.do, route, /*.do",
    "/, /orders/42, 204, GET /orders/42, url,",
    "/*, /orders/42, 204, GET /orders/42, url,",
    "'', /, 204, GET /, route, /",
    "/a, /nowhere, 404, GET /nowhere, url,"
  })
  @Tag("SRV-27")
  @Tag("SRV-28")
  @Tag("SRV-33")
  @Tag("SRV-39")
  @Tag("SRV-56")
  @Tag("SPAN-56")
  void servletMapping_isTheRoute(
      String pattern, String path, int status, String name, String source, @Nullable String route) {
    named(NamingStyle.URL, "/shop", app -> app.addServlet("s", new Orders()).addMapping(pattern));
    client.send("GET", "/shop" + path);
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo(name.replace(" ", " /shop"));
    Map<String, Object> expected = expected("GET", "/shop" + path, source, status);
    if (route != null) {
      expected.put("http.route", "/shop" + route);
    }
    assertThat(own(span)).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-27")
  void sessionIdInThePath_isNotRecorded() {
    named(NamingStyle.URL, "", app -> {});
    client.send("GET", "/a;jsessionid=F00BA4;v=1");
    FinishedSpan span = span();
    String path = "/a;jsessionid=%5BFiltered%5D;v=1";
    assertThat(span.name()).isEqualTo("GET " + path);
    assertThat(own(span)).isEqualTo(expected("GET", path, "url", 404));
  }

  @Test
  @Tag("SRV-29")
  @Tag("SRV-35")
  @Tag("SRV-145")
  @Tag("SPAN-56")
  void styleEndpoint_isTheServletsClass() {
    named(
        NamingStyle.ENDPOINT, "", app -> app.addServlet("s", new Orders()).addMapping("/orders/*"));
    client.send("GET", "/orders/42");
    FinishedSpan span = span();
    String name = "dev.spanwright.servlet.NamingTests$Orders";
    assertThat(span.name()).isEqualTo(name);
    assertThat(own(span))
        .isEqualTo(
            with(expected("GET", "/orders/42", "component", 204), "http.route", "/orders/*"));
  }

  @Test
  @Tag("SRV-20")
  @Tag("SRV-25")
  @Tag("SRV-28")
  @Tag("SRV-40")
  @Tag("SRV-101")
  @Tag("SRV-112")
  void framework_namesTheRoute_childrenKnowItFromThenOn() {
    named(
        NamingStyle.URL,
        "",
        app ->
            servlet(
                app,
                "/*",
                (request, response) -> {
                  Traces.startSpan("before").end();
                  RequestSpan.of(request).route("/orders/{id}").endpoint("Orders.find");
                  Traces.startSpan("after").end();
                }));
    client.send("GET", "/orders/42");
    List<FinishedSpan> spans = spans(3);
    assertThat(spans)
        .extracting(span -> span.attributes().get("sentry.segment.name"))
        .containsExactly("GET /orders/42", "GET /orders/{id}", "GET /orders/{id}");
    assertThat(own(spans.get(2)))
        .isEqualTo(with(expected("GET", "/orders/42", "route", 200), "http.route", "/orders/{id}"));
  }

  @Test
  @Tag("SRV-30")
  @Tag("SRV-40")
  @Tag("SRV-42")
  void framework_withoutATemplate_leavesTheUrl() {
    named(
        NamingStyle.URL,
        "",
        app ->
            servlet(
                app,
                "/*",
                (request, response) -> RequestSpan.of(request).endpoint("com.example.Any")));
    client.send("GET", "/orders/42");
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("GET /orders/42");
    assertThat(own(span)).isEqualTo(expected("GET", "/orders/42", "url", 200));
  }

  @Test
  @Tag("SRV-29")
  void framework_namesTheEndpoint() {
    named(
        NamingStyle.ENDPOINT,
        "",
        app ->
            servlet(
                app,
                "/*",
                (request, response) ->
                    RequestSpan.of(request).endpoint("com.example.Orders.find").route("/o/{id}")));
    client.send("GET", "/o/42");
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("com.example.Orders.find");
    assertThat(own(span))
        .isEqualTo(with(expected("GET", "/o/42", "component", 200), "http.route", "/o/{id}"));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  @Tag("SRV-24")
  @Tag("SRV-31")
  @Tag("SRV-34")
  void application_namesItOtherwise_andNobodyOverwritesThat(boolean bySpan) {
    named(
        NamingStyle.URL,
        "",
        app ->
            servlet(
                app,
                "/*",
                (request, response) -> {
                  if (bySpan) {
                    Traces.currentSpan().setName("foobar");
                  } else {
                    RequestSpan.of(request).name("foobar");
                  }
                  RequestSpan.of(request).route("/orders/{id}");
                }));
    client.send("GET", "/orders/42");
    FinishedSpan span = span();
    assertThat(span.name()).isEqualTo("foobar");
    assertThat(own(span))
        .isEqualTo(
            with(expected("GET", "/orders/42", "custom", 200), "http.route", "/orders/{id}"));
  }

  private void named(NamingStyle style, String contextPath, Consumer<ServletContext> application) {
    record(options -> options);
    serve(
        contextPath,
        context -> {
          TracingFilter.builder().style(style).build().register(context);
          application.accept(context);
        });
  }
}
