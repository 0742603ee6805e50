package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceReaderTest {

  private static final String T = "771a43a4192642f0b136d5159a501700";

  private static final String OTHER = "00000000000000000000000000000007";

  private static final String SENTRY_TRACE = T + "-1234567890abcdef-1";

  private static final String TRACEPARENT = "00-" + T + "-1234567890abcdef-01";

  private static final Set<PropagationFormat> SENTRY = Set.of(PropagationFormat.SENTRY);

  private static final Set<PropagationFormat> W3C = Set.of(PropagationFormat.W3C);

  private static final Set<PropagationFormat> BOTH = Set.of(PropagationFormat.values());

  private final List<String> log = new ArrayList<>();

  @Test
  @Tag("PROP-28")
  @Tag("PROP-35")
  @Tag("PROP-58")
  @Tag("PROP-78")
  @Tag("PROP-91")
  @Tag("PROP-93")
  @Tag("PROP-94")
  @Tag("PROP-99")
  @Tag("PROP-100")
  void read_aContinuedTrace_keepsWhatCameAndFillsTheNumber() {
    IncomingTrace trace =
        continued(
            SENTRY,
            SENTRY_TRACE,
            "vendor-x=1;p, sentry-trace_id=T, sentry-public_key=frontkey, sentry-sample_rate=0.01337,"
                + " sentry-sampled=true, sentry-release=web%401.2.3, sentry-environment=bird,"
                + " sentry-transaction=bar, sentry-strange=%C3%A9");

    assertThat(HexIds.traceIdText(trace.traceIdHigh(), trace.traceIdLow())).isEqualTo(T);
    assertThat(trace.parentSpanId()).isEqualTo(0x1234567890abcdefL);
    assertThat(trace.sampled()).isTrue();
    assertThat(trace.sampleRate()).isEqualTo(0.01337);
    assertThat(trace.sampleRand()).isBetween(0.0, 0.013369);
    assertThat(trace.sampleRandText()).matches("0\\.0[0-9]{5}");
    assertThat(Double.parseDouble(trace.sampleRandText())).isEqualTo(trace.sampleRand());
    assertThat(contextOf(trace).values())
        .containsExactly(
            Map.entry("trace_id", T),
            Map.entry("public_key", "frontkey"),
            Map.entry("sample_rate", "0.01337"),
            Map.entry("sampled", "true"),
            Map.entry("release", "web@1.2.3"),
            Map.entry("environment", "bird"),
            Map.entry("transaction", "bar"),
            Map.entry("strange", "é"),
            Map.entry("sample_rand", trace.sampleRandText()));
    assertThat(log).isEmpty();
  }

  @ParameterizedTest(name = "flag {0}, rate {1}, rand {2}")
  @Tag("SAMP-33")
  @Tag("SAMP-34")
  @Tag("SAMP-35")
  @Tag("SAMP-36")
  @Tag("SAMP-37")
  @Tag("SAMP-38")
  @Tag("PROP-28")
  @CsvSource({
    "-1, 0.01, 0.1,      0.1, 0.1",
    "-0, 0.5,  0.25,     0.25, 0.25",
    "'', 0.5,  0.218834, 0.218834, 0.218834",
    "-1, 0.01, '',       0, 0.009999",
    "-0, 0.99, '',       0.99, 0.999999",
    "-1, 0.01, 1.5,      0, 0.009999",
    "-0, 0.99, x,        0.99, 0.999999",
    "'', 0.01, -1,       0, 0.999999",
    "-1, '',   x,        0, 0.999999",
    "-1, 7,    x,        0, 0.999999",
  })
  void read_anyBaggage_hasANumberThatAgrees(
      String flag, String rate, String rand, double from, double to) {
    IncomingTrace trace =
        continued(
            SENTRY,
            T + "-1234567890abcdef" + flag,
            "sentry-sampled=maybe,sentry-sample_rate=" + rate + ",sentry-sample_rand=" + rand);

    assertThat(trace.sampleRand()).isBetween(from, to);
    assertThat(Double.parseDouble(trace.sampleRandText())).isEqualTo(trace.sampleRand());
    assertThat(contextOf(trace).values()).containsEntry("sample_rand", trace.sampleRandText());
    if (from == to) {
      assertThat(trace.sampleRandText()).isEqualTo(rand);
    }
  }

  @ParameterizedTest
  @Tag("SAMP-39")
  @CsvSource({"-1, 0.0", "-0, 1.0"})
  void read_aContradiction_handsNoNumberOn(String flag, String rate) {
    for (String rand : List.of("", ",sentry-sample_rand=x")) {
      IncomingTrace trace =
          continued(SENTRY, T + "-1234567890abcdef" + flag, "sentry-sample_rate=" + rate + rand);

      assertThat(contextOf(trace).values()).containsOnlyKeys("trace_id", "sample_rate");
      assertThat(trace.sampleRandText())
          .isEqualTo(SampleRand.text(SampleRand.micros(trace.traceIdHigh(), trace.traceIdLow())));
    }
  }

  @Test
  @Tag("PROP-60")
  @Tag("SAMP-34")
  void read_noSentryBaggage_hasANumberAndNoContext() {
    for (String baggage : new @Nullable String[] {null, "", "vendor=1"}) {
      IncomingTrace trace = continued(SENTRY, SENTRY_TRACE, baggage);

      assertThat(trace.samplingContext()).isNull();
      assertThat(trace.sampleRate()).isNull();
      assertThat(trace.sampleRandText())
          .isEqualTo(SampleRand.text(SampleRand.micros(trace.traceIdHigh(), trace.traceIdLow())));
    }
  }

  @ParameterizedTest
  @Tag("PROP-24")
  @Tag("PROP-26")
  @Tag("PROP-27")
  @Tag("PROP-90")
  @Tag("PIPE-106")
  @ValueSource(strings = {"1", "a\nWARN b", "secret"})
  void read_malformedHeader_beginsANewTraceAndSaysSo_butNotItsValue(String header) {
    assertThat(read(SENTRY, Map.of("sentry-trace", header, "baggage", "sentry-trace_id=" + T)))
        .isNull();
    assertThat(log).containsExactly("The header sentry-trace is ignored: it is malformed");
  }

  @Test
  @Tag("PROP-27")
  void read_noHeader_beginsANewTraceSilently() {
    assertThat(read(BOTH, Map.of("baggage", "sentry-trace_id=" + T, "sentry-trace", " "))).isNull();
    assertThat(read(Set.of(), Map.of("sentry-trace", SENTRY_TRACE))).isNull();
    assertThat(read(SENTRY, Map.of("traceparent", TRACEPARENT))).isNull();
    assertThat(read(W3C, Map.of("sentry-trace", SENTRY_TRACE))).isNull();
    assertThat(log).isEmpty();
  }

  @ParameterizedTest(name = "from {0} to {1}")
  @Tag("PROP-81")
  @Tag("PROP-82")
  @Tag("PROP-83")
  @Tag("PROP-84")
  @Tag("PROP-85")
  @Tag("PROP-86")
  @Tag("PROP-87")
  @Tag("PROP-92")
  @CsvSource({
    "1, 1, true,  true",
    ",  1, true,  false",
    "1, ,  true,  false",
    ",  ,  true,  true",
    "1, 2, false, false",
  })
  void read_anotherOrganisation_beginsANewTrace(
      @Nullable String incoming, @Nullable String own, boolean lenient, boolean strict) {
    Map<String, String> headers = new HashMap<>();
    headers.put("sentry-trace", SENTRY_TRACE);
    if (incoming != null) {
      headers.put("baggage", "sentry-org_id=" + incoming);
    }
    for (boolean isStrict : new boolean[] {false, true}) {
      log.clear();
      TraceReader reader = new TraceReader(SENTRY, own, isStrict, log::add);
      boolean continued = reader.read(IncomingHeaders.of(headers)) != null;

      assertThat(continued).isEqualTo(isStrict ? strict : lenient);
      if (continued) {
        assertThat(log).isEmpty();
      } else {
        assertThat(log)
            .containsExactly(
                "A new trace begins: the incoming one is of organisation "
                    + (incoming == null ? "unknown" : '"' + incoming + '"')
                    + ", this process of "
                    + (own == null ? "unknown" : '"' + own + '"'));
      }
    }
  }

  @Test
  @Tag("PROP-30")
  void read_bothHeaders_sentryWins() {
    Map<String, String> headers =
        Map.of("sentry-trace", SENTRY_TRACE, "traceparent", "00-" + OTHER + "-00000000000000aa-00");

    assertThat(present(read(BOTH, headers)).parentSpanId()).isEqualTo(0x1234567890abcdefL);
    assertThat(present(read(W3C, headers)).parentSpanId()).isEqualTo(0xaa);
    assertThat(
            present(read(BOTH, Map.of("sentry-trace", "x", "traceparent", TRACEPARENT))).sampled())
        .isTrue();
  }

  @Test
  @Tag("PROP-30")
  void read_onlyTraceparent_takesBaggageOfItsTraceOnly() {
    for (String mine : List.of(T, "771A43A4192642F0B136D5159A501700")) {
      Map<String, String> headers =
          Map.of("traceparent", TRACEPARENT, "baggage", "sentry-trace_id=" + mine);
      assertThat(contextOf(present(read(BOTH, headers))).traceId()).isEqualTo(mine);
    }
    for (String baggage : List.of("sentry-trace_id=" + OTHER, "sentry-org_id=1", "a=b")) {
      Map<String, String> headers = Map.of("traceparent", TRACEPARENT, "baggage", baggage);
      assertThat(present(read(BOTH, headers)).samplingContext()).isNull();
      // Nor does it count whose baggage that is.
      assertThat(new TraceReader(W3C, "2", false, log::add).read(headers::get)).isNotNull();
      assertThat(new TraceReader(W3C, "1", true, log::add).read(headers::get)).isNull();
    }
  }

  @ParameterizedTest
  @Tag("PROP-29")
  @Tag("PROP-30")
  @CsvSource({
    "01, ,                     true",
    "00, ,                     false",
    "00, sentry-sampled=false, false",
    "00, sentry-sampled=true,  false",
    "00, sentry-release=r,     ",
    "01, sentry-release=r,     true",
  })
  void read_traceparentWithoutTheFlag_isANoUnlessNobodyHasDecided(
      String flags, @Nullable String member, @Nullable Boolean sampled) {
    Map<String, String> headers = new HashMap<>();
    headers.put("traceparent", "00-" + T + "-1234567890abcdef-" + flags);
    if (member != null) {
      headers.put("baggage", "sentry-trace_id=" + T + "," + member);
    }

    assertThat(present(read(W3C, headers)).sampled()).isEqualTo(sampled);
  }

  @Test
  @Tag("PROP-31")
  void read_tracestate_goesWithItsTraceparentOnly() {
    String state = "vendor=a:b,,other@x=1";
    Map<String, String> headers = new HashMap<>();
    headers.put("tracestate", state);
    headers.put("sentry-trace", SENTRY_TRACE);
    assertThat(present(read(BOTH, headers)).traceState()).isNull();

    headers.put("traceparent", TRACEPARENT);
    assertThat(present(read(BOTH, headers)).traceState()).isEqualTo(state);
    assertThat(present(read(SENTRY, headers)).traceState()).isNull();
    assertThat(present(read(W3C, headers)).traceState()).isEqualTo(state);

    headers.put("traceparent", "00-" + OTHER + "-1234567890abcdef-01");
    assertThat(present(read(BOTH, headers)).traceState()).isNull();
  }

  @Test
  @Tag("PROP-31")
  void read_tracestateThatIsTooLargeOrNoHeader_dropsItWhole() {
    String most = "a=" + "x".repeat(510);
    String many = "a=1" + ",b=2".repeat(31);
    for (String good : List.of(most, many, " " + most + "\t", many + ",,")) {
      Map<String, String> headers = Map.of("traceparent", TRACEPARENT, "tracestate", good);
      assertThat(present(read(W3C, headers)).traceState()).isEqualTo(good.strip());
    }
    for (String bad : List.of(most + "x", many + ",c=3", "", ",", "a=\n", "a=é", "a=\t1")) {
      Map<String, String> headers = Map.of("traceparent", TRACEPARENT, "tracestate", bad);
      assertThat(present(read(W3C, headers)).traceState()).isNull();
    }
  }

  @Test
  @Tag("PROP-26")
  void read_headersThatThrow_beginsANewTrace() {
    TraceReader reader = new TraceReader(BOTH, null, false, log::add);

    assertThat(
            reader.read(
                name -> {
                  throw new AssertionError("broken framework");
                }))
        .isNull();
  }

  private IncomingTrace continued(
      Set<PropagationFormat> formats, String sentryTrace, @Nullable String baggage) {
    Map<String, String> headers = new HashMap<>();
    headers.put("sentry-trace", sentryTrace);
    if (baggage != null) {
      headers.put("baggage", baggage.replace("=T", "=" + T));
    }
    return present(read(formats, headers));
  }

  private @Nullable IncomingTrace read(
      Set<PropagationFormat> formats, Map<String, String> headers) {
    return new TraceReader(formats, null, false, log::add).read(headers::get);
  }

  private static IncomingTrace present(@Nullable IncomingTrace trace) {
    return Objects.requireNonNull(trace);
  }

  private static DynamicSamplingContext contextOf(IncomingTrace trace) {
    return Objects.requireNonNull(trace.samplingContext());
  }
}
