package dev.spanwright.otlp;

import dev.spanwright.export.ExportResult;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Hands spans to an exporter of OpenTelemetry's, one request after the other, as these exporters
 * are promised. What comes while a request is under way leaves with the next one: traces share
 * requests when there are many, and need not wait for each other when there are few.
 *
 * <p>Thread-safe; what waits is guarded by its own monitor.
 */
final class Shipper implements Runnable {

  /** As many as OpenTelemetry's own SDK sends at once; a larger batch goes alone. */
  static final int SPANS_PER_REQUEST = 512;

  /** Spans that may wait here; beyond that whoever brings more has to wait. */
  static final int MOST_WAITING = 2048;

  /** How long OpenTelemetry's own SDK waits for an exporter. */
  private static final long LONGEST_SECONDS = 30;

  /** Something for the thread to do. */
  private sealed interface Job {

    /** Spans to export. */
    record Load(List<SpanData> spans, CompletableFuture<ExportResult> outcome) implements Job {}

    /** Everything before it is to have come to its outcome when this is done. */
    record Flush(CompletableFuture<Boolean> done) implements Job {}
  }

  private final SpanExporter exporter;
  private final Deque<Job> waiting = new ArrayDeque<>();

  /** Guarded by what waits. */
  private int waitingSpans;

  /** Guarded by what waits: the one thread that brings spans has to wait itself. */
  private boolean crowded;

  /** Guarded by what waits. */
  private boolean closing;

  /** Guarded by what waits: null before the first job. */
  private @Nullable Thread thread;

  private volatile boolean cancelled;
  private final AtomicBoolean shutDown = new AtomicBoolean();

  /** Creates it; its thread starts with the first spans. */
  Shipper(SpanExporter exporter) {
    this.exporter = exporter;
  }

  /** Has the spans exported; waits while there are too many. */
  ExportResult ship(List<SpanData> spans) {
    Job.Load load = new Job.Load(spans, new CompletableFuture<>());
    synchronized (waiting) {
      try {
        while (!cancelled && waitingSpans > 0 && waitingSpans + spans.size() > MOST_WAITING) {
          crowded = true;
          waiting.wait();
        }
      } catch (InterruptedException e) {
        return closed();
      } finally {
        crowded = false;
      }
      if (cancelled) {
        return closed();
      }
      add(load);
      waitingSpans += spans.size();
    }
    return ExportResult.pending(load.outcome());
  }

  /** Returns whether somebody waits for room. */
  boolean isFull() {
    synchronized (waiting) {
      return crowded;
    }
  }

  /** Has what came before exported, and what the exporter itself holds back. */
  CompletionStage<?> flush() {
    Job.Flush flush = new Job.Flush(new CompletableFuture<>());
    synchronized (waiting) {
      if (cancelled || thread == null) {
        flush.done().complete(true);
      } else {
        add(flush);
      }
    }
    return flush.done();
  }

  /** Lets everything that waits, and the request that is under way, come to an end now. */
  void cancel() {
    cancelled = true;
    Thread worker;
    synchronized (waiting) {
      worker = thread;
      waiting.notifyAll();
    }
    if (worker != null) {
      worker.interrupt();
    }
    shutDown();
  }

  /** Exports what is left, and shuts the exporter down. */
  void close() {
    Thread worker;
    synchronized (waiting) {
      closing = true;
      worker = thread;
      waiting.notifyAll();
    }
    try {
      if (worker != null) {
        worker.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // time has run out: the exporter must not wait either
    }
    shutDown().join(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  /** Called by whoever comes first: exporters complain of a second time. */
  private CompletableResultCode shutDown() {
    return shutDown.getAndSet(true) ? CompletableResultCode.ofSuccess() : exporter.shutdown();
  }

  @Override
  public void run() {
    Tracer.muteThread(); // whatever the exporter does, it is not traced
    List<Job> next = next();
    while (!next.isEmpty()) {
      if (next.get(0) instanceof Job.Flush flush) {
        flushExporter(flush);
      } else {
        send(next.stream().map(Job.Load.class::cast).toList());
      }
      Thread.interrupted(); // an exporter's leftover would make the next wait fail
      next = next();
    }
  }

  /** With the monitor held. */
  private void add(Job job) {
    if (thread == null) {
      Thread worker =
          new Thread(null, this, "spanwright-otlp", 0, /* inheritThreadLocals= */ false);
      worker.setDaemon(true);
      worker.setContextClassLoader(Shipper.class.getClassLoader());
      worker.start();
      thread = worker; // not earlier: it may have failed to start
    }
    waiting.add(job);
    waiting.notifyAll();
  }

  /** Waits for what is to be done together next; empty when there will be nothing more. */
  private List<Job> next() {
    synchronized (waiting) {
      while (waiting.isEmpty() && !closing && !cancelled) {
        try {
          waiting.wait();
        } catch (InterruptedException e) {
          // An exporter's leftover, or a cancellation, which the flag tells.
        }
      }
      List<Job> jobs = new ArrayList<>();
      int spans = 0;
      while (!waiting.isEmpty() && fits(waiting.getFirst(), jobs, spans)) {
        Job job = waiting.removeFirst();
        jobs.add(job);
        spans += spans(job);
      }
      waitingSpans -= spans;
      waiting.notifyAll();
      return jobs;
    }
  }

  private static boolean fits(Job job, List<Job> others, int theirSpans) {
    if (others.isEmpty()) {
      return true;
    }
    return job instanceof Job.Load
        && others.get(0) instanceof Job.Load
        && theirSpans + spans(job) <= SPANS_PER_REQUEST;
  }

  private static int spans(Job job) {
    return job instanceof Job.Load load ? load.spans().size() : 0;
  }

  private void send(List<Job.Load> loads) {
    List<SpanData> spans = new ArrayList<>();
    loads.forEach(load -> spans.addAll(load.spans()));
    ExportResult result = cancelled ? closed() : exported(spans);
    loads.forEach(load -> load.outcome().complete(result));
  }

  private ExportResult exported(List<SpanData> spans) {
    CompletableResultCode code;
    try {
      code = exporter.export(spans).join(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (Throwable t) { // foreign code: it costs what it was about, never the thread
      return ExportResult.lost(LossReason.INTERNAL_SDK_ERROR, "the exporter failed: " + t);
    }
    if (code.isSuccess()) {
      return ExportResult.delivered();
    }
    if (cancelled) {
      return closed();
    }
    return code.isDone()
        ? Failures.result(code.getFailureThrowable())
        : ExportResult.lost(
            LossReason.NETWORK_ERROR, "no answer within " + LONGEST_SECONDS + " seconds");
  }

  private void flushExporter(Job.Flush flush) {
    try {
      if (!cancelled) {
        exporter.flush().join(LONGEST_SECONDS, TimeUnit.SECONDS);
      }
      flush.done().complete(true);
    } catch (Throwable t) { // foreign code
      flush.done().completeExceptionally(t);
    }
  }

  private static ExportResult closed() {
    return ExportResult.lost(LossReason.CLOSED, "the time to close has run out");
  }

  @Override
  public String toString() {
    synchronized (waiting) {
      return "Shipper{" + exporter + ", waiting=" + waitingSpans + "}";
    }
  }
}
