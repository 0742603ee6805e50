package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.conventions.Registry;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.filter.IgnoreRule;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SamplingContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runtime decides by, of what the processor knows. */
class DecisionsTest {

  private static final String SHOP =
      """
      package acme;
      import dev.spanwright.annotation.*;
      public class Shop {
        @Trace(name = "buy {cart.kind}", attributes = @Attribute(key = "cart.limit", longValue = 20))
        static void buy(@SpanAttribute("cart.kind") String kind, @SpanAttribute("items") int items) {}
        public static void main() { buy("gift", 3); buy("plain", 4); }
      }
      """;

  @TempDir Path folder;

  @Test
  @Tag("SPAN-25")
  @Tag("SAMP-46")
  @Tag("SAMP-47")
  void capturedArguments_areThereWhenASamplerOrARuleAsks() throws Exception {
    Compiled shop = TraceCompiler.in(folder).source("acme.Shop", SHOP).compile().succeedsSilently();
    List<SamplingContext> asked = new ArrayList<>();
    InMemoryExporter exporter = InMemoryExporter.create();
    Options options =
        Options.builder()
            .environmentVariables(false)
            .tracesSampler(
                context -> {
                  asked.add(context);
                  return 1;
                })
            .ignoreSpans(IgnoreRule.nameIs("buy plain").attribute("items", 4))
            .exporter(exporter)
            .build();
    try (Spanwright spanwright = Spanwright.start(options)) {
      shop.call("acme.Shop", "main");
      assertThat(spanwright.flush(Duration.ofMinutes(1))).isTrue();
    }
    assertThat(asked).extracting(SamplingContext::name).containsExactly("buy gift");
    assertThat(asked.get(0).attributes().asMap())
        .containsAllEntriesOf(Map.of("cart.kind", "gift", "items", 3L, "cart.limit", 20L));
    assertThat(exporter.spans()).extracting(FinishedSpan::name).containsExactly("buy gift");
    assertThat(Spans.own(exporter.spans().get(0)))
        .isEqualTo(Map.of("cart.kind", "gift", "items", 3L, "cart.limit", 20L));
  }

  /** What Spanwright itself writes on a span is in the conventions, with that type. */
  @Test
  @Tag("SPAN-81")
  void defaultAttributes_areInTheConventions() throws Exception {
    Compiled shop = TraceCompiler.in(folder).source("acme.Shop", SHOP).compile().succeedsSilently();
    List<FinishedSpan> spans = Spans.of(() -> shop.call("acme.Shop", "main"));
    Registry registry = Registry.bundled();
    assertThat(spans).hasSize(2);
    for (String key : spans.get(0).attributes().asMap().keySet()) {
      if (!List.of("cart.kind", "items", "cart.limit").contains(key)) {
        assertThat(registry.find(key)).as(key).isNotNull();
      }
    }
  }
}
