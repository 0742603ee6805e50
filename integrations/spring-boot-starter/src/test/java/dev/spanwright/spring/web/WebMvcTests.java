package dev.spanwright.spring.web;

import static dev.spanwright.spring.RunningApplication.own;
import static dev.spanwright.spring.RunningApplication.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.spring.RunningApplication;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to handlers of Spring MVC, with the settings that there are by default. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WebMvcTests {

  private final String lifecycle;
  private RunningApplication shop;

  WebMvcTests(String lifecycle) {
    this.lifecycle = lifecycle;
  }

  @BeforeAll
  void start() {
    shop = RunningApplication.start(List.of(Shop.class), "spanwright.trace-lifecycle=" + lifecycle);
  }

  @AfterAll
  void stop() {
    shop.close();
  }

  @Test
  @Tag("SRV-20")
  @Tag("SRV-28")
  @Tag("SRV-38")
  @Tag("SRV-44")
  @Tag("SRV-56")
  @Tag("SRV-143")
  void handler_givesTheRoute_alsoToWhatEndsBefore() throws Exception {
    assertThat(shop.get("/orders/42").body()).isEqualTo("order 42");
    List<FinishedSpan> spans = shop.spans(2);
    FinishedSpan work = spans.get(0);
    FinishedSpan request = spans.get(1);
    assertThat(request.name()).isEqualTo("GET /orders/{id}");
    assertThat(request.status()).isEqualTo(SpanStatus.OK);
    assertThat(own(request))
        .isEqualTo(
            with(shop.expected("GET", "/orders/42", "route", 200), "http.route", "/orders/{id}"));
    assertThat(work.name()).isEqualTo("work");
    assertThat(work.parentSpanId()).isEqualTo(request.spanId());
    assertThat(work.attributes().get("sentry.segment.name")).isEqualTo("GET /orders/{id}");
    assertThat(own(work)).isEqualTo(Map.of("sentry.origin", "manual"));
  }

  @Test
  @Tag("SRV-20")
  @Tag("SRV-44")
  void trace_isThatOfTheCaller() throws Exception {
    String trace = "0123456789abcdef0123456789abcdef";
    shop.get("/api/users/7", "sentry-trace: " + trace + "-0123456789abcdef-1");
    FinishedSpan request = shop.span();
    assertThat(request.traceId()).hasToString(trace);
    assertThat(request.parentSpanId()).isNotNull().hasToString("0123456789abcdef");
  }

  @Test
  @Tag("SRV-28")
  @Tag("SRV-38")
  @Tag("SRV-56")
  @Tag("SRV-110")
  void functionalRoute_hasATemplate_withAllItIsNestedIn() throws Exception {
    assertThat(shop.get("/api/users/7").body()).isEqualTo("7");
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("GET /api/users/{user_id}");
    assertThat(own(request))
        .isEqualTo(
            with(
                shop.expected("GET", "/api/users/7", "route", 200),
                "http.route",
                "/api/users/{user_id}"));
  }

  @Test
  @Tag("SRV-31")
  void nameOfTheApplication_stays() throws Exception {
    shop.get("/orders/named");
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("foobar");
    assertThat(own(request))
        .isEqualTo(
            with(
                shop.expected("GET", "/orders/named", "custom", 200),
                "http.route",
                "/orders/named"));
  }

  @Test
  @Tag("SRV-33")
  void noRoute_keepsTheUrl() throws Exception {
    assertThat(shop.get("/nowhere/42").statusCode()).isEqualTo(404);
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("GET /nowhere/42");
    assertThat(request.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(request)).isEqualTo(shop.expected("GET", "/nowhere/42", "url", 404));
  }

  @Test
  @Tag("SRV-33")
  @Tag("SRV-38")
  void staticResource_keepsTheUrl() throws Exception {
    assertThat(shop.get("/terms.txt").body()).isEqualTo("all sales are final\n");
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("GET /terms.txt");
    assertThat(request.status()).isEqualTo(SpanStatus.OK);
    assertThat(own(request)).isEqualTo(shop.expected("GET", "/terms.txt", "url", 200));
  }

  @Test
  @Tag("SRV-33")
  void wrongMethod_keepsTheUrl() throws Exception {
    assertThat(shop.send("DELETE", "/orders/42").statusCode()).isEqualTo(405);
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("DELETE /orders/42");
    assertThat(request.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(request)).isEqualTo(shop.expected("DELETE", "/orders/42", "url", 405));
  }

  @Test
  @Tag("SRV-15")
  void uncapturedMethod_hasNoSpan_butWhatItDoesHas() throws Exception {
    assertThat(shop.send("HEAD", "/orders/42").statusCode()).isEqualTo(200);
    assertThat(shop.span().name()).isEqualTo("work");
  }

  @Test
  @Tag("SRV-20")
  void forward_keepsTheRouteOfTheRequest() throws Exception {
    assertThat(shop.get("/forward/42").body()).isEqualTo("order 42");
    FinishedSpan request = shop.spans(2).get(1);
    assertThat(request.name()).isEqualTo("GET /forward/{to}");
    assertThat(own(request))
        .isEqualTo(
            with(shop.expected("GET", "/forward/42", "route", 200), "http.route", "/forward/{to}"));
  }

  @ParameterizedTest
  @CsvSource({
    "gone, 410, ",
    "conflict, 409, ",
    "unfit, 422, ",
    "returned, 500, ",
    "full, 507, dev.spanwright.spring.web.Shop$FullException",
    "gateway, 502, dev.spanwright.spring.web.Shop$GatewayException",
    "unavailable, 503, org.springframework.web.server.ResponseStatusException",
  })
  @Tag("SRV-59")
  @Tag("SRV-61")
  @Tag("SRV-62")
  @Tag("SRV-144")
  void exceptionThatBecomesAResponse_isRecordedIfTheStatusIsAFailure(
      String which, int status, String type) throws Exception {
    assertThat(shop.get("/failures/" + which).statusCode()).isEqualTo(status);
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("GET /failures/" + which);
    assertThat(request.status()).isEqualTo(SpanStatus.ERROR);
    Map<String, Object> expected =
        with(
            shop.expected("GET", "/failures/" + which, "route", status),
            "http.route",
            "/failures/" + which);
    assertThat(own(request))
        .isEqualTo(type == null ? expected : with(expected, "error.type", type));
  }

  @Test
  @Tag("SRV-62")
  void badArgument_isNoFailure() throws Exception {
    assertThat(shop.get("/failures/number/many").statusCode()).isEqualTo(400);
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("GET /failures/number/{number}");
    assertThat(request.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(own(request))
        .isEqualTo(
            with(
                shop.expected("GET", "/failures/number/many", "route", 400),
                "http.route",
                "/failures/number/{number}"));
  }

  @Test
  @Tag("SRV-23")
  @Tag("SRV-60")
  void exceptionThatNobodyHandles_isRecorded_andTheErrorPageIsNoSecondSpan() throws Exception {
    assertThat(shop.get("/failures/unhandled").statusCode()).isEqualTo(500);
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("GET /failures/unhandled");
    assertThat(request.status()).isEqualTo(SpanStatus.ERROR);
    Map<String, Object> expected = shop.expected("GET", "/failures/unhandled", "route", 0);
    expected.remove("http.response.status_code"); // the container sends it when all is over
    expected.put("http.route", "/failures/unhandled");
    expected.put("error.type", "java.lang.IllegalStateException");
    assertThat(own(request)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"callable", "streamed"})
  @Tag("SRV-21")
  @Tag("SRV-94")
  @Tag("SRV-95")
  void handlerThatContinuesOnAnotherThread_isStamped(String which) throws Exception {
    String[] threads = shop.get("/async/" + which + "/1").body().split(", ", -1);
    assertThat(threads[0]).as("thread of the span").isEqualTo(threads[1]);
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("GET /async/" + which + "/{id}");
    assertThat(request.status()).isEqualTo(SpanStatus.OK);
    assertThat(own(request))
        .isEqualTo(
            with(
                shop.expected("GET", "/async/" + which + "/1", "route", 200),
                "http.route",
                "/async/" + which + "/{id}"));
  }

  @Test
  @Tag("SRV-21")
  @Tag("SRV-95")
  void deferredResult_isOneSpan() throws Exception {
    assertThat(shop.get("/async/deferred/1").body()).isEqualTo("deferred");
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("GET /async/deferred/{id}");
    assertThat(own(request))
        .isEqualTo(
            with(
                shop.expected("GET", "/async/deferred/1", "route", 200),
                "http.route",
                "/async/deferred/{id}"));
  }

  @Test
  @Tag("SRV-60")
  @Tag("SRV-95")
  void callableThatFails_isRecorded() throws Exception {
    assertThat(shop.get("/async/failed/1").statusCode()).isEqualTo(500);
    FinishedSpan request = shop.span();
    assertThat(request.name()).isEqualTo("GET /async/failed/{id}");
    assertThat(request.status()).isEqualTo(SpanStatus.ERROR);
    assertThat(request.attributes().get("error.type"))
        .isEqualTo("dev.spanwright.spring.web.Shop$GatewayException");
  }
}
