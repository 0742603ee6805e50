package dev.spanwright.pipeline;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.log.ThrottledLog;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Tracer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The way to one exporter: a backlog, and a thread that works it off. An exporter that is slow or
 * hangs fills its own backlog and nobody else's; when that is full, the batch that has waited
 * longest is dropped whole (PIPE-32).
 *
 * <p>Thread-safe; the backlog is guarded by its own monitor.
 */
final class Lane implements Runnable {

  /** Something for the thread to do. */
  private sealed interface Job {

    /** Spans to export; the queue is to get their room back afterwards. */
    record Export(SpanBatch batch, Verdict verdict, Runnable handedOver) implements Job {}

    /** Everything before it is to be on its way when this is done. */
    record Flush(CountDownLatch done) implements Job {}
  }

  private final GuardedExporter exporter;
  private final Accounting accounting;
  private final ThrottledLog log;
  private final int mostSpans;
  private final Thread thread;

  private final Deque<Job> backlog = new ArrayDeque<>();

  /** Guarded by the backlog. */
  private int waitingSpans;

  /** Guarded by the backlog: dropped here, and not told to the exporter yet. */
  private long dropped;

  /** Guarded by the backlog: how many of the dropped ones are top-level spans. */
  private long droppedTopLevel;

  /** Guarded by the backlog. */
  private boolean started;

  /** Guarded by the backlog. */
  private boolean finishing;

  /** Guarded by the backlog: nobody works it off any more. */
  private boolean ended;

  private volatile boolean aborting;

  /** The thread's own. */
  private final Map<LossReason, Losses> lossesTold = new HashMap<>();

  /** How many spans were lost, so many of them top-level spans. */
  private record Losses(long spans, long topLevelSpans) {
    private static final Losses NONE = new Losses(0, 0);
  }

  /**
   * Creates it; its thread starts with the first batch.
   *
   * @param mostSpans how many spans may wait
   */
  Lane(SpanExporter exporter, int mostSpans, Accounting accounting, Logger logger) {
    this.exporter = new GuardedExporter(exporter, accounting, logger);
    this.mostSpans = mostSpans;
    this.accounting = accounting;
    this.log = new ThrottledLog(logger);
    this.thread =
        new Thread(
            null,
            this,
            "spanwright-to-" + this.exporter.name(),
            0,
            /* inheritThreadLocals= */ false);
    this.thread.setDaemon(true);
    this.thread.setContextClassLoader(Lane.class.getClassLoader());
  }

  /** Lets spans be exported when it is their turn; never waits. */
  void export(SpanBatch batch, Verdict verdict, Runnable handedOver) {
    if (aborting) {
      settle(new Job.Export(batch, verdict, handedOver), LossReason.CLOSED);
      return;
    }
    Job.Export job = new Job.Export(batch, verdict, handedOver);
    Deque<Job.Export> tooMuch;
    boolean tooLate;
    synchronized (backlog) {
      tooLate = ended;
      tooMuch = tooLate ? new ArrayDeque<>() : makeRoom(verdict.spans());
      if (!tooLate) {
        backlog.add(job);
        waitingSpans += verdict.spans();
        wake();
      }
    }
    if (tooLate) {
      settle(job, LossReason.CLOSED);
    }
    drop(tooMuch);
  }

  /** Counts down once everything so far is on its way. */
  void flush(CountDownLatch done) {
    synchronized (backlog) {
      if (ended) {
        done.countDown();
      } else {
        backlog.add(new Job.Flush(done));
        wake();
      }
    }
  }

  /** Lets the thread end once the backlog is empty, and close the exporter. */
  void finish() {
    synchronized (backlog) {
      finishing = true;
      wake(); // even with nothing to export: closing may take long, and whoever waits is patient
    }
  }

  /** Lets the thread end as soon as it can. */
  void abort() {
    aborting = true;
    thread.interrupt();
    synchronized (backlog) {
      backlog.notifyAll();
    }
  }

  /** Has the exporter give up what it is at; it may take its time for that. */
  void cancel() {
    exporter.cancel();
  }

  /** Waits for the end of the thread; false if time ran out. */
  boolean awaitEnd(Deadline deadline) {
    return deadline.join(thread);
  }

  boolean isCurrentThread() {
    return Thread.currentThread() == thread;
  }

  @Nullable LossReason refusal() {
    return exporter.refusal();
  }

  /** Returns whether spans get through, and none had to be dropped. */
  boolean isHealthy() {
    synchronized (backlog) {
      if (waitingSpans >= mostSpans) {
        return false;
      }
    }
    return exporter.isHealthy(); // without the monitor: who knows what it waits for
  }

  @Override
  public void run() {
    Tracer.muteThread(); // whatever sending does, it is not traced (PIPE-68)
    Job job = next();
    while (job != null) {
      try {
        perform(job);
      } catch (Throwable t) {
        // Of ours: the exporter is guarded. It costs what it was about, never the thread (PIPE-66).
        log.log(Level.ERROR, exporter + ": the thread stumbled: " + Foreign.text(t));
      }
      job = next();
    }
    tellLosses();
    exporter.close();
  }

  private void perform(Job job) {
    if (job instanceof Job.Flush flush) {
      tellLosses();
      exporter.flush(flush.done());
    } else if (job instanceof Job.Export export) {
      if (aborting) {
        settle(export, LossReason.CLOSED);
      } else {
        try {
          tellLosses();
          exporter.export(export.batch(), export.verdict());
        } finally {
          export.handedOver().run();
        }
      }
    }
  }

  /** Waits for something to do; null when there will be nothing more. */
  private @Nullable Job next() {
    synchronized (backlog) {
      while (true) {
        Job job = backlog.poll();
        if (job instanceof Job.Export export) {
          waitingSpans -= export.verdict().spans();
        }
        if (job != null || finishing) {
          ended = job == null;
          return job;
        }
        try {
          backlog.wait();
        } catch (InterruptedException e) {
          // An exporter's leftover, or an abort, which the flag tells.
        }
      }
    }
  }

  /** Takes out what has to go for that many spans to fit; with the monitor held. */
  private Deque<Job.Export> makeRoom(int spans) {
    Deque<Job.Export> removed = new ArrayDeque<>();
    var oldest = backlog.iterator();
    while (waitingSpans > 0 && waitingSpans + spans > mostSpans && oldest.hasNext()) {
      if (oldest.next() instanceof Job.Export export) {
        oldest.remove();
        waitingSpans -= export.verdict().spans();
        dropped += export.verdict().spans();
        droppedTopLevel += export.batch().topLevelSpans();
        removed.add(export);
      }
    }
    return removed;
  }

  private void drop(Deque<Job.Export> tooMuch) {
    long spans = 0;
    for (Job.Export export : tooMuch) {
      spans += export.verdict().spans();
      settle(export, LossReason.QUEUE_OVERFLOW);
    }
    if (spans > 0) {
      String message =
          String.format(
              "%s: %s lost: it takes spans more slowly than they end, and %d wait already",
              exporter, SpanCount.text(spans), mostSpans);
      accounting.problem(message);
      log.log(Level.WARNING, message);
    }
  }

  private static void settle(Job.Export export, LossReason reason) {
    try {
      export.verdict().settle(ExportResult.lost(reason, reason.text()));
    } finally {
      export.handedOver().run();
    }
  }

  /** Tells the exporter what it will never see. */
  private void tellLosses() {
    Losses here;
    synchronized (backlog) {
      here = new Losses(dropped, droppedTopLevel);
      dropped = 0;
      droppedTopLevel = 0;
    }
    if (here.spans() > 0) {
      exporter.lostBefore(LossReason.QUEUE_OVERFLOW, here.spans(), here.topLevelSpans());
    }
    for (LossReason reason : LossReason.values()) {
      // Top-level spans first: they are counted last, so that there never are more of them.
      long topLevelSpans = accounting.topLevelLostBeforeExport(reason);
      Losses now = new Losses(accounting.lostBeforeExport(reason), topLevelSpans);
      Losses told = lossesTold.put(reason, now);
      Losses before = told == null ? Losses.NONE : told;
      if (now.spans() > before.spans()) {
        exporter.lostBefore(
            reason, now.spans() - before.spans(), topLevelSpans - before.topLevelSpans());
      }
    }
  }

  /** With the monitor held. */
  private void wake() {
    if (started) {
      backlog.notifyAll();
      return;
    }
    try {
      thread.start();
      started = true;
    } catch (OutOfMemoryError e) {
      // No thread to be had now; the next batch tries again.
    }
  }

  @Override
  public String toString() {
    return "Lane{" + exporter + ", waiting=" + waitingSpans + "}";
  }
}
