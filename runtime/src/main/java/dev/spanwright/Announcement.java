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

  void begin(Settings settings) {
    if (settings.debug() || LazyLogger.isWarm()) {
      say(settings); // whoever follows what happens wants to read it in that order
    } else {
      Thread speaker = new Speaker(settings);
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

  private static void say(Settings settings) {
    say(
        Level.INFO,
        "Spanwright " + (settings.records() ? "is on: " + summary(settings) : PASSING_ON));
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

    Speaker(Settings settings) {
      super(null, null, "spanwright-announcement", 0, /* inheritThreadLocals= */ false);
      this.settings = settings;
      setDaemon(true);
    }

    @Override
    public void run() {
      say(settings);
    }
  }

  private static String summary(Settings settings) {
    List<String> targets = new ArrayList<>();
    Dsn dsn = settings.dsn();
    if (dsn != null) {
      targets.add("to project " + dsn.projectId() + " at " + dsn.hostAndPort());
    }
    if (settings.spotlight() != null) {
      targets.add("to Spotlight");
    }
    int others = settings.exporters().size();
    if (others > 0) {
      targets.add("to " + others + (others == 1 ? " exporter" : " exporters"));
    }
    String rate =
        settings.tracesSampler() == null
            ? "sample rate " + settings.tracesSampleRate()
            : "a sampler decides";
    return rate + ", spans go " + String.join(" and ", targets);
  }
}
