package dev.spanwright.pipeline;

import dev.spanwright.export.BeforeSendSpan;
import dev.spanwright.log.ThrottledLog;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Tracer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that takes spans out of the queue, sorts them by trace and hands them to the
 * exporters' {@linkplain Lane lanes}.
 *
 * <p>When they leave, {@link Buckets} say; every five seconds at least they are asked. Between
 * these events the thread is parked.
 *
 * <p>Waking it needs care. {@code wakeRequested} and {@code idle} are volatile, and so are the
 * queue's places: a thread first puts its span and then looks at the flags, the worker first resets
 * the flags and then looks at the queue. In the one order all threads agree on, at least one of
 * them sees the other.
 */
final class Worker implements Runnable, Buckets.Exit {

  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final CountDownLatch NOTHING_LEFT = new CountDownLatch(0);

  private static final long PAUSE_AFTER_FAILURE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Enough for another thread to get from claiming a place to filling it. */
  private static final long CLAIMED_NANOS = TimeUnit.MICROSECONDS.toNanos(10);

  /**
   * A place that is claimed for so many looks will never be filled: that takes seconds. Counted in
   * looks, because a process that is stopped for a while must not have waited meanwhile.
   */
  private static final int LAST_LOOK_AT_CLAIM = 60_000;

  private final SpanQueue queue;
  private final EditStep edits;
  private final ExportStep exports;
  private final Accounting accounting;
  private final ThrottledLog log;
  private final ThrottledLog debugLog;
  private final Thread thread;

  /** Each is answered with a latch that opens when all is exported. */
  private final ConcurrentLinkedQueue<CompletableFuture<CountDownLatch>> flushRequests =
      new ConcurrentLinkedQueue<>();

  private volatile boolean wakeRequested;
  private volatile boolean idle;
  private volatile boolean closing;
  private volatile boolean aborting;
  private volatile boolean finished;

  private final Buckets buckets;
  private long nextTick;
  private long overflowTold;
  private long leftBehindTold;

  Worker(
      SpanQueue queue,
      TraceLifecycle lifecycle,
      @Nullable BeforeSendSpan hook,
      ExportStep exports,
      Accounting accounting,
      Logger logger) {
    this.queue = queue;
    this.exports = exports;
    this.accounting = accounting;
    this.log = new ThrottledLog(logger);
    this.debugLog = new ThrottledLog(logger);
    this.buckets = Buckets.of(lifecycle, queue.capacity() / 2, this);
    this.edits = new EditStep(hook, log);
    this.thread =
        new Thread(null, this, "spanwright-exporter", 0, /* inheritThreadLocals= */ false);
    this.thread.setDaemon(true);
    this.thread.setContextClassLoader(Worker.class.getClassLoader());
  }

  void start() {
    thread.start();
  }

  /** Called after every span that was put into the queue. */
  void spanQueued(boolean urgent) {
    if (urgent || idle) {
      wake();
    }
  }

  /** Waits until all spans that are in the queue now have been exported; false if time ran out. */
  boolean flush(Deadline deadline) {
    if (isCurrentThread() || exports.isCurrentThread()) {
      return false; // it would wait for itself
    }
    CompletableFuture<CountDownLatch> sorted = new CompletableFuture<>();
    flushRequests.add(sorted);
    wake();
    if (finished) {
      return queue.pending() == 0;
    }
    try {
      return deadline.await(sorted.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | CancellationException e) {
      return false;
    }
  }

  boolean isCurrentThread() {
    return Thread.currentThread() == thread;
  }

  /** Lets the worker finish once the queue, which must be closed, is empty. */
  void finish() {
    closing = true;
    wake();
  }

  /** Lets the worker finish as soon as it can. */
  void abort() {
    aborting = true;
    thread.interrupt();
    wake();
  }

  /** Waits for the worker's end; false if time ran out. */
  boolean awaitEnd(Deadline deadline) {
    return deadline.join(thread);
  }

  @Override
  public void run() {
    Tracer.muteThread(); // the hook is the user's code; it is not traced (PIPE-68)
    try {
      nextTick = System.nanoTime() + INTERVAL_NANOS;
      boolean more = true;
      while (more) {
        more = survivingTurn();
      }
      buckets.close();
      tellLeftBehind();
    } finally {
      exports.finish();
      finished = true;
      flushRequests.forEach(request -> request.complete(NOTHING_LEFT));
    }
  }

  /** A turn that fails costs what it had in hand, never the thread (PIPE-66). */
  private boolean survivingTurn() {
    try {
      return turn();
    } catch (Throwable t) {
      log.log(Level.ERROR, "a turn of the exporter thread failed: " + t.getClass().getName());
      LockSupport.parkNanos(this, PAUSE_AFTER_FAILURE_NANOS);
      return !aborting;
    }
  }

  /** Does what there is to do, and parks. Returns false when all is done for good. */
  private boolean turn() {
    wakeRequested = false;
    Thread.interrupted(); // an exporter may have left it set; parking would no longer work
    boolean last = closing; // read before draining: nothing can come after what is drained now
    List<CompletableFuture<CountDownLatch>> requests = takeFlushRequests();
    try {
      export(last || !requests.isEmpty());
      if (!requests.isEmpty()) {
        CountDownLatch exported = exports.flush();
        requests.forEach(request -> request.complete(exported));
      }
    } finally {
      // A turn that fails keeps nobody waiting.
      requests.forEach(request -> request.cancel(/* mayInterruptIfRunning= */ false));
    }
    if (last && queue.isDrained()) {
      return false;
    }
    if (!last) {
      park();
    }
    return true;
  }

  private void export(boolean all) {
    drain();
    tellOverflow();
    boolean tick = System.nanoTime() - nextTick >= 0;
    buckets.release(tick || all);
    tellLeftBehind();
    if (tick || all) {
      nextTick = System.nanoTime() + INTERVAL_NANOS;
    }
  }

  private List<CompletableFuture<CountDownLatch>> takeFlushRequests() {
    List<CompletableFuture<CountDownLatch>> requests = new ArrayList<>();
    CompletableFuture<CountDownLatch> request = flushRequests.poll();
    while (request != null) {
      requests.add(request);
      request = flushRequests.poll();
    }
    return requests;
  }

  /** Sorts what is in the queue now into buckets; what comes meanwhile has its own turn. */
  private void drain() {
    long goal = queue.accepted();
    int looks = 0;
    while (queue.polled() < goal) {
      EndedSpan span = queue.poll();
      if (span != null) {
        sort(span);
        looks = 0;
      } else if (looks < LAST_LOOK_AT_CLAIM && !aborting) {
        looks++;
        LockSupport.parkNanos(CLAIMED_NANOS); // its place is claimed, and about to be filled
      } else {
        // The thread that claimed it ran out of stack before it could fill it.
        queue.skip();
        lose(LossReason.INTERNAL_SDK_ERROR, 1, 0);
      }
    }
  }

  private void sort(EndedSpan span) {
    // While sending is not allowed it would only take up room (PIPE-38).
    LossReason refusal = aborting ? LossReason.CLOSED : exports.refusal();
    if (refusal != null) {
      lose(span, refusal);
      return;
    }
    FinishedSpan finished;
    long bytes;
    try {
      finished = edits.finish(span);
      bytes = SpanSize.estimate(finished);
    } catch (Throwable t) { // values that fail in new ways; costs only itself (PIPE-39)
      log.log(Level.ERROR, "1 span lost: it cannot be read: " + Foreign.text(t));
      lose(span, LossReason.INTERNAL_SDK_ERROR);
      return;
    }
    buckets.add(span, finished, bytes);
  }

  @Override
  public void export(TraceBucket bucket) {
    int spans = bucket.size();
    try {
      exports.export(bucket.toBatch(), () -> queue.release(spans));
    } catch (RuntimeException e) {
      lose(LossReason.INTERNAL_SDK_ERROR, spans, bucket.hasTopLevel() ? 1 : 0);
      log.log(Level.ERROR, SpanCount.text(spans) + " lost: cannot be exported: " + e);
    } catch (Error e) {
      lose(LossReason.INTERNAL_SDK_ERROR, spans, bucket.hasTopLevel() ? 1 : 0);
      throw e; // the JVM is in trouble; that is not ours to hide
    }
  }

  private void lose(EndedSpan span, LossReason reason) {
    lose(reason, 1, span.isTopLevel() ? 1 : 0);
    buckets.lost(span, reason);
  }

  @Override
  public void lose(LossReason reason, int spans, int topLevelSpans) {
    accounting.lostBeforeExport(reason, spans, topLevelSpans);
    queue.release(spans);
  }

  /** For who wonders where a span is; nothing that servers or operators have to know (PIPE-125). */
  private void tellLeftBehind() {
    long lost = accounting.lost(LossReason.LEFT_BEHIND);
    if (lost > leftBehindTold) {
      debugLog.log(
          Level.DEBUG,
          SpanCount.text(lost - leftBehindTold)
              + " lost: their traces leave as a whole, and without them");
      leftBehindTold = lost;
    }
  }

  private void tellOverflow() {
    long lost = accounting.lostBeforeExport(LossReason.QUEUE_OVERFLOW);
    if (lost > overflowTold) {
      log.log(
          Level.WARNING,
          String.format(
              "%s lost: more ended than could be exported (bufferSize=%d)",
              SpanCount.text(lost - overflowTold), queue.capacity()));
      overflowTold = lost;
    }
  }

  private void park() {
    if (!buckets.isEmpty()) {
      parkUnlessWoken(nextTick - System.nanoTime());
      return;
    }
    idle = true;
    if (queue.isDrained()) {
      // Not for ever: a thread that runs out of stack may have meant to wake us.
      parkUnlessWoken(INTERVAL_NANOS);
    }
    idle = false;
    nextTick = System.nanoTime() + INTERVAL_NANOS;
  }

  private void parkUnlessWoken(long nanos) {
    if (!wakeRequested && nanos > 0) {
      LockSupport.parkNanos(this, nanos);
    }
  }

  private void wake() {
    if (!wakeRequested) {
      wakeRequested = true;
      try {
        LockSupport.unpark(thread);
      } catch (Throwable t) { // only a stack that is full
        wakeRequested = false;
        throw t;
      }
    }
  }

  @Override
  public String toString() {
    return "Worker{" + queue + ", finished=" + finished + "}";
  }
}
