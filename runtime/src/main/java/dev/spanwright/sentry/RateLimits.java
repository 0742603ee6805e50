package dev.spanwright.sentry;

import dev.spanwright.log.LazyLogger;
import dev.spanwright.log.ThrottledLog;
import dev.spanwright.log.TraceLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server has asked not to be sent for a while (PIPE-79…85). Thread-safe.
 *
 * <p>Times are monotonic: a clock that is set does not end a pause early.
 */
final class RateLimits {

  /** Kinds of data that servers limit; of what servers know, those that are sent from here. */
  enum Category {
    SPAN("span"),
    TRANSACTION("transaction"),
    ERROR("error"),
    DEFAULT("default"),
    INTERNAL("internal");

    private final String text;

    Category(String text) {
      this.text = text;
    }

    /** Returns the name that servers know it by. */
    String text() {
      return text;
    }
  }

  /** After an answer that asks for a pause without saying how long (PIPE-84). */
  private static final double DEFAULT_SECONDS = 60;

  /** A pause that would never end says more of the server's mistake than of its wish. */
  private static final double MOST_SECONDS = Duration.ofDays(1).toSeconds();

  private static final int TOO_MANY_REQUESTS = 429;

  private static final Logger LOGGER = LazyLogger.SPANWRIGHT;

  /** What is sent from here; of other limits there is nothing to tell. */
  private final Category sent;

  private final LongSupplier ticker;
  private final Clock clock;

  /** Null where nobody is to hear of limits. */
  private final @Nullable ThrottledLog log;

  /** Until when, in the ticker's nanoseconds. Guarded by itself. */
  private final Map<Category, Long> until = new TreeMap<>();

  /** Spares those who ask for every span the lock, as long as no server has limited anything. */
  private volatile boolean everLimited;

  /**
   * Creates it without limits.
   *
   * @param sent what is sent: the log hears of its limits
   * @param ticker monotonic nanoseconds
   * @param clock what dates in answers are compared with
   */
  RateLimits(Category sent, LongSupplier ticker, Clock clock) {
    this(sent, ticker, clock, new ThrottledLog(LOGGER, ticker));
  }

  private RateLimits(Category sent, LongSupplier ticker, Clock clock, @Nullable ThrottledLog log) {
    this.sent = sent;
    this.ticker = ticker;
    this.clock = clock;
    this.log = log;
  }

  /** Returns limits of which the log hears nothing. */
  static RateLimits unheard(LongSupplier ticker, Clock clock) {
    return new RateLimits(Category.SPAN, ticker, clock, /* log= */ null);
  }

  /** Takes an answer into account, whatever its status (PIPE-78, PIPE-83). */
  void answered(int status, @Nullable String rateLimits, @Nullable String retryAfter) {
    if (rateLimits != null) {
      for (String limit : rateLimits.split(",", -1)) {
        limit(limit);
      }
    } else if (status == TOO_MANY_REQUESTS) {
      pause(List.of(Category.values()), retrySeconds(retryAfter));
    }
  }

  boolean isLimited(Category category) {
    if (!everLimited) {
      return false;
    }
    synchronized (until) {
      Long end = until.get(category);
      if (end == null || isAhead(end, ticker.getAsLong())) {
        return end != null;
      }
      until.remove(category);
    }
    if (category == sent) {
      TraceLog.debug("The rate limit is over: %ss are sent again%s", sent.text, "");
    }
    return false;
  }

  /** Returns for how many seconds more each category is limited, by the name servers give it. */
  Map<String, Long> secondsLeft() {
    Map<String, Long> left = new LinkedHashMap<>();
    synchronized (until) {
      until.forEach(
          (category, end) -> {
            double seconds = (end - ticker.getAsLong()) / 1e9;
            if (seconds > 0) {
              left.put(category.text, (long) Math.ceil(seconds));
            }
          });
    }
    return left;
  }

  /** Returns whether anything is limited (SAMP-42). */
  boolean isAnyLimited() {
    for (Category category : Category.values()) {
      if (isLimited(category)) {
        return true;
      }
    }
    return false;
  }

  /** Reads {@code seconds:category;category:…}; what cannot be read has no effect. */
  private void limit(String text) {
    String[] fields = text.split(":", -1);
    Double seconds = seconds(fields[0]);
    if (seconds != null && fields.length > 1) {
      pause(categories(fields[1]), seconds);
    }
  }

  /** Returns the categories meant: all for none, and none where only unknown ones are named. */
  private static List<Category> categories(String field) {
    if (field.isBlank()) {
      return List.of(Category.values());
    }
    List<Category> named = new ArrayList<>();
    for (String name : field.split(";", -1)) {
      for (Category category : Category.values()) {
        if (category.text.equals(name.trim()) && category != Category.INTERNAL) {
          named.add(category);
        }
      }
    }
    return named;
  }

  /** The later end counts (PIPE-82). If what is sent was not limited yet, that is told. */
  private void pause(List<Category> categories, double seconds) {
    long now = ticker.getAsLong();
    long end = now + (long) (Math.min(seconds, MOST_SECONDS) * 1e9);
    boolean begins;
    everLimited = true;
    synchronized (until) {
      boolean wasLimited = isAhead(until.get(sent), now);
      for (Category category : categories) {
        until.merge(category, end, (one, other) -> one - other > 0 ? one : other);
      }
      begins = !wasLimited && isAhead(until.get(sent), now);
    }
    if (begins && log != null) {
      log.log(
          Level.WARNING,
          "Rate limited: the server wants no "
              + sent.text
              + "s for "
              + (long) Math.ceil(seconds)
              + " s");
    }
  }

  private static boolean isAhead(@Nullable Long end, long now) {
    return end != null && end - now > 0;
  }

  private double retrySeconds(@Nullable String retryAfter) {
    if (retryAfter == null) {
      return DEFAULT_SECONDS;
    }
    Double seconds = seconds(retryAfter);
    if (seconds != null) {
      return seconds;
    }
    try {
      ZonedDateTime date =
          ZonedDateTime.parse(retryAfter.trim(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Math.max(0, Duration.between(clock.instant(), date.toInstant()).toMillis() / 1e3);
    } catch (DateTimeParseException | ArithmeticException e) {
      return DEFAULT_SECONDS;
    }
  }

  /** Returns a number that is not negative, or null. */
  private static @Nullable Double seconds(String text) {
    String trimmed = text.trim();
    if (!trimmed.matches("[0-9]{1,18}(\\.[0-9]{1,18})?")) {
      return null;
    }
    return Double.valueOf(trimmed);
  }

  @Override
  public String toString() {
    synchronized (until) {
      return "RateLimits" + until.keySet();
    }
  }
}
