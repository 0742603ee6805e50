package dev.spanwright;

import dev.spanwright.log.LazyLogger;
import dev.spanwright.sentry.Dsn;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says that Spanwright is on, in a thread of its own: to write the first line of a log takes the
 * JDK longer than all of our start, and nobody should have to wait for it.
 */
final class Announcement {

  private static final String PASSING_ON =
      "records nothing and only passes traces on: set SENTRY_TRACES_SAMPLE_RATE or"
          + " Options.tracesSampleRate, for example to 1.0, to say how many traces are recorded";

  private static final long LONGEST_MILLIS = TimeUnit.SECONDS.toMillis(1);

  /** Null before the beginning. */
  private volatile @Nullable Thread thread;

  /**
   * Says it, or has it said.
   *
   * @param ownExporters how many of the user's exporters have started
   */
  void begin(Settings settings, int ownExporters) {
    if (settings.debug() || LazyLogger.isWarm()) {
      say(settings, ownExporters); // whoever follows what happens wants to read it in that order
    } else {
      Thread speaker = new Speaker(settings, ownExporters);
      thread = speaker;
      speaker.start();
    }
  }

  /** Waits for it, but not long. */
  void await() {
    Thread speaker = thread;
    if (speaker == null || speaker == Thread.currentThread()) {
      return;
    }
    try {
      speaker.join(LONGEST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

  /** Not a lambda: the first one takes milliseconds, too. */
  private static final class Speaker extends Thread {

    private final Settings settings;
    private final int ownExporters;

    Speaker(Settings settings, int ownExporters) {
      super(null, null, "spanwright-announcement", 0, /* inheritThreadLocals= */ false);
      this.settings = settings;
      this.ownExporters = ownExporters;
      setDaemon(true);
    }

    @Override
    public void run() {
      say(settings, ownExporters);
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
