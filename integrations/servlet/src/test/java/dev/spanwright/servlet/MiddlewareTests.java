package dev.spanwright.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters with spans of their own. */
abstract class MiddlewareTests extends OverHttp {

  MiddlewareTests(TestServer server, TraceLifecycle lifecycle) {
    super(server, lifecycle);
  }

  private static final class Login implements Filter {

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

    @Override
    public void init(FilterConfig config) {
      calls.add("init " + config.getFilterName());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      calls.add("doFilter");
      if (request.getParameter("refused") != null) {
        throw new SecurityException("refused");
      } else if (((HttpServletRequest) request).getRequestURI().endsWith("/denied")) {
        ((HttpServletResponse) response).sendError(403);
      } else {
        chain.doFilter(request, response);
      }
    }

    @Override
    public void destroy() {
      calls.add("destroy");
    }
  }

  @Test
  @Tag("SRV-97")
  void filterWithoutAName_isNamedAfterWhereItIsWritten() {
    Filter anonymous =
        new Filter() {
          @Override
          public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
              throws IOException, ServletException {
            chain.doFilter(request, response);
          }
        };
    Filter lambda = (request, response, chain) -> chain.doFilter(request, response);
    start(
        context -> {
          filter(context, "anonymous", new TracedFilter(anonymous));
          filter(context, "lambda", new TracedFilter(lambda));
          servlet(context, "/", (request, response) -> {});
        });
    client.send("GET", "/a");
    List<FinishedSpan> spans = spans(3);
    assertThat(spans)
        .extracting(FinishedSpan::name)
        .containsExactly("MiddlewareTests$$Lambda", "MiddlewareTests$1", "GET /a");
    assertThat(own(spans.get(0)))
        .containsEntry("middleware.name", MiddlewareTests.class.getName() + "$$Lambda");
  }

  @Test
  @Tag("SRV-03")
  @Tag("SRV-96")
  @Tag("SRV-97")
  @Tag("SRV-98")
  @Tag("SRV-100")
  void filter_hasASpan_belowThatOfTheRequest() {
    Login login = new Login();
    start(
        context -> {
          filter(context, "plain", (request, response, chain) -> chain.doFilter(request, response));
          filter(context, "login", new TracedFilter(login));
          servlet(context, "/", (request, response) -> Traces.startSpan("work").end());
        });
    client.send("GET", "/a");
    List<FinishedSpan> spans = spans(3);
    assertThat(spans).extracting(FinishedSpan::name).containsExactly("work", "Login", "GET /a");
    assertThat(spans.get(0).parentSpanId()).isEqualTo(spans.get(1).spanId());
    assertThat(spans.get(1).parentSpanId()).isEqualTo(spans.get(2).spanId());
    assertThat(own(spans.get(1)))
        .isEqualTo(
            Map.of(
                "sentry.op", "middleware",
                "sentry.origin", "auto.http.servlet",
                "middleware.name", "dev.spanwright.servlet.MiddlewareTests$Login"));
    assertThat(login.calls).containsExactly("init login", "doFilter", "destroy");
  }

  @ParameterizedTest
  @CsvSource({
    "URL, /orders/42, GET /orders/*, route, 204",
    "URL, /orders/denied, GET /orders/*, route, 403",
    "URL, /other/denied, GET /other/denied, url, 403",
    "ENDPOINT, /orders/42, dev.spanwright.servlet.NamingTests$Orders, component, 204",
    "ENDPOINT, /orders/denied, dev.spanwright.servlet.MiddlewareTests$Login, component, 403",
    "ENDPOINT, /other/denied, dev.spanwright.servlet.MiddlewareTests$Login, component, 403"
  })
  @Tag("SRV-32")
  @Tag("SRV-101")
  void filterThatAnswersItself_isTheEndpoint(
      NamingStyle style, String path, String name, String source, int status) {
    record(options -> options);
    serve(
        "",
        context -> {
          TracingFilter.builder().style(style).build().register(context);
          filter(context, "login", new TracedFilter(new Login()));
          context.addServlet("orders", new NamingTests.Orders()).addMapping("/orders/*");
        });
    assertThat(client.send("GET", path).status()).isEqualTo(status);
    List<FinishedSpan> spans = spans(2);
    assertThat(spans).extracting(FinishedSpan::name).containsExactly("Login", name);
    Map<String, Object> expected = expected("GET", path, source, status);
    if (path.startsWith("/orders")) {
      expected.put("http.route", "/orders/*");
    }
    assertThat(own(spans.get(1))).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-32")
  @Tag("SRV-101")
  void filterThatPutsARequestOff_isNotTheEndpoint() {
    record(options -> options);
    serve(
        "",
        context -> {
          TracingFilter.builder().style(NamingStyle.ENDPOINT).build().register(context);
          filter(context, "later", new TracedFilter(new Later()), DispatcherType.ASYNC);
          ServletRegistration.Dynamic orders =
              context.addServlet("orders", new NamingTests.Orders());
          orders.addMapping("/orders/*");
          orders.setAsyncSupported(true);
        });
    assertThat(client.send("GET", "/orders/42").status()).isEqualTo(204);
    assertThat(spans(3))
        .extracting(FinishedSpan::name)
        .containsExactly("Later", "Later", "dev.spanwright.servlet.NamingTests$Orders");
  }

  private static final class Later implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (request.getDispatcherType() == DispatcherType.REQUEST) {
        request.startAsync().dispatch();
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  @Test
  @Tag("SRV-96")
  void filterThatFails_isAnError() {
    start(
        context -> {
          filter(context, "login", new TracedFilter(new Login()));
          servlet(context, "/", (request, response) -> {});
        });
    client.send("GET", "/a?refused");
    List<FinishedSpan> spans = spans(2);
    assertThat(spans).extracting(FinishedSpan::name).containsExactly("Login", "GET /a");
    assertThat(spans).extracting(FinishedSpan::status).containsOnly(SpanStatus.ERROR);
    assertThat(own(spans.get(0)))
        .isEqualTo(
            Map.of(
                "sentry.op", "middleware",
                "sentry.origin", "auto.http.servlet",
                "middleware.name", "dev.spanwright.servlet.MiddlewareTests$Login",
                "error.type", "java.lang.SecurityException"));
    Map<String, Object> expected =
        without(expected("GET", "/a", "url", 0), "http.response.status_code");
    expected.put("url.query", "refused");
    expected.put("url.full", expected.get("url.full") + "?refused");
    expected.put("error.type", "java.lang.SecurityException");
    assertThat(own(spans.get(1))).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-97")
  void filterWithoutAName_isNamedByItsPlace() {
    Filter anonymous =
        new Filter() {
          @Override
          public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
              throws IOException, ServletException {
            chain.doFilter(request, response);
          }
        };
    String type = anonymous.getClass().getName();
    start(
        context -> {
          filter(context, "anonymous", new TracedFilter(anonymous));
          servlet(context, "/", (request, response) -> response.setStatus(204));
        });
    client.send("GET", "/a");
    FinishedSpan span = spans(2).get(0);
    assertThat(type).startsWith("dev.spanwright.servlet.MiddlewareTests$");
    assertThat(span.name()).isEqualTo(type.replace("dev.spanwright.servlet.", ""));
    assertThat(own(span).get("middleware.name")).isEqualTo(type);
  }

  @Test
  @Tag("SRV-99")
  void filterOfARequestWithoutSpan_hasNone() {
    start(
        context -> {
          filter(context, "login", new TracedFilter(new Login()));
          servlet(context, "/", (request, response) -> Traces.startSpan("work").end());
        });
    client.send("OPTIONS", "/a");
    assertThat(span().name()).isEqualTo("work");
  }

  @Test
  @Tag("SRV-99")
  void filterBeforeOurs_hasNone() {
    record(options -> options);
    serve(
        "",
        context -> {
          filter(context, "login", new TracedFilter(new Login()));
          filter(context, "tracing", TracingFilter.builder().build());
          servlet(context, "/", (request, response) -> response.setStatus(204));
        });
    assertThat(client.send("GET", "/a").status()).isEqualTo(204);
    assertThat(own(span())).isEqualTo(expected("GET", "/a", "url", 204));
  }
}
