package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Traces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random classes do the same traced and untraced, and every call of a traced method opens one span
 * and ends it.
 *
 * <p>A failure names its seed; {@code -Dspanwright.seed=<seed>} repeats it.
 */
class RandomClassesTest {

  private static final int CLASSES = 40;

  @TempDir Path folder;

  @Test
  @Tag("SPAN-131")
  void tracedClass_doesWhatTheUntracedOneDoes() throws Exception {
    long seed = Long.getLong("spanwright.seed", System.nanoTime());
    System.out.println("RandomClassesTest: -Dspanwright.seed=" + seed);
    Compiled traced = compile(seed, "traced", "@dev.spanwright.annotation.Trace");
    Compiled untraced = compile(seed, "untraced", "");

    for (int i = 0; i < CLASSES; i++) {
      String name = "acme.C" + i;
      String place = "%s, -Dspanwright.seed=%d".formatted(name, seed);
      Object expected = untraced.call(name, "run");
      Object[] actual = new Object[1];
      ClassLoader loaded = traced.load();
      List<FinishedSpan> spans =
          Spans.of(
              () -> {
                actual[0] = loaded.loadClass(name).getMethod("run").invoke(null);
                assertThat(Traces.currentSpan().isRecording()).as("left open: %s", place).isFalse();
              });

      assertThat(actual[0]).as(place).isEqualTo(expected);
      int calls = loaded.loadClass(name).getField("calls").getInt(null);
      assertThat(spans).as("spans of %s", place).hasSize(calls);
      assertBalanced(spans, place);
    }
  }

  private Compiled compile(long seed, String variant, String annotation) {
    TraceCompiler compiler = TraceCompiler.in(folder.resolve(variant)).option("-Xlint:none");
    Random seeds = new Random(seed);
    for (int i = 0; i < CLASSES; i++) {
      compiler.source("acme.C" + i, RandomClass.source("C" + i, seeds.nextLong(), annotation));
    }
    Compiled compiled = compiler.compile();
    assertThat(compiled.messages())
        .as("-Dspanwright.seed=%d", seed)
        .noneMatch(message -> message.startsWith("ERROR"));
    return compiled;
  }

  /** Children lie inside their parents, as calls do. */
  private static void assertBalanced(List<FinishedSpan> spans, String place) {
    Map<String, FinishedSpan> byId =
        spans.stream().collect(Collectors.toMap(FinishedSpan::spanId, Function.identity()));
    for (FinishedSpan span : spans) {
      String parentId = span.parentSpanId();
      if (parentId == null) {
        continue;
      }
      FinishedSpan parent = byId.get(parentId);
      if (parent == null) {
        throw new AssertionError("the parent of %s is missing in %s".formatted(span.name(), place));
      }
      assertThat(span.startEpochNanos()).isGreaterThanOrEqualTo(parent.startEpochNanos());
      assertThat(span.endEpochNanos()).isLessThanOrEqualTo(parent.endEpochNanos());
    }
  }
}
