package dev.spanwright.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filters with spans of their own. */
abstract class MiddlewareTests extends OverHttp {

  MiddlewareTests(TestServer server) {
    super(server);
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
      }
      chain.doFilter(request, response);
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

  @Test
  @Tag("SRV-96")
  void filterThatFails_isAnError() {
    start(
        context -> {
          filter(context, "login", new TracedFilter(new Login()));
          servlet(context, "/", (request, response) -> {});
        });
    client.send("GET", "/a?refused");
    assertThat(spans(2))
        .allSatisfy(
            span -> {
              assertThat(span.status()).isEqualTo(SpanStatus.ERROR);
              assertThat(span.attributes().get("error.type"))
                  .isEqualTo("java.lang.SecurityException");
            });
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
}
