package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

/**
 * Whatever the headers, they give a trace that can be handed on, or none. Runs its recorded inputs;
 * with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class TraceReaderFuzzTest {

  private static final Set<PropagationFormat> BOTH = Set.of(PropagationFormat.values());

  private static final String TRACE_ID = "771a43a4192642f0b136d5159a501700";

  private static final String TRACE_AND_SPAN = "771a43a4192642f0b136d5159a501700-1234567890abcdef";

  @FuzzTest(maxDuration = "2m")
  @Tag("PROP-26")
  @Tag("PROP-58")
  @Tag("PROP-80")
  void read_ofAnyHeaders_givesWhatCanBeHandedOnOrNone(@NotNull String lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines.split("\n", -1)) {
      String[] nameAndValue = line.split(":", 2);
      headers.put(nameAndValue[0], nameAndValue[nameAndValue.length - 1]);
    }
    for (boolean strict : new boolean[] {false, true}) {
      IncomingTrace trace = reader("1", strict).read(IncomingHeaders.of(headers));
      if (trace != null) {
        check(trace);
      }
    }
  }

  /** Ids seldom come about by chance, so here they are given. */
  @FuzzTest(maxDuration = "2m")
  @Tag("PROP-36")
  @Tag("PROP-94")
  @Tag("SAMP-33")
  @Tag("SAMP-37")
  @Tag("SAMP-38")
  void read_ofAnyBaggage_continuesTheTrace(@NotNull String baggage) {
    for (String flag : List.of("", "-1", "-0")) {
      Map<String, String> headers =
          Map.of("sentry-trace", TRACE_AND_SPAN + flag, "baggage", baggage);
      IncomingTrace trace = Objects.requireNonNull(reader(null, false).read(headers::get));
      check(trace);
      DynamicSamplingContext sent = Baggage.parse(baggage).samplingContext();
      if (sent == null || isOfAnotherTrace(sent)) {
        assertThat(trace.samplingContext()).isNull();
      } else {
        DynamicSamplingContext kept = Objects.requireNonNull(trace.samplingContext());
        assertThat(kept.traceId()).isEqualToIgnoringCase(TRACE_ID);
        assertThat(kept.without("sample_rand").without("trace_id"))
            .isEqualTo(sent.without("sample_rand").without("trace_id"));
        checkNumber(trace, sent);
      }
    }
  }

  private static boolean isOfAnotherTrace(DynamicSamplingContext sent) {
    return !sent.traceId().isEmpty() && !sent.traceId().equalsIgnoreCase(TRACE_ID);
  }

  private static void checkNumber(IncomingTrace trace, DynamicSamplingContext sent) {
    Double rate = sent.sampleRate();
    if (sent.sampleRand() != null) {
      assertThat(trace.sampleRandText()).isEqualTo(sent.get("sample_rand"));
    } else if (trace.sampled() != null && rate != null && rate > 0 && rate < 0.999999) {
      assertThat(trace.sampleRand() < rate).isEqualTo(trace.sampled());
    }
  }

  private static TraceReader reader(@Nullable String organisation, boolean strict) {
    return new TraceReader(
        BOTH, organisation, strict, message -> assertThat(message).matches("[ -~]{1,300}"));
  }

  private static void check(IncomingTrace trace) {
    assertThat(trace.sampleRand()).isGreaterThanOrEqualTo(0).isLessThan(1);
    assertThat(SampleRand.parse(trace.sampleRandText())).isEqualTo(trace.sampleRand());
    OutgoingHeaders out =
        new OutgoingHeaders(
            trace.traceIdHigh(),
            trace.traceIdLow(),
            trace.parentSpanId(),
            trace.sampled(),
            trace.samplingContext(),
            trace.traceState(),
            BOTH);
    assertThat(out.headers()).containsKeys("sentry-trace", "traceparent");
    assertThat(out.headers().values()).allMatch(value -> value.matches("[ -~]+"));
    assertThat(SentryTrace.parse(out.headers().get("sentry-trace")))
        .isEqualTo(
            new SentryTrace(
                trace.traceIdHigh(), trace.traceIdLow(), trace.parentSpanId(), trace.sampled()));
    assertThat(out.headers().get("tracestate")).isEqualTo(trace.traceState());
  }
}
