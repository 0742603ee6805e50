package dev.spanwright.trace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Incoming;
import dev.spanwright.Options;
import dev.spanwright.Recording;
import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.propagation.Baggage;
import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.propagation.PropagationFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traces that come in, and what goes out again. */
@SuppressWarnings("try") // what a scope is there for happens around it
class PassingOnTest {

  /** A DSN that nothing is ever sent to: these tests end no recorded span with it. */
  private static final String DSN = "http://ownkey@o1234.localhost:1/7";

  private static final String BAGGAGE =
      "vendor-x=1;p, sentry-trace_id="
          + Incoming.TRACE_ID
          + ",sentry-public_key=frontkey,sentry-sample_rate=0.01337,sentry-sampled=true,"
          + "sentry-release=web%401.2.3,sentry-environment=bird,sentry-transaction=bar";

  private static Options.Builder shop(Options.Builder options) {
    return options.release("app@0.0.1").environment("test").orgId("1234");
  }

  /** Reads the baggage that goes out now, and makes sure that it belongs to the trace header. */
  private static Map<String, String> outgoing() {
    Map<String, String> headers = Traces.headers();
    DynamicSamplingContext context =
        requireNonNull(Baggage.parse(headers.get("baggage")).samplingContext());
    assertThat(headers.get("sentry-trace")).startsWith(context.traceId() + "-");
    return context.values();
  }

  private static String traceHeader() {
    return requireNonNull(Traces.headers().get("sentry-trace"));
  }

  private static String flag() {
    return traceHeader().substring(49);
  }

  @Test
  @Tag("PROP-99")
  @Tag("PROP-100")
  @Tag("PROP-58")
  @Tag("PROP-59")
  @Tag("PROP-34")
  @Tag("PROP-35")
  @Tag("PROP-78")
  @Tag("SPAN-17")
  @Tag("SAMP-21")
  @Tag("SAMP-30")
  @Tag("SAMP-34")
  @Tag("SAMP-37")
  void exampleOfAContinuedTrace() {
    try (Recording recording = Recording.start(PassingOnTest::shop);
        TraceScope scope = Traces.continueTrace(Incoming.headers("1", BAGGAGE)).open()) {
      Map<String, String> departed;
      String header;
      try (Span span = Traces.startSpan("GET /orders")) {
        departed = outgoing();
        header = traceHeader();
        assertThat(header).isEqualTo(Incoming.TRACE_ID + "-" + span.spanId() + "-1");
      }
      FinishedSpan span = recording.span("GET /orders");
      assertThat(span.traceId()).isEqualTo(Incoming.TRACE_ID);
      assertThat(span.parentSpanId()).isEqualTo(Incoming.SPAN_ID);
      assertThat(span.isTopLevel()).isTrue();
      Map<String, String> expected = new HashMap<>();
      expected.put("trace_id", Incoming.TRACE_ID);
      expected.put("public_key", "frontkey");
      expected.put("sample_rate", "1.0");
      expected.put("sampled", "true");
      expected.put("release", "web@1.2.3");
      expected.put("environment", "bird");
      expected.put("transaction", "bar");
      expected.put("sample_rand", departed.get("sample_rand"));
      assertThat(departed).isEqualTo(expected);
      assertThat(Double.parseDouble(departed.get("sample_rand"))).isBetween(0.0, 0.01337);
      SpanBatch batch = recording.exporter().batches().get(0);
      assertThat(batch.samplingContext().values()).isEqualTo(departed);
    }
  }

  @ParameterizedTest
  @Tag("PROP-59")
  @CsvSource({"1, , 1.0, 0.01337", "0, , 0.0, 0.01337", "1, 0.25, 0.25, 0.01337"})
  void effectiveRate_replacesTheIncomingOne_whereThereIsOne(
      String flag, Double sampler, String rate, String without) {
    try (Recording recording =
        Recording.start(
            options -> sampler == null ? options : options.tracesSampler(any -> sampler))) {
      Traces.continueTrace(Incoming.headers(flag, BAGGAGE));
      try (Span span = Traces.startSpan("x")) {
        assertThat(span.name()).isNotNull();
        assertThat(outgoing()).containsEntry("sample_rate", rate);
      }
      Traces.continueTrace(Incoming.headers(flag, BAGGAGE.replace("sample_rate=0.01337,", "z=1,")));
      try (Span span = Traces.startSpan("x")) {
        assertThat(span.name()).isNotNull();
        assertThat(outgoing()).doesNotContainKey("sample_rate").containsEntry("z", "1");
      }
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @ParameterizedTest
  @Tag("PROP-58")
  @Tag("PROP-59")
  @CsvSource({"1, 1", "1, 1.00", "1, 1e0", "0, 0"})
  void effectiveRate_isTheIncomingOne_whichStaysAsItIsWritten(String flag, String written) {
    try (Recording recording = Recording.start()) {
      Traces.continueTrace(Incoming.headers(flag, BAGGAGE.replace("0.01337", written)));
      try (Span span = Traces.startSpan("x")) {
        assertThat(span.name()).isNotNull();
        assertThat(outgoing()).containsEntry("sample_rate", written);
      }
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  @Tag("PROP-27")
  @Tag("PROP-26")
  @Tag("PROP-90")
  void baggageWithoutATrace_isIgnored() {
    try (Recording recording = Recording.start()) {
      Traces.continueTrace(Map.of("baggage", BAGGAGE));
      Traces.startSpan("x").end();
      assertThat(recording.span("x").traceId()).isNotEqualTo(Incoming.TRACE_ID);
      assertThat(recording.span("x").parentSpanId()).isNull();
      assertThat(recording.exporter().batches().get(0).samplingContext().values())
          .doesNotContainValue("bird");
    }
  }

  @ParameterizedTest
  @Tag("PROP-51")
  @Tag("PROP-60")
  @CsvSource({"1, 1.0, true", "0, 0.0, false", "'', 1.0, true"})
  void traceWithoutBaggage_getsASamplingContextOfOurs(String flag, String rate, String sampled) {
    try (Recording recording = Recording.start(PassingOnTest::shop)) {
      Traces.continueTrace(Incoming.headers(flag, "vendor=1"));
      try (Span span = Traces.startSpan("GET /orders")) {
        assertThat(outgoing())
            .containsEntry("trace_id", Incoming.TRACE_ID)
            .containsEntry("org_id", "1234")
            .containsEntry("release", "app@0.0.1")
            .containsEntry("environment", "test")
            .containsEntry("transaction", "GET /orders")
            .containsEntry("sample_rate", rate)
            .containsEntry("sampled", sampled)
            .containsKey("sample_rand");
        assertThat(span.isRecording()).isEqualTo(sampled.equals("true"));
      }
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  @Tag("PROP-55")
  @Tag("PROP-56")
  @Tag("PROP-50")
  @Tag("PROP-62")
  void samplingContext_isSettledByTheFirstDeparture() {
    try (Recording recording = Recording.start()) {
      Map<String, String> first;
      try (Span top = Traces.startSpan("GET /orders")) {
        try (Span child = Traces.startSpan("query")) {
          first = outgoing();
          assertThat(first).containsEntry("transaction", "GET /orders");
          child.setName("other");
        }
        top.setName("GET /orders/{id}");
        assertThat(outgoing()).isEqualTo(first);
      }
      recording.spans();
      assertThat(recording.exporter().batches())
          .allSatisfy(batch -> assertThat(batch.samplingContext().values()).isEqualTo(first));
    }
  }

  @Test
  @Tag("PROP-57")
  @Tag("PIPE-35")
  void samplingContext_isMadeAsLateAsPossible() {
    try (Recording recording = Recording.start();
        Span top = Traces.startSpan("/orders/7")) {
      top.setName("GET /orders/{id}");
      top.end();
      recording.spans();
      assertThat(recording.exporter().batches().get(0).samplingContext().get("transaction"))
          .isEqualTo("GET /orders/{id}");
    }
  }

  @Test
  @Tag("PROP-63")
  void headers_ofAChild_areItsOwn() {
    try (Recording recording = Recording.start();
        Span top = Traces.startSpan("top");
        Span child = Traces.startSpan("child")) {
      assertThat(traceHeader()).isEqualTo(top.traceId() + "-" + child.spanId() + "-1");
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  @Tag("PROP-64")
  @Tag("PROP-71")
  @Tag("SPAN-121")
  void headers_ofAnUnsampledTrace_sayNo_withTheContextsId() {
    try (Recording recording = Recording.start(o -> shop(o).tracesSampleRate(0));
        TraceScope scope = Traces.continueTrace(Incoming.headers("", null)).open()) {
      String before = traceHeader();
      try (Span top = Traces.startSpan("top");
          Span child = Traces.startSpan("child")) {
        assertThat(traceHeader()).isEqualTo(before + "-0");
        assertThat(outgoing())
            .containsEntry("sampled", "false")
            .containsEntry("sample_rate", "0.0")
            .containsEntry("transaction", "top");
        assertThat(List.of(top, child)).extracting(Span::traceId).containsOnlyNulls();
        assertThat(List.of(top, child)).extracting(Span::spanId).containsOnlyNulls();
      }
      assertThat(recording.spans()).isEmpty();
    }
  }

  @Test
  @Tag("SPAN-128")
  void headers_ofAnUnsampledTrace_doNotTellAUrl() {
    try (Recording recording = Recording.start(o -> o.tracesSampleRate(0));
        Span top =
            Traces.span("/orders/7").attribute("sentry.segment.name.source", "url").start()) {
      assertThat(top.isRecording()).isFalse();
      assertThat(outgoing()).doesNotContainKey("transaction");
      assertThat(recording.spans()).isEmpty();
    }
  }

  @Test
  @Tag("PROP-65")
  void headers_ofAnIgnoredTrace_sayNo_andKeepTheBaggage() {
    try (Recording recording = Recording.start(o -> o.ignoreSpans("/health"))) {
      Traces.continueTrace(Incoming.headers("1", BAGGAGE));
      try (Span top = Traces.startSpan("/health")) {
        assertThat(top.isRecording()).isFalse();
        assertThat(traceHeader())
            .startsWith(Incoming.TRACE_ID + "-")
            .doesNotContain(Incoming.SPAN_ID)
            .endsWith("-0");
        assertThat(outgoing())
            .containsEntry("sampled", "true")
            .containsEntry("sample_rate", "0.01337");
      }
      assertThat(recording.spans()).isEmpty();
    }
  }

  @ParameterizedTest
  @Tag("PROP-02")
  @Tag("PROP-04")
  @Tag("PROP-68")
  @Tag("PROP-72")
  @CsvSource({"1, -1", "0, -0", "'', ''"})
  void headers_withoutASpan_areTheContexts(String incoming, String outgoing) {
    try (Recording recording = Recording.start();
        TraceScope scope = Traces.continueTrace(Incoming.headers(incoming, BAGGAGE)).open()) {
      assertThat(flag()).isEqualTo(outgoing);
      assertThat(Traces.headers()).isEqualTo(Traces.headers());
      assertThat(traceHeader()).doesNotContain(Incoming.SPAN_ID);
      assertThat(outgoing())
          .containsEntry("sample_rate", "0.01337")
          .containsEntry("sampled", "true");
      assertThat(recording.spans()).isEmpty();
    }
  }

  @Test
  @Tag("PROP-68")
  void headers_withoutASpan_ofANewTrace_haveNoDecision() {
    try (Recording recording = Recording.start(PassingOnTest::shop);
        TraceScope scope = Traces.newTrace().open()) {
      assertThat(flag()).isEmpty();
      assertThat(outgoing())
          .containsOnlyKeys("trace_id", "org_id", "release", "environment", "sample_rand");
      String context = traceHeader();
      try (Span span = Traces.startSpan("x")) {
        assertThat(span.traceId()).isEqualTo(context.substring(0, 32));
      }
      assertThat(recording.spans()).hasSize(1);
    }
  }

  @Test
  @Tag("PROP-69")
  @Tag("PROP-98")
  @Tag("SAMP-01")
  void headers_whileNothingIsRecorded_stillCarryATrace() {
    try (Recording recording =
            Recording.startWithoutRate(o -> o.dsn(DSN).release("app@0.0.1").environment("test"));
        TraceScope scope = Traces.newTrace().open()) {
      assertThat(Traces.startSpan("x").isRecording()).isFalse();
      assertThat(flag()).isEmpty();
      assertThat(outgoing())
          .containsEntry("public_key", "ownkey")
          .containsEntry("org_id", "1234")
          .containsOnlyKeys(
              "trace_id", "public_key", "org_id", "release", "environment", "sample_rand");
      assertThat(recording.spanwright().isEnabled()).isFalse();
    }
  }

  @ParameterizedTest
  @Tag("PROP-70")
  @Tag("PROP-97")
  @CsvSource({"1, -1", "0, -0", "'', ''"})
  void headers_whileNothingIsRecorded_handOnWhatCame(String incoming, String outgoing) {
    try (Recording recording = Recording.startWithoutRate(o -> o.dsn(DSN).orgId(""));
        TraceScope scope = Traces.continueTrace(Incoming.headers(incoming, BAGGAGE)).open()) {
      assertThat(flag()).isEqualTo(outgoing);
      assertThat(outgoing())
          .containsEntry("public_key", "frontkey")
          .containsEntry("sample_rate", "0.01337");
      assertThat(recording.spanwright().isEnabled()).isFalse();
    }
  }

  @Test
  @Tag("PIPE-58")
  void headers_whileOff_areNone() {
    assertThat(Traces.headers()).isEmpty();
    assertThat(Traces.headers("https://elsewhere.example/")).isEmpty();
    assertThat(Traces.metaTags()).isEmpty();
    Traces.continueTrace(Incoming.headers("1", BAGGAGE)).open().close();
    Traces.newTrace().open().close();
    Traces.isolate().close();
    Map<String, String> carrier = new HashMap<>();
    Traces.inject(carrier, Map::put);
    assertThat(carrier).isEmpty();
  }

  @ParameterizedTest
  @Tag("PROP-86")
  @Tag("PROP-87")
  @Tag("PROP-88")
  @Tag("PROP-92")
  @Tag("PROP-81")
  @Tag("PROP-82")
  @Tag("PROP-83")
  @Tag("PROP-84")
  @Tag("PROP-85")
  @CsvSource({
    "1, 1, true, true",
    "'', 1, true, false",
    "1, '', true, false",
    "'', '', true, true",
    "1, 2, false, false"
  })
  void traceOfAnotherOrganisation_isNotContinued(
      String incoming, String own, boolean continued, boolean continuedStrictly) {
    for (boolean strict : List.of(false, true)) {
      try (Recording recording =
          Recording.start(o -> o.orgId(own).strictTraceContinuation(strict))) {
        Traces.continueTrace(
            Incoming.headers(
                "0",
                "sentry-trace_id="
                    + Incoming.TRACE_ID
                    + (incoming.isEmpty() ? "" : ",sentry-org_id=" + incoming)));
        try (Span span = Traces.startSpan("x")) {
          boolean goesOn = strict ? continuedStrictly : continued;
          // A continued trace was not sampled elsewhere; a new one is, at our rate.
          assertThat(span.isRecording()).as("strict %s", strict).isEqualTo(!goesOn);
          if (!goesOn) {
            assertThat(span.traceId()).isNotEqualTo(Incoming.TRACE_ID);
            assertThat(outgoing().get("org_id")).isEqualTo(own.isEmpty() ? null : own);
          }
        }
        assertThat(recording.spans()).allSatisfy(span -> assertThat(span.parentSpanId()).isNull());
      }
    }
  }

  @Test
  @Tag("PROP-73")
  @Tag("PROP-74")
  @Tag("PROP-75")
  @Tag("SAMP-108")
  void targets_sayWhichCallsAreTold() {
    try (Recording recording =
        Recording.startWithoutRate(
            o ->
                o.dsn(DSN)
                    .tracePropagationTargets(
                        List.of(
                            "shop.example", Pattern.compile("^https://bank\\."), "localhost")))) {
      assertThat(Traces.headers("https://shop.example/x")).isNotEmpty();
      assertThat(Traces.headers("https://bank.example/x")).isNotEmpty();
      assertThat(Traces.headers("http://bank.example/x")).isEmpty();
      assertThat(Traces.headers("https://other.example/x")).isEmpty();
      assertThat(Traces.headers("http://o1234.localhost:1/api/7/envelope/")).isEmpty();
      assertThat(Traces.isSentry("http://o1234.localhost:1/api/7/envelope/")).isTrue();
      assertThat(Traces.isSentry("https://other.example/x")).isFalse();
      assertThat(Traces.propagatesToEveryUrl()).isFalse();
      assertThat(recording.spans()).isEmpty();
    }
    try (Recording recording = Recording.start(o -> o.tracePropagationTargets(List.of()))) {
      assertThat(Traces.headers("https://shop.example/x")).isEmpty();
      assertThat(recording.spans()).isEmpty();
    }
    try (Recording recording = Recording.start()) {
      assertThat(Traces.propagatesToEveryUrl()).isTrue();
      assertThat(Traces.isSentry("https://shop.example/x")).isFalse();
      assertThat(Traces.headers("https://shop.example/x")).isNotEmpty();
      assertThat(recording.spans()).isEmpty();
    }
  }

  @Test
  @Tag("PROP-76")
  @Tag("PROP-77")
  @Tag("PROP-79")
  void inject_replacesOurs_andKeepsTheBaggageOfOthers() {
    try (Recording recording = Recording.start();
        Span span = Traces.startSpan("x")) {
      Map<String, String> carrier = new HashMap<>();
      carrier.put("sentry-trace", "old");
      carrier.put("baggage", "vendor=a;p=1, sentry-trace_id=old,other=b");
      Traces.inject("https://shop.example/", carrier, Map::get, Map::put);
      assertThat(carrier.get("sentry-trace"))
          .isEqualTo(span.traceId() + "-" + span.spanId() + "-1");
      assertThat(carrier.get("baggage"))
          .startsWith("vendor=a;p=1,other=b,sentry-trace_id=" + span.traceId())
          .doesNotContain("old");
      Map<String, String> again = new HashMap<>(carrier);
      Traces.inject("https://shop.example/", again, Map::get, Map::put);
      assertThat(again).isEqualTo(carrier);
      Map<String, String> message = new HashMap<>();
      Traces.inject(message, Map::put);
      assertThat(message).isEqualTo(Traces.headers());
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  @Tag("PROP-80")
  void inject_intoABrokenRequest_neverFails() {
    try (Recording recording = Recording.start();
        Span span = Traces.startSpan("x")) {
      Traces.inject(
          span,
          (carrier, name, value) -> {
            throw new IllegalStateException("headers are sent");
          });
      Traces.inject(
          "https://shop.example/",
          span,
          (carrier, name) -> {
            throw new StackOverflowError();
          },
          (carrier, name, value) -> {});
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  @Tag("PROP-13")
  void metaTags_sayWhatHeadersSay() {
    try (Recording recording = Recording.start();
        Span span = Traces.startSpan("x")) {
      assertThat(Traces.metaTags())
          .startsWith(
              "<meta name=\"sentry-trace\" content=\""
                  + span.traceId()
                  + "-"
                  + span.spanId()
                  + "-1\">")
          .contains("<meta name=\"baggage\" content=\"sentry-trace_id=" + span.traceId());
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  @Tag("PROP-10")
  @Tag("PROP-95")
  @Tag("PROP-14")
  void continueTrace_takesMapsOfTextsAndOfLists_andStartsNothing() {
    try (Recording recording = Recording.start()) {
      String header = Incoming.headers("1", null).get("sentry-trace");
      List<Map<String, ?>> carriers =
          List.of(
              Map.of("Sentry-Trace", header),
              Map.of("HTTP_SENTRY_TRACE", header),
              Map.of("SENTRY_TRACE", List.of(header)),
              Map.of("sentry-trace", new String[] {"", header}));
      for (Map<String, ?> carrier : carriers) {
        Traces.continueTrace(carrier);
        assertThat(Traces.currentSpan()).isSameAs(Span.none());
        Traces.startSpan("x").end();
      }
      Traces.continueTrace(name -> name.equals("sentry-trace") ? header : null);
      Traces.startSpan("x").end();
      Traces.continueTrace(header, null);
      Traces.startSpan("x").end();
      assertThat(recording.spans())
          .hasSize(6)
          .extracting(FinishedSpan::traceId)
          .containsOnly(Incoming.TRACE_ID);
    }
  }

  @Test
  @Tag("PROP-15")
  void environmentOfTheProcess_mayNameItsTrace() {
    Map<String, String> variables = new HashMap<>();
    variables.put("SENTRY_TRACE", Incoming.headers("1", null).get("sentry-trace"));
    variables.put("SENTRY_BAGGAGE", BAGGAGE);
    try (Recording recording = Recording.startIn(variables)) {
      Traces.startSpan("x").end();
      Traces.startSpan("y").end();
      assertThat(recording.spans())
          .extracting(FinishedSpan::traceId)
          .containsExactly(Incoming.TRACE_ID, Incoming.TRACE_ID);
      assertThat(recording.span("x").parentSpanId()).isEqualTo(Incoming.SPAN_ID);
      assertThat(recording.exporter().batches().get(0).samplingContext().get("environment"))
          .isEqualTo("bird");
    }
    for (String no : List.of("false", "No", "off", "n", "0")) {
      variables.put("SENTRY_USE_ENVIRONMENT", no);
      try (Recording recording = Recording.startIn(variables)) {
        Traces.startSpan("x").end();
        assertThat(recording.span("x").traceId()).isNotEqualTo(Incoming.TRACE_ID);
      }
    }
  }

  @Test
  @Tag("PROP-29")
  @Tag("PROP-30")
  @Tag("PROP-31")
  void w3c_isSpokenWhenAskedFor() {
    String parent = "00-" + Incoming.TRACE_ID + "-" + Incoming.SPAN_ID + "-01";
    Map<String, String> incoming = Map.of("traceparent", parent, "tracestate", "vendor=1");
    try (Recording recording = Recording.start()) {
      Traces.continueTrace(incoming);
      try (Span span = Traces.startSpan("x")) {
        assertThat(span.traceId()).isNotEqualTo(Incoming.TRACE_ID);
        assertThat(Traces.headers()).containsOnlyKeys("sentry-trace", "baggage");
      }
      assertThat(recording.spans()).hasSize(1);
    }
    try (Recording recording =
        Recording.start(o -> o.propagation(PropagationFormat.SENTRY, PropagationFormat.W3C))) {
      Traces.continueTrace(incoming);
      try (Span span = Traces.startSpan("x")) {
        assertThat(Traces.headers())
            .containsEntry("traceparent", "00-" + Incoming.TRACE_ID + "-" + span.spanId() + "-01")
            .containsEntry("tracestate", "vendor=1")
            .containsEntry("sentry-trace", Incoming.TRACE_ID + "-" + span.spanId() + "-1")
            .containsKey("baggage");
      }
      assertThat(recording.span("x").parentSpanId()).isEqualTo(Incoming.SPAN_ID);
    }
  }

  @Test
  void w3c_joinsWithAnExporterOfItsWorld() {
    SpanExporter collector =
        new SpanExporter() {
          @Override
          public ExportResult export(SpanBatch batch) {
            return ExportResult.delivered();
          }

          @Override
          public Set<PropagationFormat> propagationFormats() {
            return Set.of(PropagationFormat.W3C);
          }
        };
    try (Recording recording = Recording.start(o -> o.exporter(collector));
        Span span = Traces.startSpan("x")) {
      assertThat(Traces.headers()).containsOnlyKeys("sentry-trace", "traceparent", "baggage");
      assertThat(span.isRecording()).isTrue();
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
  }

  @Test
  @Tag("PROP-01")
  @Tag("PROP-03")
  @Tag("PROP-05")
  @Tag("PROP-11")
  @Tag("PROP-61")
  void newTrace_forgetsEverything() {
    List<String> traceIds = new ArrayList<>();
    try (Recording recording = Recording.start()) {
      Traces.continueTrace(Incoming.headers("0", BAGGAGE));
      Traces.newTrace();
      try (Span span = Traces.startSpan("x")) {
        traceIds.add(span.traceId());
        assertThat(span.isRecording()).isTrue();
        assertThat(outgoing()).doesNotContainValue("bird").containsEntry("transaction", "x");
      }
      assertThat(traceIds).doesNotContain(Incoming.TRACE_ID).doesNotContainNull();
      assertThat(recording.span("x").parentSpanId()).isNull();
    }
  }
}
