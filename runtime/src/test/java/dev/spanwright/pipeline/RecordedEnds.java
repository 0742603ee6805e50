package dev.spanwright.pipeline;

import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.propagation.PropagationTargets;
import dev.spanwright.propagation.TraceReader;
import dev.spanwright.sampling.ConfiguredSampling;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.PropagationSettings;
import dev.spanwright.trace.SpanSink;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Tracer;
import dev.spanwright.trace.TracerSettings;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Tracing without a pipeline: what ends is only kept. */
record RecordedEnds(Tracer tracer) implements AutoCloseable {

  static RecordedEnds into(Queue<EndedSpan> ended) {
    Set<PropagationFormat> formats = Set.of(PropagationFormat.SENTRY);
    TracerSettings settings =
        new TracerSettings(
            new ConfiguredSampling(1.0, null, () -> 0),
            /* filter= */ null,
            TraceLifecycle.STATIC,
            Attributes.empty(),
            Attributes.empty(),
            List.of(),
            new PropagationSettings(
                new TraceReader(formats, null, false, message -> {}),
                formats,
                new PropagationTargets(null, null),
                Map.of(),
                /* initial= */ null),
            /* strict= */ false,
            /* debug= */ false);
    return new RecordedEnds(
        Tracer.install(
            settings,
            new SpanSink() {
              @Override
              public void ended(EndedSpan span) {
                ended.add(span);
              }

              @Override
              public void notRecorded(LossReason reason, long spans, long topLevelSpans) {}
            }));
  }

  @Override
  public void close() {
    tracer.uninstall();
  }
}
