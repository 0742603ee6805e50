package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingHeadersTest {

  private static final String T = "771a43a4192642f0b136d5159a501700";

  private static final Set<PropagationFormat> SENTRY = Set.of(PropagationFormat.SENTRY);

  private static final Set<PropagationFormat> W3C = Set.of(PropagationFormat.W3C);

  private static final Set<PropagationFormat> BOTH = Set.of(PropagationFormat.values());

  private static final DynamicSamplingContext CONTEXT =
      new DynamicSamplingContext(Map.of("trace_id", T)).with("release", "shop@1 \"<&>'");

  private static final String BAGGAGE =
      "sentry-trace_id=" + T + ",sentry-release=shop%401%20%22%3C%26%3E%27";

  @ParameterizedTest
  @Tag("PROP-16")
  @Tag("PROP-29")
  @CsvSource({"true, -1, -01", "false, -0, -00", ", '', -00"})
  void headers_inBothFormats_areInOrder(@Nullable Boolean sampled, String flag, String flags) {
    assertThat(headers(sampled, CONTEXT, "vendor=1", BOTH).headers())
        .containsExactly(
            Map.entry("sentry-trace", T + "-1234567890abcdef" + flag),
            Map.entry("traceparent", "00-" + T + "-1234567890abcdef" + flags),
            Map.entry("tracestate", "vendor=1"),
            Map.entry("baggage", BAGGAGE));
  }

  @Test
  @Tag("PROP-29")
  @Tag("PROP-31")
  @Tag("PROP-54")
  void headers_areThoseOfTheFormatsOnly() {
    assertThat(headers(true, CONTEXT, "vendor=1", SENTRY).headers())
        .containsOnlyKeys("sentry-trace", "baggage");
    assertThat(headers(true, CONTEXT, null, W3C).headers())
        .containsOnlyKeys("traceparent", "baggage");
    assertThat(headers(true, null, null, SENTRY).headers()).containsOnlyKeys("sentry-trace");
    assertThat(headers(true, new DynamicSamplingContext(Map.of()), null, SENTRY).headers())
        .containsOnlyKeys("sentry-trace");
    assertThat(headers(true, CONTEXT, "vendor=1", Set.of()).headers()).isEmpty();
    assertThatThrownBy(() -> headers(true, CONTEXT, null, SENTRY).headers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @Tag("PROP-76")
  @Tag("PROP-80")
  void headers_withoutUsableIds_areNone() {
    OutgoingHeaders noTrace = new OutgoingHeaders(0, 0, 1, true, CONTEXT, "a=1", BOTH);
    OutgoingHeaders noSpan = new OutgoingHeaders(0, 1, 0, true, CONTEXT, "a=1", BOTH);

    for (OutgoingHeaders unusable : new OutgoingHeaders[] {noTrace, noSpan}) {
      assertThat(unusable.headers()).isEmpty();
      assertThat(unusable.metaTags()).isEmpty();
      assertThat(unusable.mergedBaggage("a=1")).isEqualTo("a=1");
    }
  }

  @ParameterizedTest
  @Tag("PROP-80")
  @CsvSource({"'a=\r\nx: y'", "'a=\0'", "é=1"})
  void headers_tracestateThatIsNoHeader_isLeftOut(String traceState) {
    assertThat(headers(true, null, traceState, W3C).headers()).containsOnlyKeys("traceparent");
  }

  @Test
  @Tag("PROP-77")
  void mergedBaggage_replacesOurMembersAndKeepsOthers() {
    OutgoingHeaders headers = headers(true, CONTEXT, null, SENTRY);

    assertThat(headers.mergedBaggage("vendor=a;p=1, sentry-trace_id=old,other=b"))
        .isEqualTo("vendor=a;p=1,other=b," + BAGGAGE);
    String once = Objects.requireNonNull(headers.mergedBaggage("vendor=a"));
    assertThat(headers.mergedBaggage(once)).isEqualTo(once);
    assertThat(headers.mergedBaggage(null)).isEqualTo(BAGGAGE);
    assertThat(headers(true, null, null, SENTRY).mergedBaggage("sentry-trace_id=old")).isNull();
  }

  @Test
  @Tag("PROP-13")
  void metaTags_sayTheSameAsTheHeaders() {
    assertThat(headers(true, CONTEXT, null, SENTRY).metaTags())
        .isEqualTo(
            "<meta name=\"sentry-trace\" content=\""
                + T
                + "-1234567890abcdef-1\"><meta name=\"baggage\" content=\""
                + BAGGAGE
                + "\">");
  }

  @Test
  @Tag("PROP-13")
  void metaTags_ofAnyValue_areEscaped() {
    assertThat(headers(false, null, "a=\"><script>'&amp;", W3C).metaTags())
        .endsWith(
            "<meta name=\"tracestate\" content=\"a=&quot;&gt;&lt;script&gt;&#39;&amp;amp;\">");
  }

  private static OutgoingHeaders headers(
      @Nullable Boolean sampled,
      @Nullable DynamicSamplingContext context,
      @Nullable String traceState,
      Set<PropagationFormat> formats) {
    return new OutgoingHeaders(
        0x771a43a4192642f0L,
        0xb136d5159a501700L,
        0x1234567890abcdefL,
        sampled,
        context,
        traceState,
        formats);
  }
}
