package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BaggageTest {

  @Test
  @Tag("PROP-32")
  @Tag("PROP-33")
  @Tag("PROP-34")
  @Tag("PROP-35")
  void parse_aHeader_partsSentryMembersFromOthers() {
    Baggage baggage =
        Baggage.parse(
            "vendor=a;p=1, sentry-trace_id=T,\tother = b%20=c ;q ,nothing,,sentry-,Sentry-a=1,"
                + "sentry-release=web%401.2.3,sentry-a-b=kept,sentry- k = v=w ");

    assertThat(baggage.foreignMembers())
        .containsExactly("vendor=a;p=1", "other = b%20=c ;q", "Sentry-a=1");
    assertThat(valuesOf(baggage))
        .containsExactly(
            Map.entry("trace_id", "T"),
            Map.entry("release", "web@1.2.3"),
            Map.entry("a-b", "kept"),
            Map.entry("k", "v=w"));
  }

  @ParameterizedTest
  @Tag("PROP-32")
  @Tag("PROP-34")
  @NullAndEmptySource
  @ValueSource(strings = {" ", ",", ", ,\t", "sentry-", "nothing", "sentry-=v", "sentry-%=v", "=,"})
  void samplingContext_withoutSentryMembers_isNone(@Nullable String header) {
    assertThat(Baggage.parse(header).samplingContext()).isNull();
  }

  @ParameterizedTest
  @Tag("PROP-33")
  @Tag("PROP-37")
  @CsvSource({
    "a+b, a+b",
    "a%2Bb, a+b",
    "a%20b, a b",
    "%C3%A9%e2%82%ac, é€",
    "%F0%9F%98%80, \uD83D\uDE00",
    "é, é",
    "%2525, %25",
    "a%3Db%2Cc, 'a=b,c'",
    "a;p=1, a;p=1",
  })
  void parse_encodedValue_isDecodedAsUtf8(String encoded, String value) {
    Baggage baggage = Baggage.parse("sentry-" + encoded.replace("=", "%3D") + "=" + encoded);

    assertThat(valuesOf(baggage)).containsExactly(Map.entry(value, value));
  }

  @ParameterizedTest
  @Tag("PROP-36")
  @ValueSource(
      strings = {
        "sentry-x=%",
        "sentry-x=%2",
        "sentry-x=%2g",
        "sentry-x=a%%20",
        "sentry-x=%+1",
        "sentry-x=%C3",
        "sentry-x=%C3a%A9",
        "sentry-x=%C0%80",
        "sentry-x=%ED%A0%80",
        "sentry-x=%FF",
        "sentry-%=1",
        "sentry-=1",
        "sentry-x",
      })
  void parse_malformedMember_harmsNoOther(String member) {
    Baggage baggage = Baggage.parse("a=1,sentry-before=1," + member + ",sentry-after=2,b=2");

    assertThat(valuesOf(baggage))
        .containsExactly(Map.entry("before", "1"), Map.entry("after", "2"));
    assertThat(baggage.foreignMembers()).containsExactly("a=1", "b=2");
  }

  @Test
  @Tag("PROP-35")
  @Tag("PROP-52")
  void text_ofWhatCameIn_saysTheSameAgain() {
    String header =
        "sentry-trace_id=771a43a4192642f0b136d5159a501700,sentry-sample_rate=0.01337,"
            + "sentry-release=web%401.2.3,sentry-unknown=%C3%A9,sentry-empty=";

    assertThat(Baggage.text(contextOf(Baggage.parse(header)))).isEqualTo(header);
  }

  @ParameterizedTest
  @Tag("PROP-52")
  @CsvSource({
    "app@1, app%401",
    "a b, a%20b",
    "a+b, a%2Bb",
    "a/b, a%2Fb",
    "'a,b;c=d', a%2Cb%3Bc%3Dd",
    "é, %C3%A9",
    "\uD83D\uDE00, %F0%9F%98%80",
    "\uD83D, %EF%BF%BD",
    "a\uDE00b, a%EF%BF%BDb",
    "'a\n\tb', a%0A%09b",
    "'\0\u007F', %00%7F",
    "aZ09-._~, aZ09-._~",
    "%, %25",
  })
  void text_ofAnyValue_isEncoded(String value, String encoded) {
    assertThat(Baggage.text(new DynamicSamplingContext(Map.of(value, value))))
        .isEqualTo("sentry-" + encoded + "=" + encoded);
  }

  @Test
  @Tag("PROP-54")
  void text_ofNothing_isNone() {
    assertThat(Baggage.text(new DynamicSamplingContext(Map.of()))).isNull();
    assertThat(Baggage.text(new DynamicSamplingContext(Map.of("", "value")))).isNull();
    assertThat(Baggage.parse("sentry-a=1").mergedWith(null)).isNull();
  }

  @ParameterizedTest
  @Tag("PROP-77")
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "vendor=a;p=1, sentry-trace_id=old,other=b | vendor=a;p=1,other=b,OURS",
        "null | OURS",
        "'' | OURS",
        "sentry-trace_id=old | OURS",
        "\tsentry-x=%zz ,sentry-y | OURS",
        "Sentry-trace_id=theirs,SENTRY-a=b | Sentry-trace_id=theirs,SENTRY-a=b,OURS",
        "a = %zz ; p = 1 ; q | a = %zz ; p = 1 ; q,OURS",
        "a=1,a=1 | a=1,a=1,OURS",
        "no member,a=1 | a=1,OURS",
      })
  void mergedWith_existingHeader_keepsOthersFirst(@Nullable String existing, String merged) {
    Map<String, String> ours = new LinkedHashMap<>();
    ours.put("trace_id", "T");
    ours.put("sampled", "true");

    assertThat(Baggage.parse(existing).mergedWith(new DynamicSamplingContext(ours)))
        .isEqualTo(merged.replace("OURS", "sentry-trace_id=T,sentry-sampled=true"));
  }

  @ParameterizedTest
  @Tag("PROP-80")
  @ValueSource(strings = {"b=\u0000", "b=\r\nSet-Cookie: c", "b=\u007F", "b=é", "b=a\tb"})
  void mergedWith_memberThatNoHeaderCanCarry_leavesItOutWhole(String member) {
    assertThat(Baggage.parse("a=1," + member + ",c=3").mergedWith(null)).isEqualTo("a=1,c=3");
  }

  @Test
  @Tag("PROP-53")
  void mergedWith_tooManyMembers_keepsTheFirst64() {
    String existing =
        IntStream.range(0, 63).mapToObj(i -> "k" + i + "=v").collect(Collectors.joining(","));
    DynamicSamplingContext two =
        new DynamicSamplingContext(Map.of("trace_id", "T")).with("release", "r");

    assertThat(Baggage.parse(existing).mergedWith(two)).isEqualTo(existing + ",sentry-trace_id=T");
    assertThat(Baggage.parse(existing + ",x=1,y=2").mergedWith(two)).isEqualTo(existing + ",x=1");
  }

  @Test
  @Tag("PROP-53")
  void mergedWith_tooManyCharacters_leavesOutWholeMembers() {
    String fits = "a=" + "x".repeat(8192 - 2 - ",b=1,sentry-c=1".length());
    DynamicSamplingContext ours = new DynamicSamplingContext(Map.of("c", "1"));

    assertThat(Baggage.parse(fits + ",b=1").mergedWith(ours))
        .isEqualTo(fits + ",b=1,sentry-c=1")
        .hasSize(8192);
    assertThat(Baggage.parse(fits + ",b=12").mergedWith(ours)).isEqualTo(fits + ",b=12");
    assertThat(Baggage.parse(fits + "x".repeat(20) + ",b=12").mergedWith(ours))
        .isEqualTo("b=12,sentry-c=1");
    assertThat(Baggage.text(ours.with("big", "é".repeat(1365)).with("d", "2")))
        .isEqualTo("sentry-c=1,sentry-d=2");
  }

  static DynamicSamplingContext contextOf(Baggage baggage) {
    return Objects.requireNonNull(baggage.samplingContext());
  }

  private static Map<String, String> valuesOf(Baggage baggage) {
    return contextOf(baggage).values();
  }
}
