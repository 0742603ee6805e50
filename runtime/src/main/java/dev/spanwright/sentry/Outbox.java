package dev.spanwright.sentry;

import static java.util.Objects.requireNonNull;

import dev.spanwright.export.ExportResult;
import dev.spanwright.log.LazyLogger;
import dev.spanwright.log.ThrottledLog;
import dev.spanwright.log.TraceLog;
import dev.spanwright.sentry.RateLimits.Category;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Tracer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes on their way to the server: several requests at a time, and not more bytes than were
 * allowed. What cannot be sent because the server cannot be reached goes to the spool, if there is
 * one; else it is tried again for a minute. Thread-safe.
 *
 * <p>During an outage there is one request at a time, which finds out whether it is over.
 *
 * <p>Nothing is called while the lock is held that may take long.
 */
final class Outbox {

  private static final int MOST_REQUESTS = 4;

  /** For how long an envelope is tried again when there is no spool. */
  private static final long LONGEST_TRY_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** An envelope that has waited longer says anew when it is sent. */
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** How long a thread waits for something to do before it ends. */
  private static final long LONGEST_IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final EnvelopeSender sender;
  private final RateLimits limits;
  private final Category category;
  private final ClientReports reports;
  private final @Nullable SpoolRoom spool;
  private final BodyStamp stamp;
  private final ThrottledLog log = new ThrottledLog(LazyLogger.SPANWRIGHT);
  private final long mostBytes;
  private final LongSupplier ticker;

  private final Object lock = new Object();

  // All guarded by the lock.
  private final Deque<Outgoing> waiting = new ArrayDeque<>();
  private final Set<Outgoing> underway = new HashSet<>();
  private final Outage outage;
  private long bytes;
  private int threads;
  private int idleThreads;
  private boolean probing;
  private boolean spoolServed;
  private boolean closing;

  private volatile boolean cancelled;

  /**
   * Creates it; its threads start when there is something to send.
   *
   * @param category what servers call the spans that are sent
   * @param spool where to put what cannot be sent, or null
   * @param mostBytes how much may wait here, or be on the wire
   */
  Outbox(
      EnvelopeSender sender,
      RateLimits limits,
      Category category,
      ClientReports reports,
      @Nullable SpoolRoom spool,
      BodyStamp stamp,
      long mostBytes,
      LongSupplier ticker) {
    this.sender = sender;
    this.limits = limits;
    this.category = category;
    this.reports = reports;
    this.spool = spool != null && spool.isUsable() ? spool : null; // it has said why
    this.stamp = stamp;
    this.mostBytes = mostBytes;
    this.ticker = ticker;
    this.outage = new Outage(ticker);
  }

  /** Sends an envelope when it is its turn; waits only while too many bytes are here already. */
  ExportResult put(Outgoing outgoing) {
    synchronized (lock) {
      while (bytes > 0 && bytes + outgoing.bytes() > mostBytes && !cancelled) {
        hire();
        waitFor(LONGEST_IDLE_NANOS);
      }
      boolean sends = !cancelled && (spool == null || !outage.isOn());
      if (sends) {
        waiting.add(outgoing);
        bytes += outgoing.bytes();
      }
      hire(); // also for what goes to the spool, which somebody has to send one day
      if (sends) {
        return ExportResult.pending(outgoing.outcome());
      }
    }
    ExportResult result = setAside(outgoing, "the server cannot be reached");
    count(outgoing, result);
    return result;
  }

  /** Sends an envelope that is small, without ever waiting. */
  void putSmall(Outgoing outgoing) {
    synchronized (lock) {
      if (!cancelled) {
        waiting.add(outgoing);
        bytes += outgoing.bytes();
        hire();
        return;
      }
    }
    outgoing.outcome().complete(ExportResult.lost(LossReason.CLOSED, "there was no more time"));
  }

  /** Returns what is done when everything that is here now has come to its end. */
  CompletableFuture<Void> flush() {
    synchronized (lock) {
      outage.tryNow();
      lock.notifyAll();
      List<Outgoing> here = new ArrayList<>(waiting);
      here.addAll(underway);
      return CompletableFuture.allOf(
          here.stream().map(Outgoing::outcome).toArray(CompletableFuture<?>[]::new));
    }
  }

  boolean isFull() {
    synchronized (lock) {
      return bytes >= mostBytes;
    }
  }

  /** Tries once what is left, and waits for the end of it. */
  void drain() {
    synchronized (lock) {
      closing = true;
      outage.tryNow();
      lock.notifyAll();
      while (!(waiting.isEmpty() && underway.isEmpty()) || spoolServed) {
        waitFor(0);
      }
    }
  }

  /** Gives up what waits and what is on the wire. */
  void cancel() {
    List<Outgoing> dropped;
    synchronized (lock) {
      cancelled = true;
      dropped = new ArrayList<>(waiting);
      waiting.clear();
      underway.addAll(dropped);
      lock.notifyAll();
    }
    sender.cancel();
    for (Outgoing outgoing : dropped) {
      end(outgoing, setAside(outgoing, "there was no more time to send it"));
    }
  }

  /** Lets go of everything. There must be nothing left to send. */
  void close() {
    synchronized (lock) {
      closing = true;
      cancelled = true;
      lock.notifyAll();
    }
    sender.close();
    if (spool != null) {
      spool.close();
    }
  }

  /** Has a thread for what is there to send; with the lock held. */
  private void hire() {
    boolean enough = threads > 0 && waiting.size() <= idleThreads;
    if (enough || cancelled || threads >= MOST_REQUESTS) {
      lock.notifyAll();
      return;
    }
    Thread thread =
        new Thread(null, this::work, "spanwright-sender", 0, /* inheritThreadLocals= */ false);
    thread.setDaemon(true);
    thread.setContextClassLoader(Outbox.class.getClassLoader());
    try {
      thread.start();
      threads++;
    } catch (OutOfMemoryError e) {
      // No thread to be had now; the next envelope tries again.
    }
  }

  private void work() {
    Tracer.muteThread(); // sending is not traced (PIPE-68)
    try {
      Job job = next();
      while (job != null) {
        perform(job);
        job = next();
      }
    } finally {
      synchronized (lock) {
        threads--;
        lock.notifyAll();
      }
    }
  }

  /** Whatever goes wrong costs the job, never the thread (PIPE-66). */
  private void perform(Job job) {
    Outgoing outgoing = job.outgoing();
    if (outgoing == null) {
      sendSpooled();
      return;
    }
    try {
      send(outgoing);
    } catch (Throwable t) {
      end(outgoing, failed(t));
    }
  }

  private static ExportResult failed(Throwable thrown) {
    return ExportResult.lost(LossReason.INTERNAL_SDK_ERROR, "cannot be sent: " + thrown);
  }

  /** Something to send: an envelope, or one from the spool. */
  private record Job(@Nullable Outgoing outgoing) {}

  /** Waits for something to send; null if there has been nothing for a while. */
  private @Nullable Job next() {
    synchronized (lock) {
      long idleUntil = ticker.getAsLong() + LONGEST_IDLE_NANOS;
      while (true) {
        long pause = pauseNanos();
        if (pause == 0) {
          Job job = poll();
          if (job != null) {
            probing = outage.isOn();
            return job;
          }
        }
        long idle = idleUntil - ticker.getAsLong();
        if (cancelled || (idle <= 0 && waiting.isEmpty() && (spoolServed || !hasSpooled()))) {
          return null;
        }
        idleThreads++;
        waitFor(pause > 0 ? pause : Math.max(1, idle));
        idleThreads--;
      }
    }
  }

  /** Returns for how long nothing is to be sent, in nanoseconds; with the lock held. */
  private long pauseNanos() {
    if (cancelled || (outage.isOn() && probing)) {
      return LONGEST_IDLE_NANOS;
    }
    return closing ? 0 : outage.pauseNanos();
  }

  /** With the lock held. */
  private @Nullable Job poll() {
    Outgoing outgoing = waiting.poll();
    if (outgoing != null) {
      underway.add(outgoing);
      return new Job(outgoing);
    }
    if (hasSpooled() && !spoolServed && !closing) {
      spoolServed = true; // one at a time, so that they go out in order
      return new Job(null);
    }
    return null;
  }

  private boolean hasSpooled() {
    return spool != null && spool.hasSome() && !limits.isLimited(category);
  }

  private void send(Outgoing outgoing) throws IOException {
    Attempt attempt =
        isLimited(outgoing) ? refused() : sender.send(fresh(outgoing), outgoing.spans());
    if (attempt.broken() && outgoing.broken() < Attempt.MOST_BREAKS) {
      broken(outgoing, attempt.result());
    } else if (attempt.mayRepeat() && !attempt.broken()) {
      unreachable(outgoing, attempt.result());
    } else {
      arrived(attempt);
      end(outgoing, attempt.result());
    }
  }

  private byte[] fresh(Outgoing outgoing) throws IOException {
    return ticker.getAsLong() - outgoing.tick() < FRESH_NANOS
        ? outgoing.body()
        : stamp.leavingNow(stamp.plain(outgoing.body()));
  }

  private boolean isLimited(Outgoing outgoing) {
    return limits.isLimited(outgoing.spans() > 0 ? category : Category.INTERNAL);
  }

  private static Attempt refused() {
    return Attempt.last(
        ExportResult.lost(LossReason.RATELIMIT_BACKOFF, "the server has asked for a pause"),
        /* answered= */ false);
  }

  private void arrived(Attempt attempt) {
    boolean back;
    synchronized (lock) {
      back = attempt.answered() && outage.over();
      probing = false;
      lock.notifyAll();
    }
    tellBack(back);
  }

  private static void tellBack(boolean back) {
    if (back) {
      TraceLog.debug("The server can be reached again%s%s", "", "");
    }
  }

  private static void tellOutage(long pauseNanos) {
    TraceLog.debug(
        "The server is tried again in %d ms%s", TimeUnit.NANOSECONDS.toMillis(pauseNanos), "");
  }

  /** The server has only a part of it, which may be its own fault: it is the next to be sent. */
  private void broken(Outgoing outgoing, ExportResult result) {
    boolean again;
    synchronized (lock) {
      outage.failed();
      probing = false;
      again = !closing && !cancelled;
      if (again) {
        underway.remove(outgoing);
        waiting.addFirst(outgoing);
      }
      lock.notifyAll();
    }
    if (!again) {
      end(outgoing, spool != null || cancelled ? setAside(outgoing, "broken off") : result);
    }
  }

  /** The server has nothing of it, and could not be reached. */
  private void unreachable(Outgoing outgoing, ExportResult result) {
    List<Outgoing> ended = new ArrayList<>();
    long pauseNanos;
    synchronized (lock) {
      pauseNanos = outage.failed();
      probing = false;
      if (closing || cancelled || spool != null || isTooOld(outgoing)) {
        ended.add(outgoing);
      } else {
        underway.remove(outgoing);
        waiting.addFirst(outgoing);
      }
      while (!waiting.isEmpty() && (spool != null || isTooOld(waiting.getFirst()))) {
        Outgoing next = waiting.removeFirst();
        underway.add(next);
        ended.add(next);
      }
      lock.notifyAll();
    }
    tellOutage(pauseNanos);
    boolean keeps = spool != null || cancelled;
    if (spool != null && result instanceof ExportResult.Lost lost) {
      log.log(Level.WARNING, lost.detail() + "; spans go to the disk until it can be");
    }
    for (Outgoing one : ended) {
      end(one, keeps ? setAside(one, "the server cannot be reached") : result);
    }
  }

  private boolean isTooOld(Outgoing outgoing) {
    return ticker.getAsLong() - outgoing.tick() > LONGEST_TRY_NANOS;
  }

  /** Returns what becomes of an envelope that cannot be sent now. */
  private ExportResult setAside(Outgoing outgoing, String detail) {
    try {
      ExportResult spooled = spool == null ? null : spool.take(outgoing);
      if (spooled != null) {
        return spooled;
      }
    } catch (RuntimeException | Error e) { // such as no memory to unpack it in
      return failed(e);
    }
    return ExportResult.lost(cancelled ? LossReason.CLOSED : LossReason.NETWORK_ERROR, detail);
  }

  private void end(Outgoing outgoing, ExportResult result) {
    count(outgoing, result);
    outgoing.outcome().complete(result);
    synchronized (lock) {
      underway.remove(outgoing);
      bytes -= outgoing.bytes();
      lock.notifyAll();
    }
  }

  /** Has the server told of what is lost, and told again of what it has not heard. */
  private void count(Outgoing outgoing, ExportResult result) {
    if (result instanceof ExportResult.Lost lost && outgoing.spans() > 0) {
      reports.addEnvelope(lost.reason(), outgoing.spans());
    }
    if (!(result instanceof ExportResult.Delivered || result instanceof ExportResult.Spooled)) {
      reports.putBack(outgoing.report());
    }
  }

  private void sendSpooled() {
    boolean back = false;
    long pauseNanos = 0;
    Attempt attempt = null;
    try {
      attempt = requireNonNull(spool).sendOldest(sender);
    } catch (Throwable t) { // of ours; what is on disk stays there
      requireNonNull(spool).rest();
    }
    synchronized (lock) {
      spoolServed = false;
      probing = false;
      if (attempt != null && attempt.mayRepeat()) { // broken or not: the others are to wait, too
        pauseNanos = outage.failed();
      } else if (attempt != null && attempt.answered()) {
        back = outage.over();
      }
      lock.notifyAll();
    }
    tellBack(back);
    if (pauseNanos > 0) {
      tellOutage(pauseNanos);
    }
  }

  /** Waits for news, in a loop of the caller's; with the lock held. */
  @SuppressWarnings("WaitNotInLoop") // the loops are where it is called
  private void waitFor(long nanos) {
    try {
      if (nanos == 0) {
        lock.wait();
      } else {
        TimeUnit.NANOSECONDS.timedWait(lock, Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
      }
    } catch (InterruptedException e) {
      // Whoever wants us to stop says so by cancelling.
    }
  }

  @Override
  public String toString() {
    return "Outbox{waiting=" + waiting.size() + ", underway=" + underway.size() + "}";
  }
}
