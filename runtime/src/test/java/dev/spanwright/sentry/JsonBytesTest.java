package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for one value; random ones from a seed that is printed. */
class JsonBytesTest {

  private static final long SEED = Long.getLong("spanwright.seed", System.nanoTime());

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @Tag("SPAN-07")
  @Tag("SPAN-11")
  @CsvSource({
    "1772439329401125000, 1772439329.401125",
    "1772439329401125999, 1772439329.401125",
    "1772439329400000000, 1772439329.4",
    "1772439329000001000, 1772439329.000001",
    "1772439329000000000, 1772439329.0",
    "9223372036854775807, 9223372036.854775",
    "0, 0.0",
    "-5, 0.0"
  })
  void timestamp_isAPlainDecimalToTheMicrosecond(long epochNanos, String text) {
    assertThat(written(json -> json.timestamp(epochNanos))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 9, 10, 99, 100, -100, Long.MAX_VALUE, Long.MIN_VALUE})
  void integer_hasAllDigits(long value) {
    assertThat(written(json -> json.integer(value))).isEqualTo(Long.toString(value));
  }

  @ParameterizedTest
  @Tag("SPAN-68")
  @ValueSource(
      doubles = {
        0.0,
        -0.0,
        1,
        -1,
        0.1,
        -2.5,
        0.001,
        0.00099999,
        0.1f,
        0.123456,
        0.1234567,
        9999999.999999,
        9999999.9999999,
        1e7,
        -1e7,
        1e-7,
        1e300,
        Double.MAX_VALUE,
        Double.MIN_VALUE
      })
  void number_isWhatJavaSays(double value) {
    assertThat(written(json -> json.number(value))).isEqualTo(Double.toString(value));
  }

  @Test
  @Tag("SPAN-01")
  @Tag("SPAN-02")
  @Tag("SPAN-68")
  void numbers_anyOfThem_areWhatJavaSays() {
    System.out.println("JsonBytesTest: -Dspanwright.seed=" + SEED);
    for (int i = 0; i < 200_000; i++) {
      long bits = random.nextLong() >>> random.nextInt(Long.SIZE);
      assertThat(written(json -> json.integer(bits))).isEqualTo(Long.toString(bits));
      assertThat(written(json -> json.integer(-bits))).isEqualTo(Long.toString(-bits));
      assertThat(written(json -> json.hex(bits))).isEqualTo(String.format("%016x", bits));
      double number = number(bits);
      String text = written(json -> json.number(number));
      assertThat(text).as("seed %d", SEED).isEqualTo(Double.toString(number));
    }
  }

  /** Returns one of those that applications record: few decimals, many, or anything. */
  private double number(long bits) {
    double number =
        switch (random.nextInt(3)) {
          case 0 -> bits % 10_000_000_000_000L / Math.pow(10, random.nextInt(8));
          case 1 -> random.nextGaussian() * random.nextInt(10_000);
          default -> Double.longBitsToDouble(random.nextLong());
        };
    return Double.isFinite(number) ? number : 0.5;
  }

  private static String written(Consumer<JsonBytes> writing) {
    JsonBytes json = new JsonBytes();
    writing.accept(json);
    return new String(json.copy(0, json.size()), StandardCharsets.UTF_8);
  }

  @Test
  void again_andRewindTo_workOnWhatIsThere() {
    String text =
        written(
            json -> {
              json.raw('[');
              json.string("a");
              json.raw(',');
              json.again(1, json.size());
              json.rewindTo(json.size() - 1);
              json.raw(']');
            });
    assertThat(text).isEqualTo("[\"a\",\"a\"]");
  }

  @Test
  void clear_givesUpAnArrayThatIsTooLarge() {
    JsonBytes json = new JsonBytes();
    json.string("x".repeat(JsonBytes.MOST_KEPT - 2));
    json.clear();
    json.string("small");
    assertThat(json.array()).hasSizeLessThanOrEqualTo(JsonBytes.MOST_KEPT);
    json.string("x".repeat(JsonBytes.MOST_KEPT));
    assertThat(json.array()).hasSizeGreaterThan(JsonBytes.MOST_KEPT);
    json.clear();
    assertThat(json.array()).hasSizeLessThan(JsonBytes.MOST_KEPT);
    assertThat(json.size()).isZero();
  }
}
