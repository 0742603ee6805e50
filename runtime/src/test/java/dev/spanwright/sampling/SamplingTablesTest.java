package dev.spanwright.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Incoming;
import dev.spanwright.LogCapture;
import dev.spanwright.Recording;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.SamplingDecision;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of what is sampled, row by row. */
class SamplingTablesTest {

  @ParameterizedTest
  @Tag("SAMP-08")
  @Tag("SAMP-15")
  @Tag("SAMP-19")
  @Tag("SAMP-22")
  @Tag("SAMP-23")
  @Tag("SAMP-24")
  @Tag("SAMP-25")
  @CsvSource({
    "0.0,  0.0, false",
    "0.0,  0.25, true",
    "0.0,  0.5, true",
    "0.0,  1.0, true",
    "0.25, 0.0, false",
    "0.25, 0.25, false",
    "0.25, 0.5, true",
    "0.25, 1.0, true",
    "0.5,  0.0, false",
    "0.5,  0.25, false",
    "0.5,  0.5, false",
    "0.5,  1.0, true",
    "0.75, 0.0, false",
    "0.75, 0.25, false",
    "0.75, 0.5, false",
    "0.75, 1.0, true",
    "0.999999, 1.0, true"
  })
  @Tag("SAMP-12")
  void topLevelSpan_isSampled_ifTheNumberIsBelowTheRate(double rand, double rate, boolean sampled) {
    try (Recording recording = Recording.start(options -> options.tracesSampleRate(rate))) {
      Incoming.undecided(rand);
      Span span = Traces.startSpan("x");
      assertThat(span.isRecording()).isEqualTo(sampled);
      span.setName("y").setAttribute("k", "v").end();
      assertThat(recording.spans()).hasSize(sampled ? 1 : 0);
      assertThat(recording.spanwright().stats().lost(LossReason.SAMPLE_RATE))
          .isEqualTo(sampled ? 0 : 1);
    }
  }

  @ParameterizedTest
  @Tag("SAMP-18")
  @Tag("SAMP-20")
  @Tag("SAMP-26")
  @Tag("SAMP-27")
  @Tag("SAMP-28")
  @Tag("SAMP-45")
  @CsvSource({
    "0.10, 1, ",
    "0.25, 1, BACKPRESSURE",
    "0.30, 1, BACKPRESSURE",
    "0.50, 1, SAMPLE_RATE",
    "0.70, 1, SAMPLE_RATE",
    "0.30, 0, ",
    "0.0004, 10, ",
    "0.0005, 10, BACKPRESSURE"
  })
  void staticRate_whileSendingIsInTrouble_isHalved(
      double rand, int halvings, LossReason lossReason) {
    SamplingDecision decision = new ConfiguredSampling(0.5, null, () -> halvings).decide(rand);
    assertThat(decision.lossReason()).isEqualTo(lossReason);
    assertThat(decision.rate()).isEqualTo(0.5 / (1 << halvings));
  }

  @Test
  @Tag("SAMP-18")
  void rate_halvedToNothing_isHeldBack() {
    SamplingDecision decision =
        new ConfiguredSampling(Double.MIN_VALUE, null, () -> 10).decide(0.0);
    assertThat(decision).isEqualTo(new SamplingDecision(LossReason.BACKPRESSURE, 0.0));
  }

  @ParameterizedTest
  @Tag("SAMP-01")
  @Tag("SAMP-05")
  @Tag("SAMP-11")
  @Tag("SAMP-102")
  @Tag("SAMP-104")
  @Tag("SAMP-105")
  @Tag("SAMP-106")
  @Tag("SAMP-107")
  @Tag("SAMP-108")
  @Tag("SAMP-109")
  @CsvSource({
    // incoming, rate, sent, outgoing flag
    "none, unset, false, ''",
    "none, 0,     false, -0",
    "none, 1,     true,  -1",
    "-,    unset, false, ''",
    "-,    0,     false, -0",
    "-,    1,     true,  -1",
    "1,    unset, false, -1",
    "1,    0,     true,  -1",
    "1,    1,     true,  -1",
    "0,    unset, false, -0",
    "0,    0,     false, -0",
    "0,    1,     false, -0",
  })
  void matrix_ofWhatIsSentAndPassedOn(String incoming, String rate, boolean sent, String flag) {
    try (Recording recording =
        Recording.startWithoutRate(
            options ->
                rate.equals("unset")
                    ? options
                    : options.tracesSampleRate(Double.parseDouble(rate)))) {
      if (!incoming.equals("none")) {
        Traces.continueTrace(Incoming.headers(incoming.replace("-", ""), null));
      }
      Map<String, String> headers;
      try (Span span = Traces.startSpan("x")) {
        headers = Traces.headers();
        assertThat(span.isRecording()).isEqualTo(sent);
      }
      assertThat(recording.spans()).hasSize(sent ? 1 : 0);
      assertThat(headers.get("sentry-trace")).matches("[0-9a-f]{32}-[0-9a-f]{16}" + flag);
      if (!incoming.equals("none")) {
        assertThat(headers.get("sentry-trace")).startsWith(Incoming.TRACE_ID + "-");
      }
      assertThat(Traces.headers("https://elsewhere.example/")).containsKey("sentry-trace");
      if (rate.equals("unset")) {
        assertThat(recording.spanwright().stats().lost()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @Tag("SAMP-02")
  @Tag("SAMP-13")
  @Tag("SAMP-109")
  @CsvSource({"1, 0.0, false", "0, 1.0, true", "'', 0.25, false", "'', 0.26, true"})
  void sampler_replacesRateAndParentDecision(String flag, double candidate, boolean sampled) {
    try (Recording recording =
        Recording.start(o -> o.tracesSampleRate(1.0).tracesSampler(context -> candidate))) {
      Traces.continueTrace(
          Incoming.headers(
              flag, "sentry-trace_id=" + Incoming.TRACE_ID + ",sentry-sample_rand=0.25"));
      Traces.startSpan("x").end();
      assertThat(recording.spans()).hasSize(sampled ? 1 : 0);
    }
  }

  @ParameterizedTest
  @Tag("SAMP-16")
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void sampler_returnsNoRate_isUnsampledAndSaidOnce(double candidate) {
    try (LogCapture log = LogCapture.start();
        Recording recording = Recording.start(o -> o.tracesSampler(context -> candidate))) {
      try (Span span = Traces.startSpan("x")) {
        assertThat(span.isRecording()).isFalse();
        assertThat(Traces.headers().get("sentry-trace")).endsWith("-0");
        assertThat(Traces.headers().get("baggage"))
            .contains("sentry-sampled=false")
            .doesNotContain("sample_rate", "sample_rand");
      }
      Traces.startSpan("y").end();
      assertThat(recording.spanwright().stats().lost(LossReason.SAMPLE_RATE)).isEqualTo(2);
      assertThat(log.lines())
          .filteredOn(line -> line.contains("tracesSampler"))
          .singleElement()
          .isEqualTo(
              "WARNING tracesSampler returned "
                  + candidate
                  + ", but must return a number from 0.0 to 1.0: that trace is not recorded");
    }
  }

  @ParameterizedTest
  @Tag("SAMP-14")
  @CsvSource({"'', 1.0, true", "'', 0.0, false", "1, 0.0, true", "0, 1.0, false", "'', , false"})
  void sampler_throws_isAsIfThereWereNone(String flag, Double rate, boolean sampled) {
    try (LogCapture log = LogCapture.start();
        Recording recording =
            Recording.startWithoutRate(
                options ->
                    (rate == null ? options : options.tracesSampleRate(rate))
                        .tracesSampler(
                            context -> {
                              throw new IllegalStateException("broken");
                            }))) {
      Traces.continueTrace(Incoming.headers(flag, null));
      Traces.startSpan("x").end();
      assertThat(recording.spans()).hasSize(sampled ? 1 : 0);
      assertThat(log.lines())
          .contains(
              "SEVERE tracesSampler failed and is passed over:"
                  + " java.lang.IllegalStateException: broken");
    }
  }

  @ParameterizedTest
  @Tag("SAMP-17")
  @CsvSource({"0.0"})
  void rateOfZero_isKept(double rate) {
    try (Recording recording = Recording.start(o -> o.tracesSampleRate(rate))) {
      try (Span span = Traces.startSpan("x")) {
        assertThat(span.isRecording()).isFalse();
        assertThat(Traces.headers().get("baggage"))
            .contains("sentry-sample_rate=0.0", "sentry-sample_rand=0.", "sentry-sampled=false");
      }
      assertThat(recording.spans()).isEmpty();
    }
  }
}
