package dev.spanwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.acceptance.service.ShopService;
import dev.spanwright.acceptance.service.StockService;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shop is of organisation 1; the stock of organisation 2, and strict about it. */
class OrganisationsTest {

  private static final String TRACE = "771a43a4192642f0b136d5159a501700";
  private static final String OTHER_TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "1234567890abcdef";

  @RegisterExtension static final Deployment DEPLOYMENT = new Deployment();

  private static String stocksUrl;
  private static Answer ofOther;
  private static Answer ofUnknown;
  private static Answer ofSame;
  private static Receiver receiver;

  @BeforeAll
  static void makeCalls() {
    ServiceProcess stock =
        DEPLOYMENT.start(
            "stock",
            StockService.class,
            Map.of("SENTRY_ORG_ID", "2", "SENTRY_STRICT_TRACE_CONTINUATION", "true"));
    ServiceProcess shop = DEPLOYMENT.start("shop", ShopService.class, Map.of("SENTRY_ORG_ID", "1"));
    stocksUrl = stock.at("/stock/42");
    ofOther = DEPLOYMENT.get(shop.at("/checkout", stocksUrl), Map.of());
    ofUnknown =
        DEPLOYMENT.get(
            stocksUrl,
            Map.of(
                "sentry-trace",
                OTHER_TRACE + "-" + CALLER + "-1",
                "baggage",
                "sentry-trace_id=" + OTHER_TRACE + ",sentry-public_key=web"));
    ofSame =
        DEPLOYMENT.get(
            stocksUrl,
            Map.of(
                "sentry-trace",
                TRACE + "-" + CALLER + "-1",
                "baggage",
                "sentry-trace_id=" + TRACE + ",sentry-public_key=web,sentry-org_id=2"));
    receiver = DEPLOYMENT.end();
  }

  @Test
  @Tag("PROP-85")
  @Tag("PROP-87")
  @Tag("PROP-88")
  void callerOfAnotherOrganisation_newTrace() {
    String shopsTrace = ofOther.traceId("shop");
    SpanTree shops = new SpanTree(receiver.envelopeSpans(shopsTrace));
    assertThat(shops)
        .hasToString(
            """
            shop: GET /checkout [http.server, top]
              shop: GET %s [http.client]
            """
                .formatted(stocksUrl));
    assertThat(ofOther.header("stock", "sentry-trace"))
        .isEqualTo(shopsTrace + "-" + shops.span("shop", "GET " + stocksUrl).spanId() + "-1");
    assertThat(ofOther.samplingContext("stock"))
        .containsEntry("trace_id", shopsTrace)
        .containsEntry("org_id", "1");
    assertThat(ofOther.traceId("stock")).isNotEqualTo(shopsTrace);
    assertIsTheStocksOwn(ofOther.traceId("stock"));
  }

  @Test
  @Tag("PROP-82")
  @Tag("PROP-86")
  void callerOfNoKnownOrganisation_newTrace() {
    assertThat(ofUnknown.traceId("stock")).isNotEqualTo(OTHER_TRACE);
    assertThat(receiver.envelopes(OTHER_TRACE)).isEmpty();
    assertIsTheStocksOwn(ofUnknown.traceId("stock"));
  }

  private static void assertIsTheStocksOwn(String trace) {
    assertThat(new SpanTree(receiver.envelopeSpans(trace)))
        .hasToString(
            """
            stock: GET /stock/{book} [http.server, top]
              stock: SELECT book [db.query]
            """);
    assertThat(receiver.envelopes(trace))
        .allSatisfy(
            envelope -> {
              Map<String, String> expected =
                  new HashMap<>(
                      Deployment.samplingContext(
                          "stock",
                          trace,
                          "GET /stock/{book}",
                          envelope.trace().get("sample_rand")));
              expected.put("org_id", "2");
              assertThat(envelope.trace()).isEqualTo(expected);
            });
  }

  @Test
  @Tag("PROP-81")
  void callerOfTheSameOrganisation_sameTrace() {
    assertThat(ofSame.traceId("stock")).isEqualTo(TRACE);
    assertThat(new SpanTree(receiver.envelopeSpans(TRACE)))
        .hasToString(
            """
            stock: GET /stock/{book} [http.server, top] below %s
              stock: SELECT book [db.query]
            """
                .formatted(CALLER));
  }
}
