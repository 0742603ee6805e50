package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.propagation.OutgoingHeaders;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A top-level span that is not recorded: because its trace is not sampled, a rule ignores it, or
 * nothing is recorded at all and traces are only passed on.
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

  private final boolean active;

  /** Whether it is the same tree on another thread, and there a span below the top. */
  private final boolean standsIn;

  private int below;

  private @Nullable UnrecordedChild child;

  /** Set once, by the thread whose end counts; a plain read sees it in time, see the class. */
  private boolean ended;

  /** What outgoing calls say; made for the first of them. */
  private volatile @Nullable OutgoingHeaders headers;

  UnrecordedRoot(
      Tracer tracer,
      @Nullable LossReason lossReason,
      boolean active,
      boolean standsIn,
      long traceHigh,
      long traceLow,
      @Nullable TraceContext context,
      @Nullable SamplingDecision decision,
      @Nullable String traceName) {
    super(lossReason);
    this.tracer = tracer;
    this.active = active;
    this.standsIn = standsIn;
    this.traceHigh = traceHigh;
    this.traceLow = traceLow;
    this.context = context;
    this.decision = decision;
    this.traceName = traceName;
  }

  @Override
  Span child() {
    if (ended) {
      tracer.notRecorded(reason(), 1, 0); // what was counted here has been told already
    } else {
      below++;
    }
    UnrecordedChild known = child;
    if (known == null) {
      known = new UnrecordedChild(this);
      child = known; // two that race are as good as one
    }
    return known;
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
    return active;
  }

  @Override
  public void end() {
    if (!ENDED.compareAndSet(this, false, true)) {
      return;
    }
    ContextStack.ofThread().settle();
    tracer.notRecorded(reason(), 1L + below, standsIn ? 0 : 1);
    tellEnd();
  }

  /** Tells of an end that nobody sees (PIPE-100); asks as {@link Tracer} does for the start. */
  private void tellEnd() {
    LossReason why = reason();
    if (tracer.settings().debug()) {
      TraceLog.log(
          () ->
              String.format(
                  "Trace %s ends here, not recorded (%s), with %d more below its top",
                  traceIdText(), why == null ? "only passed on" : why.text(), below));
    }
  }

  /** Returns the id of the trace that calls to other processes carry on. */
  String traceIdText() {
    return Ids.traceIdText(traceHigh, traceLow);
  }

  /**
   * Returns what stands for the same tree on the stack of another thread.
   *
   * @param asking counts what is lost there
   */
  UnrecordedRoot onAnotherThread(Tracer asking) {
    return new UnrecordedRoot(
        asking,
        reason(),
        /* active= */ true,
        /* standsIn= */ true,
        traceHigh,
        traceLow,
        context,
        decision,
        traceName);
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
        sampled(),
        samplingContext,
        context == null ? null : context.traceState());
  }

  /** Where nothing is ever recorded, nothing is decided: what came in is handed on (PROP-70). */
  private @Nullable Boolean sampled() {
    if (reason() != null) {
      return false;
    }
    return context == null ? null : context.parentSampled();
  }
}
