package dev.spanwright.spool;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names files so that sorting the names sorts them by age, whichever process wrote them: {@code
 * 001772439329400-000-9a1f0c64-17.envelope} has milliseconds since 1970, a number within the
 * millisecond, a random part that tells processes apart, and the number of spans.
 *
 * <p>Within a process the order holds even when its clock is set back. Not thread-safe.
 */
final class FileNames {

  /** What a file is, by the end of its name. */
  enum State {
    /** Being written. Worth nothing if its writer is gone. */
    UNFINISHED(".tmp"),
    /** Anybody's, to send or to drop. */
    WAITING(".envelope"),
    /** The sender's: it may be on its way, so nobody else touches it. */
    SENDING(".sending");

    private final String suffix;

    State(String suffix) {
      this.suffix = suffix;
    }

    String fileName(String id) {
      return id + suffix;
    }
  }

  /** A file name of ours, taken apart. */
  record Parsed(String id, int spans, State state) {}

  private static final Pattern ID = Pattern.compile("\\d{15}-\\d{3}-[0-9a-f]{8}-(\\d{1,10})");

  private static final long PER_MILLI = 1_000;
  private static final long LAST_MILLI = 999_999_999_999_999L;

  private final Clock clock;
  private long lastStamp = -1;

  FileNames(Clock clock) {
    this.clock = clock;
  }

  /** Returns a name that no other envelope has, without what says its state. */
  String next(int spans) {
    long millis = Math.max(0, Math.min(LAST_MILLI, clock.millis()));
    long stamp = Math.max(lastStamp + 1, millis * PER_MILLI);
    lastStamp = stamp;
    return String.format(
        Locale.ROOT,
        "%015d-%03d-%08x-%d",
        stamp / PER_MILLI,
        stamp % PER_MILLI,
        ThreadLocalRandom.current().nextInt(),
        spans);
  }

  /** Returns what the name says, or null if it is none of ours. */
  static @Nullable Parsed parse(String fileName) {
    for (State state : State.values()) {
      if (fileName.endsWith(state.suffix)) {
        return parse(fileName.substring(0, fileName.length() - state.suffix.length()), state);
      }
    }
    return null;
  }

  private static @Nullable Parsed parse(String id, State state) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return null;
    }
    long spans = Long.parseLong(matcher.group(1));
    return spans > Integer.MAX_VALUE ? null : new Parsed(id, (int) spans, state);
  }
}
