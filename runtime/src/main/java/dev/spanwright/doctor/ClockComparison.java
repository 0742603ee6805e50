package dev.spanwright.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Compares this machine's clock with the server's. */
final class ClockComparison {

  private static final Duration TOLERATED = Duration.ofMinutes(1);

  private ClockComparison() {}

  /**
   * Says whether the clocks differ.
   *
   * @param date the answer's date, if it has one; precise to the second
   */
  static void compare(@Nullable String date, Instant now, Notes notes) {
    if (date == null) {
      return;
    }
    try {
      Instant there =
          ZonedDateTime.parse(date.trim(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration ahead = Duration.between(there, now);
      if (ahead.abs().compareTo(TOLERATED) > 0) {
        notes.warning(
            "This machine's clock is "
                + text(ahead.abs())
                + (ahead.isNegative() ? " behind" : " ahead of")
                + " the server's: spans appear at the wrong time");
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      // A server that does not know what day it is.
    }
  }

  private static String text(Duration duration) {
    return duration.toHours() > 0
        ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
        : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
  }
}
