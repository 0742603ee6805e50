package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.api.Tag;

/**
 * Whatever the text, reading gives a parent or none. Runs its recorded inputs; with {@code
 * JAZZER_FUZZ=1} it searches for new ones.
 */
class TraceParentFuzzTest {

  @FuzzTest(maxDuration = "2m")
  @Tag("PROP-30")
  void parse_ofAnyText_givesWhatCanBeWrittenOrNone(@NotNull String header) {
    TraceParent parent = TraceParent.parse(header);
    if (parent != null) {
      assertThat(parent.traceIdHigh() | parent.traceIdLow()).isNotZero();
      assertThat(parent.spanId()).isNotZero();
      assertThat(parent.text()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
      assertThat(TraceParent.parse(parent.text())).isEqualTo(parent);
      assertThat(header).contains(parent.text().substring(2, 53));
    }
  }
}
