package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The span of a call that has returned while its work goes on. It ends once, however often and by
 * whichever thread it is told to.
 *
 * <p>For what knows when such work is done, see {@code dev.spanwright.async}. Not for application
 * code; may change in any release. No method ever throws.
 */
public final class PendingSpan {

  private final RecordingSpan span;
  private final long returnedEpochNanos;

  private PendingSpan(RecordingSpan span) {
    this.span = span;
    this.returnedEpochNanos = span.top().epochNanosNow();
  }

  /**
   * Takes over a span from the call that started it: it no longer is current on the calling thread.
   * Returns null if there is nothing to wait for, as nothing is recorded; then it has been ended.
   *
   * @param span the span, on the thread that started it
   */
  public static @Nullable PendingSpan leave(Span span) {
    if (span.isRecording() && span instanceof RecordingSpan recording) {
      if (recording.isActive()) {
        ContextStack.ofThread().leave(recording);
      }
      return new PendingSpan(recording);
    }
    span.end();
    return null;
  }

  /** Returns what it takes to start further spans like this one is now. */
  public SpanTemplate template() {
    return new SpanTemplate(span);
  }

  /**
   * Has a value recorded on the span; what the recorder throws costs that value.
   *
   * @param recorder sets attributes; it runs code of the user's, such as getters
   */
  public <V> void record(BiConsumer<? super V, Span> recorder, V value) {
    if (!span.isRecording()) {
      return;
    }
    try {
      recorder.accept(value, span);
    } catch (Throwable thrown) {
      TraceLog.debug("A value of %s is not recorded: %s", span, thrown);
    }
  }

  /** Ends the span now. */
  public void end() {
    span.end();
  }

  /** Ends the span now: with an error, unless its site expects that exception. */
  public void fail(Throwable thrown) {
    SpanSite.fail(span, thrown);
  }

  /** Ends the span as of the time at which the call returned. */
  public void endAsOfReturn() {
    span.endAt(returnedEpochNanos);
  }

  @Override
  public String toString() {
    return "Pending" + span;
  }
}
