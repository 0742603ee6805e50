package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import dev.spanwright.sampling.ConfiguredSampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * However attributes of different origin meet, a span has those, once each, that come from taking
 * them over one by one. From a seed that is printed.
 */
class DefaultAttributesPropertyTest {

  private static final long SEED = Long.getLong("spanwright.seed", System.nanoTime());

  private static final List<String> KEYS =
      List.of(
          "a",
          "b",
          "c",
          "d",
          "sentry.trace_lifecycle",
          "sentry.segment.id",
          "sentry.segment.name",
          "sentry.origin",
          "sentry.platform",
          "thread.id",
          "thread.name",
          "sentry.segment.name.source",
          "server.address");

  private final Random random = new Random(SEED);
  private final List<EndedSpan> ended = new ArrayList<>();

  @Test
  @Tag("SPAN-82")
  @Tag("SPAN-83")
  @Tag("SPAN-92")
  @Tag("SPAN-93")
  @Tag("PIPE-04")
  void attributes_ofAnyOrigin_areThoseTakenOverOneByOne() throws InterruptedException {
    System.out.println("DefaultAttributesPropertyTest: -Dspanwright.seed=" + SEED);
    int compared = 0;
    for (int i = 0; i < 500; i++) {
      Attributes common = attributes();
      Attributes topLevel = attributes();
      TracerSettings plain = Tracers.settings(new ConfiguredSampling(1.0, null, () -> 0));
      TracerSettings settings =
          new TracerSettings(
              plain.sampling(),
              plain.filter(),
              plain.lifecycle(),
              common,
              topLevel,
              plain.controlFlowExceptions(),
              plain.propagation(),
              plain.strict(),
              plain.debug());
      ended.clear();
      Tracer tracer = Tracer.install(settings, Tracers.sink(ended::add, (reason, count) -> {}));
      String threadName = random.nextInt(4) == 0 ? "" : "worker";
      Thread thread = new Thread(this::randomTree, threadName);
      thread.start();
      thread.join();
      tracer.uninstall();
      for (EndedSpan span : ended) {
        Attributes finished = span.finish().attributes();
        Attributes expected = oneByOne((RecordingSpan) span, thread, common, topLevel);
        assertThat(finished.asMap()).as("seed %d", SEED).isEqualTo(expected.asMap());
        assertThat(finished).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(visited(finished)).isEqualTo(List.copyOf(finished.asMap().entrySet()));
        assertThat(finished.size()).isEqualTo(expected.size());
        KEYS.forEach(key -> assertThat(finished.get(key)).isEqualTo(expected.get(key)));
        compared++;
      }
    }
    assertThat(compared).as("at least one span per tree").isGreaterThanOrEqualTo(500);
  }

  private static List<Map.Entry<String, Object>> visited(Attributes attributes) {
    List<Map.Entry<String, Object>> entries = new ArrayList<>();
    attributes.forEach((key, value) -> entries.add(Map.entry(key, value)));
    return entries;
  }

  private static Attributes oneByOne(
      RecordingSpan span, Thread thread, Attributes common, Attributes topLevel) {
    Attributes.Builder all = Attributes.builder().putAll(span.attributes());
    all.put("sentry.trace_lifecycle", "stream");
    all.put("sentry.segment.id", span.top().spanId());
    all.put("sentry.segment.name", span.topLevelName(span.name()));
    ScopeAttributes scope = span.scope();
    all.putMissing(scope == null ? span.top().treeAttributes() : scope.get());
    all.putMissing("sentry.origin", "manual");
    all.putMissing("thread.id", Long.toString(thread.getId()));
    if (!thread.getName().isEmpty()) {
      all.putMissing("thread.name", thread.getName());
    }
    if (span.isTopLevel()) {
      all.putMissing("sentry.segment.name.source", "custom");
      all.putMissing(topLevel);
    }
    all.putMissing("sentry.platform", "java"); // whatever is common to all spans
    return all.putMissing(common).build();
  }

  private void randomTree() {
    try (TraceScope scope = random.nextBoolean() ? Traces.isolate() : null) {
      if (scope != null) {
        attributes().forEach(Traces::setAttribute);
      }
      Span top = site().start();
      for (int i = random.nextInt(3); i > 0; i--) {
        Span child = random.nextBoolean() ? site().start() : Traces.startSpan("by hand");
        for (int j = random.nextInt(6); j > 0; j--) {
          child.setAttribute(key(), value());
        }
        if (random.nextInt(3) == 0) {
          child.removeAttribute(key());
        }
        if (random.nextInt(3) == 0) {
          child.setAttribute(key(), value());
        }
        child.end();
        if (random.nextInt(3) == 0) {
          top.setName("renamed " + i);
        }
      }
      top.setAttribute(key(), value()).end();
    }
  }

  private SpanSite site() {
    SpanSite.Builder site = SpanSite.builder("site").code("a.B.c", null, 7);
    attributes().forEach((key, value) -> site.strings(key, value.toString()));
    return site.build();
  }

  private Attributes attributes() {
    Attributes.Builder attributes = Attributes.builder();
    for (int i = random.nextInt(5); i > 0; i--) {
      attributes.put(key(), value());
    }
    return attributes.build();
  }

  private String key() {
    return KEYS.get(random.nextInt(KEYS.size()));
  }

  private @Nullable Object value() {
    return random.nextInt(8) == 0 ? null : random.nextInt();
  }

  @Test
  void constants_ofASite_areTheSameObjectInAllItsSpans() {
    SpanSite site = SpanSite.builder("site").code("a.B.c", "B.java", 7).build();
    try (Recording recording = Recording.start()) {
      site.start().setAttribute("order.id", "o-1").end();
      site.start().end();
      List<FinishedSpan> spans = recording.spans();
      Attributes first = AttributeParts.part(spans.get(0).attributes(), 0);
      assertThat(AttributeParts.part(spans.get(1).attributes(), 0)).isSameAs(first);
      assertThat(AttributeParts.number(first)).isNotZero();
      assertThat(AttributeParts.number(AttributeParts.part(spans.get(0).attributes(), 1))).isZero();
    }
  }
}
