package dev.spanwright.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spanwright.Recording;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanBuilder;
import dev.spanwright.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which spans are ignored, and what becomes of those around them. */
class IgnoreSpansTest {

  private static final Map<String, Object> NONE = Map.of();
  private static final Map<String, Object> CUSTOM = Map.of("custom", "custom");

  private static Pattern re(String regex) {
    return Pattern.compile(regex);
  }

  /**
   * The rows of SAMP-76 to SAMP-89, as they are for us: texts are contained, patterns are found.
   */
  static Stream<Arguments> rows() {
    return Stream.of(
        arguments("SAMP-76 none", List.of(), "/health", NONE, false),
        arguments("SAMP-76 empty", List.of(IgnoreRule.any()), "/health", NONE, false),
        arguments("SAMP-77", List.of(IgnoreRule.nameContains("/health")), "/health", NONE, true),
        arguments("SAMP-77 exact", List.of(IgnoreRule.nameIs("/health")), "/health", NONE, true),
        arguments("SAMP-78", List.of(IgnoreRule.nameContains("/hea")), "/health", NONE, true),
        arguments("SAMP-78 exact", List.of(IgnoreRule.nameIs("/hea")), "/health", NONE, false),
        arguments("SAMP-79", List.of(custom("custom")), "/health", CUSTOM, true),
        arguments("SAMP-79 missing", List.of(custom("custom")), "/health", NONE, false),
        arguments(
            "SAMP-80",
            List.of(IgnoreRule.nameContains("/nothealth").attributeContains("custom", "custom")),
            "/health",
            CUSTOM,
            false),
        arguments(
            "SAMP-81",
            List.of(IgnoreRule.nameContains("/health").attributeContains("custom", "notcustom")),
            "/health",
            CUSTOM,
            false),
        arguments(
            "SAMP-82",
            List.of(IgnoreRule.nameContains("/health").attributeContains("custom", "custom")),
            "/health",
            CUSTOM,
            true),
        arguments("SAMP-83", List.of(IgnoreRule.nameMatches(re("/hea.*"))), "/health", NONE, true),
        arguments("SAMP-84", List.of(IgnoreRule.nameMatches(re("/hea"))), "/health", NONE, true),
        arguments(
            "SAMP-84 anchored",
            List.of(IgnoreRule.nameMatches(re("^/hea$"))),
            "/health",
            NONE,
            false),
        arguments(
            "SAMP-85",
            List.of(IgnoreRule.any().attributeMatches("custom", re("c.*"))),
            "/health",
            CUSTOM,
            true),
        arguments(
            "SAMP-85 missing",
            List.of(IgnoreRule.any().attributeMatches("custom", re("c.*"))),
            "/health",
            NONE,
            false),
        arguments(
            "SAMP-86",
            List.of(IgnoreRule.nameMatches(re("/nothea.*")).attributeMatches("custom", re("c.*"))),
            "/health",
            CUSTOM,
            false),
        arguments(
            "SAMP-87",
            List.of(IgnoreRule.nameMatches(re("/hea.*")).attributeMatches("custom", re("notc.*"))),
            "/health",
            CUSTOM,
            false),
        arguments(
            "SAMP-88",
            List.of(IgnoreRule.nameMatches(re("/hea.*")).attributeMatches("custom", re("c.*"))),
            "/health",
            CUSTOM,
            true),
        arguments(
            "SAMP-89",
            List.of(IgnoreRule.any().attributeMatches("listattr", re("\\[.*\\]"))),
            "/a",
            Map.of("listattr", List.of(1, 2, 3)),
            false),
        arguments(
            "SAMP-65 a text is no pattern",
            List.of(IgnoreRule.nameContains("/hea.*")),
            "/health",
            NONE,
            false),
        arguments(
            "SAMP-68 contained",
            List.of(IgnoreRule.any().attributeContains("custom", "ust")),
            "/health",
            CUSTOM,
            true),
        arguments(
            "SAMP-70 same type",
            List.of(IgnoreRule.any().attribute("n", 1)),
            "/health",
            Map.of("n", 1L),
            true),
        arguments(
            "SAMP-70 other type",
            List.of(IgnoreRule.any().attribute("n", 1)),
            "/health",
            Map.of("n", 1.0),
            false),
        arguments(
            "SAMP-70 text of it",
            List.of(IgnoreRule.any().attribute("n", "1")),
            "/health",
            Map.of("n", 1),
            false),
        arguments(
            "SAMP-70 lists",
            List.of(IgnoreRule.any().attribute("n", List.of(1, 2))),
            "/health",
            Map.of("n", new int[] {1, 2}),
            true),
        arguments(
            "SAMP-72 any of several",
            List.of(IgnoreRule.nameIs("/other"), IgnoreRule.nameIs("/health")),
            "/health",
            NONE,
            true),
        arguments(
            "SAMP-67 two demands on one key",
            List.of(custom("cus").attributeContains("custom", "xyz")),
            "/health",
            CUSTOM,
            false),
        arguments(
            "SAMP-73 case", List.of(IgnoreRule.nameContains("/HEALTH")), "/health", NONE, false));
  }

  private static IgnoreRule custom(String text) {
    return IgnoreRule.any().attributeContains("custom", text);
  }

  @ParameterizedTest(name = "{0}")
  @Tag("SAMP-62")
  @Tag("SAMP-63")
  @Tag("SAMP-65")
  @Tag("SAMP-66")
  @Tag("SAMP-67")
  @Tag("SAMP-68")
  @Tag("SAMP-69")
  @Tag("SAMP-70")
  @Tag("SAMP-71")
  @Tag("SAMP-72")
  @Tag("SAMP-73")
  @Tag("SAMP-74")
  @Tag("SAMP-76")
  @Tag("SAMP-77")
  @Tag("SAMP-78")
  @Tag("SAMP-79")
  @Tag("SAMP-80")
  @Tag("SAMP-81")
  @Tag("SAMP-82")
  @Tag("SAMP-83")
  @Tag("SAMP-84")
  @Tag("SAMP-85")
  @Tag("SAMP-86")
  @Tag("SAMP-87")
  @Tag("SAMP-88")
  @Tag("SAMP-89")
  @MethodSource("rows")
  @Tag("SAMP-03")
  void rule_ignoresOrKeeps(
      String row,
      List<IgnoreRule> rules,
      String name,
      Map<String, Object> attributes,
      boolean ignored) {
    try (Recording recording =
        Recording.start(options -> options.ignoreSpans(rules.toArray(new IgnoreRule[0])))) {
      SpanBuilder builder = Traces.span(name);
      attributes.forEach(builder::attribute);
      builder.start().end();
      try (Span top = Traces.startSpan("top")) {
        SpanBuilder child = Traces.span(name);
        attributes.forEach(child::attribute);
        child.start().end();
        assertThat(top.isRecording()).isTrue();
      }
      assertThat(recording.names())
          .as(row)
          .isEqualTo(ignored ? List.of("top") : List.of(name, name, "top"));
      assertThat(recording.spanwright().stats().lost(LossReason.IGNORED))
          .isEqualTo(ignored ? 2 : 0);
    }
  }

  @Test
  @Tag("SAMP-56")
  void rule_seesNeitherDefaultsNorScopeAttributes() {
    try (Recording recording =
        Recording.start(
            options ->
                options.ignoreSpans(
                    IgnoreRule.any().attributeContains("sentry.origin", "manual"),
                    IgnoreRule.any().attributeContains("region", "eu")))) {
      try (Span top = Traces.startSpan("top")) {
        Traces.setAttribute("region", "eu");
        Traces.startSpan("child").end();
        assertThat(top.isRecording()).isTrue();
      }
      assertThat(recording.names()).containsExactly("child", "top");
    }
  }

  @Test
  @Tag("SAMP-96")
  @Tag("SAMP-97")
  void rule_seesNothingThatIsSetAfterTheStart() {
    try (Recording recording =
        Recording.start(
            options ->
                options
                    .ignoreSpans("/health")
                    .ignoreSpans(IgnoreRule.any().attribute("http.response.status_code", 200)))) {
      Traces.startSpan("x").setName("/health").setAttribute("http.response.status_code", 200).end();
      assertThat(recording.names()).containsExactly("/health");
    }
  }

  @Test
  @Tag("SAMP-09")
  @Tag("SAMP-74")
  @Tag("SAMP-90")
  @Tag("SAMP-92")
  @Tag("SAMP-95")
  @Tag("SAMP-100")
  @Tag("SPAN-123")
  void ignoredTopLevelSpan_takesItsWholeTreeAlong() {
    List<String> sampled = new ArrayList<>();
    List<String> hooked = new ArrayList<>();
    try (Recording recording =
        Recording.start(
            options ->
                options
                    .ignoreSpans("/health")
                    .beforeSendSpan(span -> hooked.add(span.name()))
                    .tracesSampler(
                        context -> {
                          sampled.add(context.name());
                          return 1;
                        }))) {
      try (Span top = Traces.startSpan("/health")) {
        assertThat(top.isRecording()).isFalse();
        assertThat(Traces.currentSpan()).isSameAs(top);
        try (Span child = Traces.startSpan("child");
            Span explicit = Traces.span("explicit").parent(top).start()) {
          assertThat(List.of(child, explicit)).noneMatch(Span::isRecording);
          assertThat(Traces.currentSpan()).isSameAs(top);
        }
      }
      Traces.span("/health").active(false).start().end();
      Traces.startSpan("after").end();
      assertThat(recording.names()).containsExactly("after");
      assertThat(recording.spanwright().stats().lost(LossReason.IGNORED)).isEqualTo(4);
      assertThat(sampled).containsExactly("after");
      assertThat(hooked).containsExactly("after");
    }
  }

  @Test
  @Tag("SAMP-91")
  @Tag("SAMP-94")
  @Tag("SAMP-101")
  @Tag("SPAN-30")
  @Tag("SPAN-124")
  @Tag("PROP-66")
  @Tag("PROP-67")
  void ignoredChild_leavesItsChildrenToTheSpanAbove() {
    try (Recording recording = Recording.start(options -> options.ignoreSpans("cache"))) {
      try (Span top = Traces.startSpan("top")) {
        try (Span ignored = Traces.startSpan("cache get");
            Span deeper = Traces.startSpan("cache key")) {
          assertThat(ignored).isSameAs(deeper);
          assertThat(Traces.currentSpan()).isSameAs(top);
          assertThat(Traces.headers().get("sentry-trace"))
              .isEqualTo(top.traceId() + "-" + top.spanId() + "-1");
          Traces.startSpan("query").end();
          Traces.span("explicit").parent(ignored).start().end();
        }
      }
      assertThat(recording.names()).containsExactly("query", "explicit", "top");
      String topId = recording.span("top").spanId();
      assertThat(recording.span("query").parentSpanId()).isEqualTo(topId);
      assertThat(recording.span("explicit").parentSpanId()).isEqualTo(topId);
      assertThat(recording.spanwright().stats().lost(LossReason.IGNORED)).isEqualTo(2);
    }
  }

  @Test
  @Tag("SAMP-93")
  void childOfAnUnsampledSpan_isCountedUnderTheTreesReason() {
    try (Recording recording =
        Recording.start(options -> options.tracesSampleRate(0).ignoreSpans("cache"))) {
      try (Span top = Traces.startSpan("top")) {
        assertThat(top.isRecording()).isFalse();
        Traces.startSpan("cache get").end();
      }
      assertThat(recording.spanwright().stats().lost())
          .isEqualTo(Map.of(LossReason.SAMPLE_RATE, 2L));
    }
  }
}
