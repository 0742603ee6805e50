package dev.spanwright.benchmarks.encoding;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.propagation.PropagationTargets;
import dev.spanwright.propagation.TraceReader;
import dev.spanwright.sampling.ConfiguredSampling;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.PropagationSettings;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSink;
import dev.spanwright.trace.SpanSite;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Tracer;
import dev.spanwright.trace.TracerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One trace as woven methods make it: a top-level span and below it spans of twenty methods in
 * turn, each with four constants of its site, two captured values, and all that spans of a process
 * have.
 */
final class TraceOfSpans {

  private static final int SITES = 20;

  private final List<EndedSpan> ended = new ArrayList<>();

  /** Makes a trace of so many spans. */
  TraceOfSpans(int spans) {
    Tracer tracer = Tracer.install(settings(), sink());
    Span top = site(0).start();
    List<SpanSite> sites = new ArrayList<>();
    for (int i = 1; i <= SITES; i++) {
      sites.add(site(i));
    }
    for (int i = 1; i < spans; i++) {
      Span span = sites.get(i % SITES).start();
      span.setAttribute("order.id", "o-" + (1_000_000 + i));
      span.setAttribute("order.items", i * 37L);
      span.end();
    }
    top.end();
    tracer.uninstall();
  }

  /** Returns the spans as they lie in the queue. */
  List<EndedSpan> ended() {
    return ended;
  }

  /** Returns the spans as exporters get them. */
  SpanBatch batch() {
    return new SpanBatch(
        ended.get(0).samplingContext(), ended.stream().map(EndedSpan::finish).toList());
  }

  private static SpanSite site(int index) {
    return SpanSite.builder("OrderService.step" + index)
        .code(
            "dev.shop.orders.OrderService.step" + index,
            "dev/shop/orders/OrderService.java",
            40 + index)
        .attribute("sentry.op", "function")
        .build();
  }

  private static TracerSettings settings() {
    Set<PropagationFormat> formats = Set.of(PropagationFormat.SENTRY);
    return new TracerSettings(
        new ConfiguredSampling(1.0, null, () -> 0),
        null,
        TraceLifecycle.STREAM,
        Attributes.builder()
            .put("sentry.sdk.name", "sentry.java.spanwright")
            .put("sentry.sdk.version", "1.0.0")
            .put("sentry.environment", "production")
            .put("sentry.release", "shop@2.4.1")
            .put("process.runtime.name", "OpenJDK Runtime Environment")
            .put("process.runtime.version", "17.0.15")
            .put("os.name", "Linux")
            .put("server.address", "web-1.shop.example")
            .put("sentry.is_localhost", false)
            .build(),
        Attributes.builder().put("sentry.dist", "17").build(),
        List.of(),
        new PropagationSettings(
            new TraceReader(formats, null, false, message -> {}),
            formats,
            new PropagationTargets(null, null),
            Map.of(),
            null),
        false,
        false);
  }

  private SpanSink sink() {
    return new SpanSink() {
      @Override
      public void ended(EndedSpan span) {
        ended.add(span);
      }

      @Override
      public void notRecorded(LossReason reason, long spans, long topLevelSpans) {}
    };
  }
}
