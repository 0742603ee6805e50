package dev.spanwright.benchmarks.pipeline;

import java.util.Locale;

/**
 * What a {@link Receiver} has got since it was asked before.
 *
 * @param bytes of the requests' bodies, as they came
 * @param spans of the bodies it has looked into
 */
record Counts(long requests, long bytes, long spans) {

  /** Where a receiver is asked for it. */
  static final String PATH = "/counts";

  /** Ends the path if the receiver is to look into all bodies from now on. */
  static final String VERIFYING = "?verify";

  String text() {
    return String.format(Locale.ROOT, "%d %d %d", requests, bytes, spans);
  }

  static Counts of(String text) {
    String[] numbers = text.split(" ", -1);
    return new Counts(
        Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
  }
}
