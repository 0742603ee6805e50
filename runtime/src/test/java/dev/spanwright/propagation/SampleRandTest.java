package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleRandTest {

  @ParameterizedTest(name = "sampled {0} by {1}: {2} to {3}")
  @Tag("SAMP-34")
  @Tag("SAMP-35")
  @Tag("SAMP-36")
  @Tag("SAMP-37")
  @Tag("SAMP-38")
  @Tag("SAMP-40")
  @CsvSource({
    ",     ,          0,      999999",
    ",     0.01,      0,      999999",
    "true, ,          0,      999999",
    "false,,          0,      999999",
    "true, 0.01,      0,      9999",
    "false,0.01,      10000,  999999",
    "true, 0.5,       0,      499999",
    "false,0.5,       500000, 999999",
    "true, 1.0,       0,      999999",
    "false,0.0,       0,      999999",
    "true, 0.57,      0,      569999",
    "false,0.57,      570000, 999999",
    "true, 1e-7,      0,      0",
    "false,1e-7,      1,      999999",
    "false,0.9999999, 999999, 999999",
    "true, 4.0,       0,      999999",
    "false,-1.0,      0,      999999",
    "false,NaN,       0,      999999",
  })
  void micros_ofADecidedTrace_areSpreadOverTheRange(
      @Nullable Boolean sampled, @Nullable Double rate, int lowest, int highest) {
    int seenLowest = Integer.MAX_VALUE;
    int seenHighest = 0;
    for (int i = 1; i <= 10_000; i++) {
      OptionalInt micros = SampleRand.micros(i, ~i, sampled, rate);
      assertThat(micros).isEqualTo(SampleRand.micros(i, ~i, sampled, rate)).isPresent();
      seenLowest = Math.min(seenLowest, micros.getAsInt());
      seenHighest = Math.max(seenHighest, micros.getAsInt());
    }
    int tenth = (highest - lowest) / 10;
    assertThat(seenLowest).isBetween(lowest, lowest + tenth);
    assertThat(seenHighest).isBetween(highest - tenth, highest);
  }

  @ParameterizedTest
  @Tag("SAMP-39")
  @CsvSource({"true, 0", "true, -0.0", "false, 1"})
  void micros_ofAContradiction_areNone(boolean sampled, double rate) {
    assertThat(SampleRand.micros(1, 2, sampled, rate)).isEmpty();
  }

  @Test
  @Tag("SAMP-32")
  @Tag("SAMP-37")
  @Tag("SAMP-38")
  void micros_ofAnyRate_wouldHaveDecidedLikewise() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      // At most six decimals, the border cases of rounding, or any.
      double rate =
          random.nextBoolean()
              ? random.nextInt(1, 1_000_000) / 1e6
              : random.nextDouble(1e-6, 0.999);
      boolean sampled = random.nextBoolean();
      int micros =
          SampleRand.micros(random.nextLong(), random.nextLong(), sampled, rate).orElseThrow();
      assertThat(SampleRand.isSampled(micros, rate))
          .as("seed %d: %d by %s", seed, micros, rate)
          .isEqualTo(sampled);
      assertThat(SampleRand.parse(SampleRand.text(micros))).isEqualTo(SampleRand.value(micros));
    }
  }

  @ParameterizedTest
  @Tag("SAMP-29")
  @Tag("SAMP-33")
  @CsvSource(
      nullValues = "null",
      value = {
        "0, 0.0",
        "0.1, 0.1",
        "0.218834, 0.218834",
        "0.999999999, 0.999999999",
        "5e-1, 0.5",
        "1, null",
        "1.0, null",
        "0.99999999999999999999, null",
        "-0.1, null",
        "abc, null",
        "'', null",
        "null, null",
      })
  void parse_incomingValue_isValidIfInRange(@Nullable String text, @Nullable Double value) {
    assertThat(SampleRand.parse(text)).isEqualTo(value);
  }
}
