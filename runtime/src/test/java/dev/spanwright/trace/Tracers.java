package dev.spanwright.trace;

import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.propagation.PropagationTargets;
import dev.spanwright.propagation.TraceReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/** Parts of a tracer without a pipeline. */
final class Tracers {

  private Tracers() {}

  static TracerSettings settings(Sampling sampling) {
    Set<PropagationFormat> formats = Set.of(PropagationFormat.SENTRY);
    return new TracerSettings(
        sampling,
        /* filter= */ null,
        TraceLifecycle.STREAM,
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
  }

  static SpanSink sink(Consumer<EndedSpan> ended, ObjLongConsumer<LossReason> notRecorded) {
    return new SpanSink() {
      @Override
      public void ended(EndedSpan span) {
        ended.accept(span);
      }

      @Override
      public void notRecorded(LossReason reason, long spans, long topLevelSpans) {
        notRecorded.accept(reason, spans);
      }
    };
  }
}
