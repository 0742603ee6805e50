package dev.spanwright.trace;

import static java.util.Objects.requireNonNull;

import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.propagation.OutgoingHeaders;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A top-level span that is not recorded, because its trace is not sampled or a rule ignores it,
 * while it is current.
 *
 * <p>All below it share one no-op; how many there were is counted here, without atomics, and told
 * once at the end. A count that loses against another thread is accepted, and so is one that comes
 * after an end it has not seen yet: it only feeds a statistic.
 */
final class UnrecordedRoot extends NoopSpan {

  private static final VarHandle ENDED =
      FieldHandles.of(MethodHandles.lookup(), "ended", boolean.class);

  private final Tracer tracer;
  private final long traceHigh;
  private final long traceLow;

  /** Null if the trace started here, outside of all scopes. */
  private final @Nullable TraceContext context;

  /** Null if the span is ignored, for then nothing was decided. */
  private final @Nullable SamplingDecision decision;

  /** The name as a sampling context may carry it; null if it must not. */
  private final @Nullable String traceName;

  private int below;

  /** Set once, by the thread whose end counts; a plain read sees it in time, see the class. */
  private boolean ended;

  /** What outgoing calls say; made for the first of them. */
  private volatile @Nullable OutgoingHeaders headers;

  UnrecordedRoot(
      Tracer tracer,
      LossReason lossReason,
      long traceHigh,
      long traceLow,
      @Nullable TraceContext context,
      @Nullable SamplingDecision decision,
      @Nullable String traceName) {
    super(lossReason);
    this.tracer = tracer;
    this.traceHigh = traceHigh;
    this.traceLow = traceLow;
    this.context = context;
    this.decision = decision;
    this.traceName = traceName;
  }

  @Override
  Span child(Tracer asking) {
    if (ended) {
      return sharedFor(reason()).child(asking); // what is counted here has been told already
    }
    below++;
    return sharedFor(reason());
  }

  @Override
  boolean belongsTo(Tracer asking) {
    return asking == tracer;
  }

  @Override
  boolean isEnded() {
    return ended;
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void end() {
    if (!ENDED.compareAndSet(this, false, true)) {
      return;
    }
    ContextStack.ofThread().settle();
    tracer.notRecorded(reason(), 1L + below);
  }

  /** Returns what stands for the same tree on the stack of another thread. */
  UnrecordedRoot onAnotherThread() {
    return new UnrecordedRoot(
        tracer, requireNonNull(reason()), traceHigh, traceLow, context, decision, traceName);
  }

  /** Returns what calls to other processes say: the decision, and a span id of nobody's. */
  OutgoingHeaders headers() {
    OutgoingHeaders made = headers;
    if (made == null) {
      synchronized (this) {
        made = headers;
        if (made == null) {
          made = newHeaders(tracer.propagation());
          headers = made;
        }
      }
    }
    return made;
  }

  private OutgoingHeaders newHeaders(Propagation propagation) {
    DynamicSamplingContext samplingContext =
        decision == null
            ? propagation.undecided(traceHigh, traceLow, context)
            : propagation.decided(traceHigh, traceLow, context, decision, traceName);
    return propagation.headers(
        traceHigh,
        traceLow,
        context == null ? Ids.newSpanId() : context.spanId(),
        /* sampled= */ false,
        samplingContext,
        context == null ? null : context.traceState());
  }
}
