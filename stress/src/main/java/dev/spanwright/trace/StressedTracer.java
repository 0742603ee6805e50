package dev.spanwright.trace;

import dev.spanwright.propagation.PropagationTargets;
import dev.spanwright.propagation.TraceReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A tracer that records everything for one pair of threads, and counts what comes out. It is not
 * installed, so that there can be millions of them.
 */
final class StressedTracer implements SpanSink {

  private static final TracerSettings SETTINGS =
      new TracerSettings(
          new Everything(),
          /* filter= */ null,
          TraceLifecycle.STREAM,
          Attributes.empty(),
          Attributes.empty(),
          List.of(),
          new PropagationSettings(
              new TraceReader(Set.of(), /* ownOrganisation= */ null, false, message -> {}),
              Set.of(),
              new PropagationTargets(List.of(), /* sentryHost= */ null),
              Map.of(),
              /* initial= */ null),
          /* strict= */ false,
          /* debug= */ false);

  private final Tracer tracer = new Tracer(SETTINGS, this, SpanClock.SYSTEM);
  private final AtomicLong ended = new AtomicLong();
  private final AtomicLong notRecorded = new AtomicLong();

  Tracer tracer() {
    return tracer;
  }

  /** Starts a top-level span that is current on no thread. */
  TopLevelSpan top(String name) {
    return (TopLevelSpan)
        tracer.startBelow(NoopSpan.OFF, name, false, SpanDefaults.NONE, /* given= */ null);
  }

  /** Starts a child that is current on no thread. */
  RecordingSpan child(Span parent, String name) {
    return (RecordingSpan)
        tracer.startBelow(parent, name, false, SpanDefaults.NONE, /* given= */ null);
  }

  /** Starts a span that is current on the calling thread. */
  Span current(String name) {
    return tracer.start(name, true, SpanDefaults.NONE, /* given= */ null);
  }

  /** Makes a tree that is not recorded. */
  UnrecordedRoot unrecorded() {
    return new UnrecordedRoot(
        tracer,
        LossReason.SAMPLE_RATE,
        /* active= */ true,
        /* standsIn= */ false,
        1,
        2,
        /* context= */ null,
        /* decision= */ null,
        /* traceName= */ null);
  }

  int endedSpans() {
    return ended.intValue();
  }

  int notRecordedSpans() {
    return notRecorded.intValue();
  }

  @Override
  public void ended(EndedSpan span) {
    ended.incrementAndGet();
  }

  @Override
  public void notRecorded(LossReason reason, long spans, long topLevelSpans) {
    notRecorded.addAndGet(spans);
  }

  private static final class Everything implements Sampling {
    private static final SamplingDecision YES = new SamplingDecision(/* lossReason= */ null, 1.0);

    @Override
    public boolean asksForDetails() {
      return false;
    }

    @Override
    public SamplingDecision decide(double sampleRand) {
      return YES;
    }

    @Override
    public SamplingDecision decide(SamplingContext context) {
      return YES;
    }
  }
}
