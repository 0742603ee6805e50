package dev.spanwright.benchmarks.calls;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.ExportResult;
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
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Tracer;
import dev.spanwright.trace.TracerSettings;
import dev.spanwright.trace.Traces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings Spanwright into a {@link Situation}. */
final class SpanwrightTracing {

  private final LastSpan dropped = new LastSpan();
  private Span above = Span.none();

  void start(Situation situation) {
    switch (situation) {
      case OFF -> {}
      case UNSAMPLED -> export(0);
      case BELOW_UNSAMPLED -> {
        export(0);
        above = Traces.startSpan("above");
      }
      case DROPPED -> Tracer.install(everything(), dropped);
      case EXPORTED -> export(1);
    }
  }

  void stop(Situation situation) {
    above.end();
    Spanwright.running().close();
    System.out.println(Spanwright.running().stats());
    boolean asWanted =
        switch (situation) {
          case OFF -> !Spanwright.running().isEnabled() && dropped.last == null;
          case UNSAMPLED, BELOW_UNSAMPLED ->
              Spanwright.running().stats().lost().containsKey(LossReason.SAMPLE_RATE);
          case DROPPED -> dropped.last != null;
          case EXPORTED -> Spanwright.running().stats().delivered() > 0;
        };
    if (!asWanted) {
      throw new IllegalStateException("Measured something else than " + situation);
    }
  }

  private static void export(double rate) {
    Spanwright.start(
        Options.builder()
            .environmentVariables(false)
            .tracesSampleRate(rate)
            .exporter(batch -> ExportResult.delivered())
            .build());
  }

  private static TracerSettings everything() {
    Set<PropagationFormat> formats = Set.of(PropagationFormat.SENTRY);
    TraceReader reader = new TraceReader(formats, null, false, message -> {});
    return new TracerSettings(
        new ConfiguredSampling(1.0, null, () -> 0),
        null,
        TraceLifecycle.STREAM,
        Attributes.empty(),
        Attributes.empty(),
        List.of(),
        new PropagationSettings(
            reader, formats, new PropagationTargets(null, null), Map.of(), null),
        false,
        false);
  }

  /** Lets no span be optimised away, and keeps no more than one. */
  private static final class LastSpan implements SpanSink {

    private @Nullable EndedSpan last;

    @Override
    public void ended(EndedSpan span) {
      last = span;
    }

    @Override
    public void notRecorded(LossReason reason, long spans, long topLevelSpans) {}
  }
}
