package dev.spanwright.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that make traces. Paced ones wait while {@value #MOST_UNDERWAY} spans or more are on
 * their way, a quarter of what may be: the network then is always busy, and nothing is lost.
 */
final class Producers {

  private static final int MOST_UNDERWAY = Library.BUFFERED_SPANS / 4;

  /** How many spans a thread makes between two looks; looking costs, too. */
  private static final int UNSEEN = 256;

  private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

  private final Run run;
  private final Run.Pace pace;
  private final Client client;
  private final long settledBefore;
  private final AtomicLong made = new AtomicLong();

  Producers(Run run, Run.Pace pace, Client client) {
    this.run = run;
    this.pace = pace;
    this.client = client;
    this.settledBefore = client.settled();
  }

  /** Makes at least that many spans, in whole traces, and returns how many it has made. */
  long make(long spans) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < run.setting().producers(); i++) {
      Thread thread = new Thread(() -> work(spans / run.setting().producers()), "producer-" + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return made.get();
  }

  private void work(long share) {
    int perTrace = run.spansPerTrace();
    long unseen = 0;
    for (long own = 0; own < share; own += perTrace) {
      client.trace();
      unseen += perTrace;
      if (unseen >= UNSEEN) {
        made.addAndGet(unseen);
        unseen = 0;
        if (pace == Run.Pace.PACED) {
          waitForRoom();
        }
      }
    }
    made.addAndGet(unseen);
  }

  private void waitForRoom() {
    while (made.get() - (client.settled() - settledBefore) >= MOST_UNDERWAY) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
