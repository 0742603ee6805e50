package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTest {

  @ParameterizedTest
  @Tag("SPAN-11")
  @CsvSource({
    "1772439329401125000, 1772439329.401125",
    "1772439329401125999, 1772439329.401125",
    "1772439329400000000, 1772439329.4",
    "1772439329000001000, 1772439329.000001",
    "1772439329000000000, 1772439329.0",
    "0, 0.0",
    "-5, 0.0"
  })
  void text_isAPlainDecimalToTheMicrosecond(long epochNanos, String text) {
    assertThat(Timestamp.text(epochNanos)).isEqualTo(text);
  }
}
