package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spanwright.Recording;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpanAttributesTest {

  private final Recording recording = Recording.start();

  @AfterEach
  void stop() {
    recording.close();
  }

  static Stream<Arguments> conversions() {
    UUID uuid = new UUID(1, 2);
    return Stream.of(
        arguments("SPAN-64 String", "text", "text"),
        arguments("SPAN-64 CharSequence", CharBuffer.wrap("text"), "text"),
        arguments("SPAN-64 Character", 'c', "c"),
        arguments("SPAN-65 Boolean", true, true),
        arguments("SPAN-66 Byte", (byte) 7, 7L),
        arguments("SPAN-66 Short", (short) 7, 7L),
        arguments("SPAN-66 Integer", 7, 7L),
        arguments("SPAN-66 Long", Long.MIN_VALUE, Long.MIN_VALUE),
        arguments("SPAN-66 AtomicInteger", new AtomicInteger(7), 7L),
        arguments("SPAN-66 AtomicLong", new AtomicLong(7), 7L),
        arguments("SPAN-66 BigInteger", BigInteger.valueOf(Long.MAX_VALUE), Long.MAX_VALUE),
        arguments(
            "SPAN-67 BigInteger beyond 64 bit",
            BigInteger.ONE.shiftLeft(63),
            "9223372036854775808"),
        arguments("SPAN-68 Float", 1.5f, 1.5),
        arguments("SPAN-68 Double", 1.0, 1.0),
        arguments("SPAN-68 BigDecimal", new BigDecimal("2.50"), 2.5),
        arguments("SPAN-69 NaN", Double.NaN, null),
        arguments("SPAN-69 infinite Float", Float.NEGATIVE_INFINITY, null),
        arguments("SPAN-69 huge BigDecimal", new BigDecimal("1e999"), null),
        arguments("SPAN-70 null", null, null),
        arguments("SPAN-71 empty list", List.of(), List.of()),
        arguments("SPAN-71 empty array", new int[0], List.of()),
        arguments("SPAN-72 String[]", new String[] {"a", "b"}, List.of("a", "b")),
        arguments("SPAN-72 boolean[]", new boolean[] {true, false}, List.of(true, false)),
        arguments("SPAN-72 byte[]", new byte[] {1, 2}, List.of(1L, 2L)),
        arguments("SPAN-72 int[]", new int[] {1, 2}, List.of(1L, 2L)),
        arguments("SPAN-72 long[]", new long[] {1, 2}, List.of(1L, 2L)),
        arguments("SPAN-72 float[]", new float[] {1.5f}, List.of(1.5)),
        arguments("SPAN-72 double[]", new double[] {1, 2.5}, List.of(1.0, 2.5)),
        arguments("SPAN-72 char[]", new char[] {'a'}, List.of("a")),
        arguments("SPAN-72 integers of several sizes", List.of(1, 2L), List.of(1L, 2L)),
        arguments("SPAN-72 set", Set.of("a"), List.of("a")),
        arguments("SPAN-72 list of enums", List.of(SpanStatus.OK), List.of("OK")),
        arguments("SPAN-73 integers and doubles", List.of(1, 2.5), List.of(1.0, 2.5)),
        arguments("SPAN-74 mixed list", List.of(123, "text"), "[123, text]"),
        arguments("SPAN-74 nested list", List.of(List.of(1)), "[[1]]"),
        arguments("SPAN-74 list with null", Arrays.asList("a", null), "[a, null]"),
        arguments("SPAN-74 mixed array", new Object[] {1, "a"}, "[1, a]"),
        arguments("SPAN-74 list with NaN", List.of(1.0, Double.NaN), "[1.0, NaN]"),
        arguments("SPAN-75 map", Map.of("k", 1), "{k=1}"),
        arguments("SPAN-75 toString throws", new Throwing(), "<unprintable>"),
        arguments("SPAN-75 toString is null", new Silent(), "<unprintable>"),
        arguments("SPAN-75 list whose element throws", List.of(new Throwing()), "<unprintable>"),
        arguments("SPAN-76 enum", TimeUnit.DAYS, "DAYS"),
        arguments("SPAN-76 UUID", uuid, uuid.toString()),
        arguments("SPAN-76 URI", URI.create("http://a/b"), "http://a/b"),
        arguments("SPAN-76 Instant", Instant.EPOCH, "1970-01-01T00:00:00Z"),
        arguments("SPAN-76 Duration", Duration.ofSeconds(1), "PT1S"),
        arguments("SPAN-76 Optional", Optional.of(7), 7L),
        arguments("SPAN-76 empty Optional", Optional.empty(), null),
        arguments("SPAN-76 nested Optional", Optional.of(Optional.of("x")), "x"),
        arguments("SPAN-76 OptionalInt", OptionalInt.of(1), 1L),
        arguments("SPAN-76 OptionalLong", OptionalLong.empty(), null),
        arguments("SPAN-76 OptionalDouble", OptionalDouble.of(0.5), 0.5));
  }

  @ParameterizedTest(name = "{0}")
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
  @MethodSource("conversions")
  void setAttribute_anyObject_becomesWhatFitsBest(String rule, Object given, Object expected) {
    Span span = Traces.startSpan("s").setAttribute("before", 1).setAttribute("k", "old");
    span.setAttribute("k", given);
    assertThat(span.attributes().get("k")).isEqualTo(expected);
    span.end();

    assertThat(recording.span("s").attributes().get("k")).isEqualTo(expected);
  }

  @Test
  void setAttribute_primitives_keepTheirTypes() {
    Span span = Traces.startSpan("s");
    span.setAttribute("int", 1)
        .setAttribute("long", 2L)
        .setAttribute("float", 1.5f)
        .setAttribute("double", 2.5)
        .setAttribute("boolean", true)
        .setAttribute("char", 'c')
        .setAttribute("string", "s")
        .setAttribute("nan", Double.NaN);

    assertThat(span.attributes().asMap())
        .containsExactly(
            Map.entry("int", 1L),
            Map.entry("long", 2L),
            Map.entry("float", 1.5),
            Map.entry("double", 2.5),
            Map.entry("boolean", true),
            Map.entry("char", "c"),
            Map.entry("string", "s"));
    span.end();
  }

  @Test
  @Tag("SPAN-61")
  void setAttribute_mutableValue_isCopied() {
    List<String> list = new ArrayList<>(List.of("a"));
    Span span = Traces.startSpan("s").setAttribute("list", list);
    list.add("b");
    span.end();

    assertThat(recording.span("s").attributes().get("list")).isEqualTo(List.of("a"));
  }

  @Test
  @Tag("SPAN-62")
  void setAttribute_twice_lastWins() {
    Span span = Traces.startSpan("s");
    span.setAttribute("k", 1).setAttribute("other", true).setAttribute("k", "two");
    assertThat(span.attributes().asMap())
        .containsExactly(Map.entry("k", "two"), Map.entry("other", true));
    span.removeAttribute("k").removeAttribute("never there");
    assertThat(span.attributes().asMap()).containsExactly(Map.entry("other", true));
    span.end();
  }

  @Test
  void builderAttributes_arriveWithTheSpan() {
    SpanBuilder builder =
        Traces.span("built")
            .attribute("text", "x")
            .attribute("long", 1)
            .attribute("double", 1.5)
            .attribute("boolean", true)
            .attribute("char", 'c')
            .attribute("list", List.of(1))
            .attribute("gone", 1)
            .attribute("gone", (String) null);
    builder.start().end();

    assertThat(recording.span("built").attributes().asMap())
        .containsAllEntriesOf(
            Map.of(
                "text",
                "x",
                "long",
                1L,
                "double",
                1.5,
                "boolean",
                true,
                "char",
                "c",
                "list",
                List.of(1L)))
        .doesNotContainKey("gone");
  }

  private static final class Throwing {
    @Override
    public String toString() {
      throw new IllegalStateException("no");
    }
  }

  private static final class Silent {
    @Override
    @SuppressWarnings({"NullAway", "ToStringReturnsNull"}) // that is the point
    public String toString() {
      return null;
    }
  }
}
