package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every Java value becomes one that can be sent, or none; from a seed that is printed. */
class AttributeValuesPropertyTest {

  private static final long SEED = Long.getLong("spanwright.seed", System.nanoTime());

  private final Random random = new Random(SEED);

  @Test
  @Tag("SPAN-63")
  @Tag("SPAN-64")
  @Tag("SPAN-65")
  @Tag("SPAN-66")
  @Tag("SPAN-67")
  @Tag("SPAN-68")
  @Tag("SPAN-69")
  @Tag("SPAN-70")
  @Tag("SPAN-71")
  @Tag("SPAN-72")
  @Tag("SPAN-73")
  @Tag("SPAN-74")
  @Tag("SPAN-75")
  @Tag("SPAN-76")
  void anyValue_becomesOneThatCanBeSent() {
    System.out.println("AttributeValuesPropertyTest: -Dspanwright.seed=" + SEED);
    for (int i = 0; i < 50_000; i++) {
      Object value = value(0);
      Object converted = AttributeValues.convert(value);
      assertThat(isSendable(converted))
          .as(
              "seed %d, value %d of %s became %s",
              SEED,
              i,
              value == null ? null : value.getClass(),
              converted == null ? null : converted.getClass())
          .isTrue();
      assertThat(AttributeValues.convert(converted)).as("converted twice").isEqualTo(converted);
    }
  }

  private static boolean isSendable(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      return value == null || isScalar(value);
    }
    return list.stream().allMatch(AttributeValuesPropertyTest::isScalar)
        && list.stream().map(Object::getClass).distinct().count() <= 1;
  }

  private static boolean isScalar(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || (value instanceof Double number && Double.isFinite(number));
  }

  private @Nullable Object value(int depth) {
    int kinds = depth < 3 ? 26 : 18;
    return switch (random.nextInt(kinds)) {
      case 0 -> null;
      case 1 -> text();
      case 2 -> CharBuffer.wrap(text());
      case 3 -> (char) random.nextInt(0x10000);
      case 4 -> random.nextBoolean();
      case 5 -> (byte) random.nextInt();
      case 6 -> (short) random.nextInt();
      case 7 -> random.nextInt();
      case 8 -> random.nextLong();
      case 9 -> new AtomicInteger(random.nextInt());
      case 10 -> new AtomicLong(random.nextLong());
      case 11 -> new AtomicBoolean(random.nextBoolean());
      case 12 -> new BigInteger(1 + random.nextInt(200), random).negate();
      case 13 -> Float.intBitsToFloat(random.nextInt());
      case 14 -> Double.longBitsToDouble(random.nextLong());
      case 15 -> new BigDecimal(new BigInteger(80, random), random.nextInt(800) - 400);
      case 16 -> random.nextBoolean() ? SpanStatus.OK : SpanStatus.ERROR;
      case 17 -> new Hostile(random.nextInt(4));
      case 18 -> Optional.ofNullable(value(depth + 1));
      case 19 -> Map.of(text(), String.valueOf(random.nextInt()));
      case 20 -> random.ints(random.nextInt(4)).toArray();
      case 21 -> random.doubles(random.nextInt(4)).toArray();
      case 22 -> list(depth).toArray();
      case 23 -> new char[] {'a', (char) random.nextInt(0x10000)};
      case 24 -> alike();
      default -> list(depth);
    };
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(depth + 1));
    }
    return list;
  }

  private List<?> alike() {
    return random.nextBoolean()
        ? Arrays.asList(random.nextInt(), random.nextLong(), (byte) 7)
        : Arrays.asList(random.nextInt(), random.nextDouble());
  }

  private String text() {
    return random
        .ints(random.nextInt(5), 0, Character.MAX_CODE_POINT + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Fails to say what it is, in one of several ways. */
  private record Hostile(int way) {
    @Override
    public String toString() {
      return switch (way) {
        case 0 -> throw new IllegalStateException("no text");
        case 1 -> throw new StackOverflowError();
        case 2 -> nothing();
        default -> "fine";
      };
    }

    @SuppressWarnings("NullAway") // foreign code does such things
    private static String nothing() {
      return null;
    }
  }
}
