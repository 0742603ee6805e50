package dev.spanwright;

import dev.spanwright.log.LazyLogger;
import dev.spanwright.sentry.Dsn;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says that Spanwright is on, in a thread of its own: to write the first line of a log takes the
 * JDK longer than all of our start, and nobody should have to wait for it. A little later, too, so
 * that it does not take the processor from the application, which is starting at that moment.
 */
final class Announcement implements Runnable {

  private static final String PASSING_ON =
      "records nothing and only passes traces on: set SENTRY_TRACES_SAMPLE_RATE or"
          + " Options.tracesSampleRate, for example to 1.0, to say how many traces are recorded";

  private static final long LONGEST_MILLIS = TimeUnit.SECONDS.toMillis(1);

  private static final long LATER_MILLIS = 200;

  private final Settings settings;
  private final int ownExporters;
  private final Thread thread;

  /** Opens when somebody waits for it. */
  private final CountDownLatch hurry = new CountDownLatch(1);

  private Announcement(Settings settings, int ownExporters) {
    this.settings = settings;
    this.ownExporters = ownExporters;
    this.thread =
        new Thread(null, this, "spanwright-announcement", 0, /* inheritThreadLocals= */ false);
    this.thread.setDaemon(true);
  }

  /**
   * Says so, or begins to and returns what can be waited for.
   *
   * @param ownExporters how many of the user's exporters have started
   */
  static @Nullable Announcement of(Settings settings, int ownExporters) {
    if (settings.debug() || LazyLogger.isWarm()) {
      say(settings, ownExporters); // whoever follows what happens wants to read it in that order
      return null;
    }
    Announcement begun = new Announcement(settings, ownExporters);
    begun.thread.start();
    return begun;
  }

  /** Has it said now, and waits for it, but not long. */
  void await() {
    if (thread == Thread.currentThread()) {
      return;
    }
    hurry.countDown();
    try {
      thread.join(LONGEST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    try {
      hurry.await(LATER_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Then it is said now.
    }
    say(settings, ownExporters);
  }

  private static void say(Settings settings, int ownExporters) {
    say(
        Level.INFO,
        "Spanwright "
            + (settings.records() ? "is on: " + summary(settings, ownExporters) : PASSING_ON));
    if (settings.ignoresBeforeSendSpan()) {
      say(
          Level.WARNING,
          "beforeSendSpan is set but not called: it needs traceLifecycle STREAM, and STATIC is set");
    }
  }

  private static void say(Level level, String message) {
    try {
      LazyLogger.SPANWRIGHT.log(level, message);
    } catch (Throwable brokenHandler) {
      // There is nobody left to tell.
    }
  }

  private static String summary(Settings settings, int ownExporters) {
    List<String> targets = new ArrayList<>();
    Dsn dsn = settings.dsn();
    if (dsn != null) {
      targets.add("to project " + dsn.projectId() + " at " + dsn.hostAndPort());
    }
    if (settings.spotlight() != null) {
      targets.add("to Spotlight");
    }
    if (ownExporters > 0) {
      targets.add("to " + ownExporters + (ownExporters == 1 ? " exporter" : " exporters"));
    }
    String rate =
        settings.tracesSampler() == null
            ? "sample rate " + settings.tracesSampleRate()
            : "a sampler decides";
    return rate + ", spans go " + String.join(" and ", targets);
  }
}
