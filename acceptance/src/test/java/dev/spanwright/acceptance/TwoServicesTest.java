package dev.spanwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.acceptance.service.ShopService;
import dev.spanwright.acceptance.service.StockService;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A servlet that calls, with OkHttp, a service that asks a database: the shop and the stock. */
class TwoServicesTest {

  private static final String TRACE = "771a43a4192642f0b136d5159a501700";
  private static final String OTHER_TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "1234567890abcdef";

  @RegisterExtension static final Deployment DEPLOYMENT = new Deployment();

  private static String stocksUrl;
  private static Answer plain;
  private static Answer renamed;
  private static Answer continued;
  private static Answer notContinued;
  private static Answer unsampled;
  private static Receiver receiver;

  @BeforeAll
  static void makeCalls() {
    ServiceProcess stock =
        DEPLOYMENT.start("stock", StockService.class, Map.of("SENTRY_TRACES_SAMPLE_RATE", "0.5"));
    ServiceProcess shop = DEPLOYMENT.start("shop", ShopService.class, Map.of());
    ServiceProcess thriftyShop =
        DEPLOYMENT.start("thrifty", ShopService.class, Map.of("SENTRY_TRACES_SAMPLE_RATE", "0.0"));
    stocksUrl = stock.at("/stock/42");
    plain = DEPLOYMENT.get(shop.at("/checkout", stocksUrl), Map.of());
    renamed = DEPLOYMENT.get(shop.at("/checkout", stocksUrl) + "&rename=late", Map.of());
    continued =
        DEPLOYMENT.get(
            shop.at("/checkout", stocksUrl),
            Map.of(
                "sentry-trace",
                TRACE + "-" + CALLER + "-1",
                "baggage",
                "vendor-x=1;p, sentry-trace_id="
                    + TRACE
                    + ", sentry-public_key=web, sentry-sample_rate=0.25,"
                    + " sentry-sample_rand=0.123456, sentry-sampled=true,"
                    + " sentry-release=web%401.2.3, sentry-unheard_of=x%20y"));
    notContinued =
        DEPLOYMENT.get(
            shop.at("/checkout", stocksUrl),
            Map.of("traceparent", "00-" + OTHER_TRACE + "-" + CALLER + "-01"));
    unsampled = DEPLOYMENT.get(thriftyShop.at("/checkout", stocksUrl), Map.of());
    receiver = DEPLOYMENT.end();
  }

  private static SpanTree tree(Answer answer) {
    return new SpanTree(receiver.envelopeSpans(answer.traceId("shop")));
  }

  private static String wholeTree(String shopsSpan) {
    return """
        shop: %s
          shop: GET %s [http.client]
            stock: GET /stock/{book} [http.server, top]
              stock: SELECT book [db.query]
        """
        .formatted(shopsSpan, stocksUrl);
  }

  @Test
  @Tag("PROP-50")
  @Tag("PROP-58")
  @Tag("PROP-62")
  @Tag("PROP-63")
  @Tag("SRV-05")
  @Tag("SRV-136")
  void shopAsksStock_oneTraceAndTheShopsSamplingContext() {
    SpanTree tree = tree(plain);
    assertThat(tree).hasToString(wholeTree("GET /checkout [http.server, top]"));
    String trace = plain.traceId("shop");
    assertThat(plain.heardBy("shop")).isEmpty();
    assertThat(plain.heardBy("stock")).containsOnlyKeys("sentry-trace", "baggage");
    assertThat(plain.header("stock", "sentry-trace"))
        .isEqualTo(trace + "-" + tree.span("shop", "GET " + stocksUrl).spanId() + "-1");
    Map<String, String> told = plain.samplingContext("stock");
    assertThat(told.get("sample_rand")).matches("0\\.[0-9]{6}");
    assertThat(told)
        .isEqualTo(
            Deployment.samplingContext("shop", trace, "GET /checkout", told.get("sample_rand")));
    assertThat(receiver.envelopes(trace))
        .extracting(SeenEnvelope::service)
        .contains("shop", "stock");
    assertThat(receiver.envelopes(trace)).extracting(SeenEnvelope::trace).containsOnly(told);
  }

  @Test
  void shopAsksStock_eachSpanSaysWhoseItIs() {
    SpanTree tree = tree(plain);
    String shopsTop = tree.span("shop", "GET /checkout").spanId();
    String stocksTop = tree.span("stock", "GET /stock/{book}").spanId();
    assertThat(tree.spans())
        .extracting(span -> span.attributes().get("sentry.segment.id"))
        .containsExactly(shopsTop, shopsTop, stocksTop, stocksTop);
    assertThat(tree.spans())
        .extracting(span -> span.attributes().get("sentry.release"))
        .containsExactly(
            "shop" + Deployment.RELEASE,
            "shop" + Deployment.RELEASE,
            "stock" + Deployment.RELEASE,
            "stock" + Deployment.RELEASE);
    assertThat(tree.spans())
        .extracting(span -> span.attributes().get("sentry.origin"))
        .containsExactly(
            "auto.http.servlet", "auto.http.okhttp", "auto.http.spring_webmvc", "auto.db.jdbc");
  }

  @Test
  @Tag("PROP-55")
  @Tag("PROP-56")
  void shopRenamesItselfAfterTheCall_samplingContextStays() {
    assertThat(tree(renamed)).hasToString(wholeTree("late [http.server, top]"));
    Map<String, String> told = renamed.samplingContext("stock");
    assertThat(told).containsEntry("transaction", "GET /checkout");
    assertThat(receiver.envelopes(renamed.traceId("shop")))
        .extracting(SeenEnvelope::trace)
        .containsOnly(told);
  }

  @Test
  @Tag("PROP-59")
  @Tag("PROP-78")
  @Tag("PROP-99")
  @Tag("PROP-100")
  void browserBeginsTheTrace_itsSamplingContextThroughBoth() {
    assertThat(tree(continued))
        .hasToString(wholeTree("GET /checkout [http.server, top] below " + CALLER));
    assertThat(continued.traceId("shop")).isEqualTo(TRACE);
    Map<String, String> expected =
        Map.of(
            "trace_id", TRACE,
            "public_key", "web",
            "release", "web@1.2.3",
            "sample_rate", "1.0", // what the shop has used: it has followed
            "sample_rand", "0.123456",
            "sampled", "true",
            "unheard_of", "x y");
    assertThat(continued.samplingContext("stock")).isEqualTo(expected);
    assertThat(continued.header("stock", "baggage")).doesNotContain("vendor");
    assertThat(receiver.envelopes(TRACE)).extracting(SeenEnvelope::trace).containsOnly(expected);
  }

  @Test
  @Tag("PROP-30")
  void callerKnowsTheStandardsHeaderOnly_newTrace() {
    assertThat(notContinued.header("shop", "traceparent")).contains(OTHER_TRACE);
    assertThat(tree(notContinued)).hasToString(wholeTree("GET /checkout [http.server, top]"));
    assertThat(notContinued.heardBy("stock")).containsOnlyKeys("sentry-trace", "baggage");
    assertThat(receiver.envelopes(OTHER_TRACE)).isEmpty();
  }

  @Test
  @Tag("PROP-64")
  @Tag("PROP-71")
  void shopDoesNotSample_nothingOfEither_countedByBoth() {
    String[] told = unsampled.header("stock", "sentry-trace").split("-", -1);
    assertThat(told[2]).isEqualTo("0");
    assertThat(receiver.envelopes(told[0])).isEmpty();
    assertThat(receiver.lost("thrifty")).isEqualTo(Map.of("sample_rate span", 2L));
    assertThat(receiver.lost("stock")).isEqualTo(Map.of("sample_rate span", 2L));
    assertThat(receiver.lost("shop")).isEmpty();
    assertThat(unsampled.samplingContext("stock"))
        .containsEntry("trace_id", told[0])
        .containsEntry("public_key", "thrifty")
        .containsEntry("sample_rate", "0.0")
        .containsEntry("sampled", "false");
  }
}
