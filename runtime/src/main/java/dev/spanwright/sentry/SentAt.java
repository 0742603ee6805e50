package dev.spanwright.sentry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes when an envelope leaves: with six decimals, whatever the clock has (PIPE-40). Formatting a
 * date takes as long as writing several spans, so the text of a second is kept. Not thread-safe.
 */
final class SentAt {

  private static final int NANOS_PER_MICRO = 1_000;

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.", Locale.ROOT).withZone(ZoneOffset.UTC);

  private long knownSecond = Long.MIN_VALUE; // before all that have a date
  private byte[] secondText = {};

  /** Returns the time as text. */
  static String text(Instant time) {
    JsonBytes json = new JsonBytes();
    new SentAt().writeUnquoted(time, json);
    return new String(json.array(), 0, json.size(), StandardCharsets.US_ASCII);
  }

  /** Writes the time as a string. */
  void write(Instant time, JsonBytes json) {
    json.raw('"');
    writeUnquoted(time, json);
    json.raw('"');
  }

  private void writeUnquoted(Instant time, JsonBytes json) {
    if (time.getEpochSecond() != knownSecond) {
      secondText = JsonBytes.ascii(TO_THE_SECOND.format(time));
      knownSecond = time.getEpochSecond();
    }
    json.raw(secondText);
    json.sixDigits(time.getNano() / NANOS_PER_MICRO);
    json.raw('Z');
  }
}
