package dev.spanwright.pipeline;

import dev.spanwright.export.BeforeSendSpan;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.log.LazyLogger;
import dev.spanwright.log.ThrottledLog;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.SpanSink;
import dev.spanwright.trace.TraceLifecycle;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes ended spans and has them exported. Ending a span never waits for it: what does not fit is
 * dropped and counted.
 *
 * <p>Its thread starts with the first span.
 */
public final class Pipeline implements SpanSink {

  private static final Logger LOGGER = LazyLogger.SPANWRIGHT;

  /** After an abort, so that the books are closed in all but the worst cases. */
  private static final long ABORT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final SpanQueue queue;
  private final TraceLifecycle lifecycle;
  private final @Nullable BeforeSendSpan hook;
  private final Accounting accounting = new Accounting();
  private final ExportStep exports;
  private final Backpressure backpressure = new Backpressure(new Health());
  private final ThrottledLog flushLog = new ThrottledLog(LOGGER);
  private final ThrottledLog closeLog = new ThrottledLog(LOGGER);
  private final Object startLock = new Object();

  /** How many spans found no room in the queue. */
  private final LongAdder turnedAway = new LongAdder();

  /** Written under the lock. */
  private volatile @Nullable Worker worker;

  /** Guarded by the lock. */
  private boolean closed;

  /**
   * Creates a pipeline.
   *
   * @param exporters where spans go
   * @param bufferSize how many spans may be between their end and their export
   * @param lifecycle when they leave
   * @param hook changes spans before they are exported, or null
   */
  public Pipeline(
      List<SpanExporter> exporters,
      int bufferSize,
      TraceLifecycle lifecycle,
      @Nullable BeforeSendSpan hook) {
    this.hook = hook;
    this.lifecycle = lifecycle;
    this.queue = new SpanQueue(bufferSize);
    // The other half is for what has ended and not been sorted yet.
    this.exports = new ExportStep(exporters, Math.max(1, bufferSize / 2), accounting, LOGGER);
  }

  @Override
  public void ended(EndedSpan span) {
    SpanQueue.Offer offer = queue.offer(span);
    if (offer == SpanQueue.Offer.TAKEN) {
      Worker running = worker;
      if (running == null) {
        running = startWorker();
      }
      if (running != null) {
        running.spanQueued(span.isTopLevel() || isHalfFull());
      }
    } else if (offer == SpanQueue.Offer.FULL) {
      turnAway(span);
    } // else it is closed: silently (SPAN-45)
  }

  private void turnAway(EndedSpan span) {
    turnedAway.increment(); // before it is counted as lost, so that the books balance
    accounting.lostBeforeExport(LossReason.QUEUE_OVERFLOW, 1, span.isTopLevel() ? 1 : 0);
    if (lifecycle == TraceLifecycle.STATIC && span.isTopLevel()) {
      span.closeTree(LossReason.QUEUE_OVERFLOW); // what waits for it waits in vain
    }
  }

  @Override
  public void notRecorded(LossReason reason, long spans, long topLevelSpans) {
    accounting.lostBeforeExport(reason, spans, topLevelSpans);
  }

  /** Returns the books. */
  public Accounting accounting() {
    return accounting;
  }

  /** Returns how many spans have been ended since the start. */
  public long endedSpans() {
    return queue.accepted() + turnedAway.sum();
  }

  /** Returns how many spans are held in memory as objects: ended, and not handed over yet. */
  public long bufferedSpans() {
    return queue.pending();
  }

  /**
   * Exports all spans that have ended before the call, and tells what was lost.
   *
   * @return whether that was done in time
   */
  public boolean flush(Duration timeout) {
    Worker running = worker;
    if (running == null) {
      running = startedWorker();
    }
    long nanos = nanos(timeout);
    Deadline deadline = Deadline.in(nanos);
    if (running == null || running.flush(deadline)) {
      return true;
    }
    if (nanos > 0 && deadline.nanosLeft() == 0) { // with 0 nobody wanted to wait
      flushLog.log(
          Level.ERROR,
          String.format(
              "flush timed out after %d ms: %s still on the way",
              TimeUnit.NANOSECONDS.toMillis(nanos), SpanCount.text(spansOnTheirWay())));
    }
    return false;
  }

  /** Returns the worker if there is something for it to do, which there is once it has started. */
  private @Nullable Worker startedWorker() {
    synchronized (startLock) { // it may be about to start
      return worker == null && accounting.lost().isEmpty() ? null : startWorker();
    }
  }

  private long spansOnTheirWay() {
    long settled = accounting.settled(); // read first: what has ended is never less
    return endedSpans() - settled;
  }

  /**
   * Takes no more spans, exports what is there, and closes the exporters. When time runs out, what
   * is left is dropped and counted. A second call does nothing.
   *
   * @return whether everything was exported in time
   */
  public boolean close(Duration timeout) {
    Worker running;
    synchronized (startLock) {
      if (closed) {
        return true;
      }
      queue.close();
      backpressure.close();
      // Even without a span: closing an exporter may take long, and the caller waits only so long.
      running = startWorker();
      closed = true;
    }
    if (running == null) {
      exports.finish();
      return true;
    }
    running.finish();
    Deadline deadline = Deadline.in(nanos(timeout));
    if (running.awaitEnd(deadline) && exports.awaitEnd(deadline)) {
      return true;
    }
    abort(running, TimeUnit.NANOSECONDS.toMillis(nanos(timeout)));
    return false;
  }

  private void abort(Worker running, long timeoutMillis) {
    long lostBefore = accounting.lostAfterRecording();
    running.abort();
    exports.abort();
    exports.finish();
    Deadline deadline = Deadline.in(ABORT_NANOS);
    running.awaitEnd(deadline);
    exports.awaitEnd(deadline);
    long lost = accounting.lostAfterRecording() - lostBefore;
    closeLog.log(
        Level.WARNING,
        String.format(
            "%s lost: still waiting when the %d ms to close were over",
            SpanCount.text(lost), timeoutMillis));
  }

  /**
   * Returns what says how often the sample rate is to be halved at the moment for spans to get out
   * again, from 0 to 10 (SAMP-43).
   */
  public IntSupplier downsampling() {
    return backpressure;
  }

  /** Returns whether the calling thread is one that gets spans out, and must not wait for that. */
  public boolean isOwnThread() {
    Worker running = worker;
    return exports.isCurrentThread() || (running != null && running.isCurrentThread());
  }

  ExportStep exports() {
    return exports;
  }

  Backpressure backpressure() {
    return backpressure;
  }

  /** For the one thread that asks: whether spans have got out since it asked before (SAMP-42). */
  private final class Health implements BooleanSupplier {

    /** How many spans were lost for want of room at the last look. */
    private long overflowSeen;

    @Override
    public boolean getAsBoolean() {
      long overflow = accounting.lost(LossReason.QUEUE_OVERFLOW);
      boolean hadRoom = overflow == overflowSeen && queue.pending() < queue.capacity();
      overflowSeen = overflow;
      return hadRoom && exports.isHealthy();
    }
  }

  private boolean isHalfFull() {
    return queue.pending() * 2 >= queue.capacity();
  }

  private @Nullable Worker startWorker() {
    synchronized (startLock) {
      if (worker == null && !closed) {
        Worker fresh = new Worker(queue, lifecycle, hook, exports, accounting, LOGGER);
        try {
          fresh.start();
        } catch (OutOfMemoryError e) {
          return null; // no thread to be had now; the next span tries again
        }
        worker = fresh;
        if (!queue.isClosed()) {
          startBackpressure();
        }
      }
      return worker;
    }
  }

  private void startBackpressure() {
    try {
      backpressure.start();
    } catch (OutOfMemoryError e) {
      // No thread to be had: all is recorded as if nothing was wrong.
    }
  }

  /** Returns a duration in nanoseconds, none below 0; beyond 292 years it is as good as that. */
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  public static long nanos(Duration duration) {
    if (duration == null) {
      return 0;
    }
    try {
      return Math.max(0, duration.toNanos());
    } catch (ArithmeticException e) {
      return duration.isNegative() ? 0 : Long.MAX_VALUE;
    }
  }
}
