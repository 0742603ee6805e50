package dev.spanwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.acceptance.service.OpenTelemetryService;
import dev.spanwright.acceptance.service.ShopService;
import dev.spanwright.acceptance.service.StockService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A service with OpenTelemetry's SDK between two of ours: the relay, which the shop calls, and
 * which calls the stock. The stock sends its spans to Sentry and by OTLP.
 */
class OpenTelemetryTest {

  private static final String TRACE = "771a43a4192642f0b136d5159a501700";
  private static final String CALLER = "1234567890abcdef";

  @RegisterExtension static final Deployment DEPLOYMENT = new Deployment();

  private static String relaysUrl;
  private static String tightLippedRelaysUrl;
  private static Answer withBaggage;
  private static Answer withoutBaggage;
  private static Answer unsampled;
  private static Answer undecided;
  private static Answer begunByRelay;
  private static Receiver receiver;

  @BeforeAll
  static void makeCalls() {
    ServiceProcess stock = DEPLOYMENT.start("stock", StockService.class, DEPLOYMENT.otlp("stock"));
    // tracecontext and baggage are what OpenTelemetry propagates unless told otherwise.
    ServiceProcess relay = relay("relay", Map.of());
    ServiceProcess tightLippedRelay = relay("tight", Map.of("OTEL_PROPAGATORS", "tracecontext"));
    ServiceProcess shop = shop("shop", "1.0");
    ServiceProcess thriftyShop = shop("thrifty", "0.0");
    ServiceProcess passingShop = shop("passing", "");

    String stocksUrl = stock.at("/stock/42");
    relaysUrl = relay.at("/relay");
    tightLippedRelaysUrl = tightLippedRelay.at("/relay");
    String viaRelay = relay.at("/relay", stocksUrl);
    withBaggage = DEPLOYMENT.get(shop.at("/checkout", viaRelay), Map.of());
    withoutBaggage =
        DEPLOYMENT.get(
            shop.at("/checkout", tightLippedRelay.at("/relay", stocksUrl)),
            Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01", "tracestate", "vendor=1"));
    unsampled = DEPLOYMENT.get(thriftyShop.at("/checkout", viaRelay), Map.of());
    undecided = DEPLOYMENT.get(passingShop.at("/checkout", viaRelay), Map.of());
    begunByRelay = DEPLOYMENT.get(viaRelay, Map.of());
    receiver = DEPLOYMENT.end();
  }

  private static ServiceProcess relay(String name, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(DEPLOYMENT.otlp(name));
    all.putAll(variables);
    return DEPLOYMENT.start(name, OpenTelemetryService.class, all);
  }

  private static ServiceProcess shop(String name, String rate) {
    return DEPLOYMENT.start(
        name,
        ShopService.class,
        Map.of("SPANWRIGHT_PROPAGATION", "sentry,w3c", "SENTRY_TRACES_SAMPLE_RATE", rate));
  }

  /** Returns all spans of a trace, each once: those of the relay come by OTLP only. */
  private static SpanTree tree(String traceId) {
    Stream<SeenSpan> relays =
        receiver.otlpSpans(traceId).stream().filter(span -> !span.service().equals("stock"));
    return new SpanTree(Stream.concat(receiver.envelopeSpans(traceId).stream(), relays).toList());
  }

  @Test
  @Tag("PROP-29")
  @Tag("PROP-30")
  @Tag("PROP-58")
  void relayPropagatesBaggage_oneTraceAndTheShopsSamplingContext() {
    String trace = withBaggage.traceId("shop");
    SpanTree tree = tree(trace);
    assertThat(tree)
        .hasToString(
            """
            shop: GET /checkout [http.server, top]
              shop: GET %s [http.client]
                relay: GET /relay [SERVER, top]
                  relay: GET [CLIENT]
                    stock: GET /stock/{book} [http.server, top]
                      stock: SELECT book [db.query]
            """
                .formatted(relaysUrl));
    String call = tree.span("shop", "GET " + relaysUrl).spanId();
    assertThat(withBaggage.heardBy("relay"))
        .containsOnlyKeys("sentry-trace", "traceparent", "baggage")
        .containsEntry("sentry-trace", trace + "-" + call + "-1")
        .containsEntry("traceparent", "00-" + trace + "-" + call + "-01");
    assertThat(withBaggage.heardBy("stock"))
        .containsOnlyKeys("traceparent", "baggage")
        .containsEntry(
            "traceparent", "00-" + trace + "-" + tree.span("relay", "GET").spanId() + "-01");
    Map<String, String> told = withBaggage.samplingContext("relay");
    assertThat(told)
        .isEqualTo(
            Deployment.samplingContext("shop", trace, "GET /checkout", told.get("sample_rand")));
    assertThat(withBaggage.samplingContext("stock")).isEqualTo(told);
    assertThat(receiver.envelopes(trace))
        .extracting(SeenEnvelope::service)
        .contains("shop", "stock");
    assertThat(receiver.envelopes(trace)).extracting(SeenEnvelope::trace).containsOnly(told);
  }

  @Test
  @Tag("PROP-30")
  @Tag("PROP-60")
  void relayKeepsBaggageToItself_oneTraceAndTheStocksOwnSamplingContext() {
    SpanTree tree = tree(TRACE);
    assertThat(tree)
        .hasToString(
            """
            shop: GET /checkout [http.server, top] below %s
              shop: GET %s [http.client]
                tight: GET /relay [SERVER, top]
                  tight: GET [CLIENT]
                    stock: GET /stock/{book} [http.server, top]
                      stock: SELECT book [db.query]
            """
                .formatted(CALLER, tightLippedRelaysUrl));
    assertThat(withoutBaggage.heardBy("stock"))
        .isEqualTo(
            Map.of(
                "traceparent",
                "00-" + TRACE + "-" + tree.span("tight", "GET").spanId() + "-01",
                "tracestate",
                "vendor=1"));
    Map<String, String> shops = withoutBaggage.samplingContext("relay");
    String rand = shops.get("sample_rand");
    assertThat(shops).isEqualTo(Deployment.samplingContext("shop", TRACE, "GET /checkout", rand));
    assertThat(receiver.envelopes(TRACE))
        .filteredOn(envelope -> envelope.service().equals("shop"))
        .extracting(SeenEnvelope::trace)
        .containsOnly(shops);
    assertThat(receiver.envelopes(TRACE))
        .filteredOn(envelope -> envelope.service().equals("stock"))
        .extracting(SeenEnvelope::trace)
        // The number is the same: where nobody tells it, it follows from the trace's id.
        .containsOnly(Deployment.samplingContext("stock", TRACE, "GET /stock/{book}", rand));
  }

  @Test
  @Tag("PROP-29")
  @Tag("PROP-71")
  void shopDoesNotSample_nothingOfAny() {
    String[] told = unsampled.header("stock", "traceparent").split("-", -1);
    assertThat(told[3]).isEqualTo("00");
    assertThat(unsampled.header("relay", "traceparent"))
        .startsWith("00-" + told[1])
        .endsWith("-00");
    assertThat(tree(told[1])).hasToString("");
    assertThat(receiver.lost("thrifty")).isEqualTo(Map.of("sample_rate span", 2L));
    assertThat(receiver.lost("stock")).isEqualTo(Map.of("sample_rate span", 2L));
  }

  @Test
  @Tag("PROP-69")
  void shopOnlyPassesTracesOn_stockDecides() {
    String[] told = undecided.header("stock", "traceparent").split("-", -1);
    assertThat(told[3]).isEqualTo("00");
    Map<String, String> context = undecided.samplingContext("stock");
    assertThat(context).containsEntry("public_key", "passing").doesNotContainKey("sampled");
    assertThat(tree(told[1]))
        .hasToString(
            """
            stock: GET /stock/{book} [http.server, top] below %s
              stock: SELECT book [db.query]
            """
                .formatted(told[2]));
    assertThat(receiver.envelopes(told[1])).extracting(SeenEnvelope::trace).containsOnly(context);
  }

  @Test
  void relayBeginsTheTrace_stockFollows() {
    String trace = begunByRelay.traceId("stock");
    assertThat(tree(trace))
        .hasToString(
            """
            relay: GET /relay [SERVER, top]
              relay: GET [CLIENT]
                stock: GET /stock/{book} [http.server, top]
                  stock: SELECT book [db.query]
            """);
    assertThat(begunByRelay.heardBy("stock")).containsOnlyKeys("traceparent");
  }

  @Test
  void stockSendsBothWays_theSameSpansArrive() {
    String trace = withBaggage.traceId("shop");
    List<SeenSpan> inEnvelopes = ofStock(receiver.envelopeSpans(trace));
    List<SeenSpan> byOtlp = ofStock(receiver.otlpSpans(trace));
    assertThat(byOtlp).hasSize(2);
    assertThat(byOtlp)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "operation", "startNanos", "attributes")
        .containsExactlyInAnyOrderElementsOf(inEnvelopes);
    assertThat(byOtlp)
        .extracting(SeenSpan::operation)
        .containsExactlyInAnyOrder("SERVER", "CLIENT");
  }

  private static List<SeenSpan> ofStock(List<SeenSpan> spans) {
    return spans.stream().filter(span -> span.service().equals("stock")).toList();
  }
}
