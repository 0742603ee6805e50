package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.api.Tag;

/**
 * Whatever the text, reading gives a trace or none. Runs its recorded inputs; with {@code
 * JAZZER_FUZZ=1} it searches for new ones.
 */
class SentryTraceFuzzTest {

  @FuzzTest(maxDuration = "2m")
  @Tag("PROP-26")
  void parse_ofAnyText_givesWhatCanBeWrittenOrNone(@NotNull String header) {
    SentryTrace trace = SentryTrace.parse(header);
    if (trace != null) {
      assertThat(trace.traceIdHigh() | trace.traceIdLow()).isNotZero();
      assertThat(trace.spanId()).isNotZero();
      assertThat(trace.text()).matches("[0-9a-f]{32}-[0-9a-f]{16}(-[01])?");
      assertThat(SentryTrace.parse(trace.text())).isEqualTo(trace);
      assertThat(header).containsIgnoringCase(trace.text());
    }
  }
}
