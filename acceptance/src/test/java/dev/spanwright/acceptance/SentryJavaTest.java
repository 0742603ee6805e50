package dev.spanwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.acceptance.service.SentryService;
import dev.spanwright.acceptance.service.ShopService;
import dev.spanwright.acceptance.service.StockService;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service with Sentry's own SDK, the till, before one of ours and behind one. */
class SentryJavaTest {

  @RegisterExtension static final Deployment DEPLOYMENT = new Deployment();

  private static String tillsUrl;
  private static Answer tillFirst;
  private static Answer unsampledTillFirst;
  private static Answer tillLast;
  private static Answer tillLastUnsampled;
  private static Receiver receiver;

  @BeforeAll
  static void makeCalls() {
    ServiceProcess stock = start("stock", StockService.class, "0.5");
    ServiceProcess shop = start("shop", ShopService.class, "1.0");
    ServiceProcess thriftyShop = start("thrifty", ShopService.class, "0.0");
    ServiceProcess till = start("till", SentryService.class, "1.0");
    ServiceProcess thriftyTill = start("mean", SentryService.class, "0.0");
    String stocksUrl = stock.at("/stock/42");
    // The one at the end follows, whatever its own rate.
    tillsUrl = thriftyTill.at("/till");
    tillFirst = DEPLOYMENT.get(till.at("/till", stocksUrl), Map.of());
    unsampledTillFirst = DEPLOYMENT.get(thriftyTill.at("/till", stocksUrl), Map.of());
    tillLast = DEPLOYMENT.get(shop.at("/checkout", tillsUrl), Map.of());
    tillLastUnsampled = DEPLOYMENT.get(thriftyShop.at("/checkout", till.at("/till")), Map.of());
    receiver = DEPLOYMENT.end();
  }

  private static ServiceProcess start(String name, Class<?> main, String rate) {
    return DEPLOYMENT.start(name, main, Map.of("SENTRY_TRACES_SAMPLE_RATE", rate));
  }

  @Test
  @Tag("PROP-58")
  @Tag("PROP-62")
  void tillAsksStock_oneTraceAndTheTillsSamplingContext() {
    String trace = tillFirst.traceId("stock");
    SpanTree tree = new SpanTree(receiver.envelopeSpans(trace));
    assertThat(tree)
        .hasToString(
            """
            till: GET /till [http.server, top]
              till: GET [http.client]
                stock: GET /stock/{book} [http.server, top]
                  stock: SELECT book [db.query]
            """);
    assertThat(tillFirst.heardBy("stock")).containsOnlyKeys("sentry-trace", "baggage");
    assertThat(tillFirst.header("stock", "sentry-trace"))
        .isEqualTo(trace + "-" + tree.span("till", "GET").spanId() + "-1");
    Map<String, String> told = tillFirst.samplingContext("stock");
    assertThat(told)
        .isEqualTo(
            asTheTillWritesIt(
                Deployment.samplingContext("till", trace, "GET /till", told.get("sample_rand"))));
    assertThat(receiver.envelopes(trace))
        .extracting(SeenEnvelope::service)
        .contains("till", "stock");
    assertThat(receiver.envelopes(trace)).extracting(SeenEnvelope::trace).containsOnly(told);
  }

  /** Sentry's SDK writes numbers without zeros at their ends. */
  private static Map<String, String> asTheTillWritesIt(Map<String, String> context) {
    Map<String, String> written = new HashMap<>(context);
    for (String key : List.of("sample_rate", "sample_rand")) {
      written.computeIfPresent(
          key, (same, number) -> new BigDecimal(number).stripTrailingZeros().toPlainString());
    }
    return written;
  }

  @Test
  @Tag("PROP-16")
  void tillDoesNotSample_nothingOfTheStock() {
    String[] told = unsampledTillFirst.header("stock", "sentry-trace").split("-", -1);
    assertThat(told[2]).isEqualTo("0");
    assertThat(unsampledTillFirst.samplingContext("stock"))
        .containsEntry("trace_id", told[0])
        .containsEntry("sampled", "false");
    assertThat(receiver.envelopes(told[0])).isEmpty();
    assertThat(receiver.lost("stock")).isEqualTo(Map.of("sample_rate span", 2L));
  }

  @Test
  @Tag("PROP-63")
  void shopAsksTill_oneTraceAndTheShopsSamplingContext() {
    String trace = tillLast.traceId("shop");
    SpanTree tree = new SpanTree(receiver.envelopeSpans(trace));
    assertThat(tree)
        .hasToString(
            """
            shop: GET /checkout [http.server, top]
              shop: GET %s [http.client]
                mean: GET /till [http.server, top]
            """
                .formatted(tillsUrl));
    assertThat(tillLast.header("till", "sentry-trace"))
        .isEqualTo(trace + "-" + tree.span("shop", "GET " + tillsUrl).spanId() + "-1");
    Map<String, String> told = tillLast.samplingContext("till");
    String rand = told.get("sample_rand");
    assertThat(told).isEqualTo(Deployment.samplingContext("shop", trace, "GET /checkout", rand));
    assertThat(receiver.envelopes(trace))
        .filteredOn(envelope -> envelope.service().equals("shop"))
        .extracting(SeenEnvelope::trace)
        .containsOnly(told);
    assertThat(receiver.envelopes(trace))
        .filteredOn(envelope -> envelope.service().equals("mean"))
        .extracting(SeenEnvelope::trace)
        .containsOnly(asTheTillWritesIt(told));
  }

  @Test
  @Tag("PROP-71")
  void shopDoesNotSample_nothingOfTheTill() {
    String[] told = tillLastUnsampled.header("till", "sentry-trace").split("-", -1);
    assertThat(told[2]).isEqualTo("0");
    assertThat(tillLastUnsampled.samplingContext("till"))
        .containsEntry("trace_id", told[0])
        .containsEntry("sample_rate", "0.0")
        .containsEntry("sampled", "false");
    assertThat(receiver.envelopes(told[0])).isEmpty();
    assertThat(receiver.lost("thrifty")).isEqualTo(Map.of("sample_rate span", 2L));
  }
}
