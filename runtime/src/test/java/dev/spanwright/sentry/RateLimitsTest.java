package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.sentry.RateLimits.Category;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:15:30Z");

  private final AtomicLong tick = new AtomicLong(-5);
  private final RateLimits limits =
      new RateLimits(Category.SPAN, tick::get, Clock.fixed(NOW, ZoneOffset.UTC));

  private void after(double seconds) {
    tick.addAndGet((long) (seconds * 1e9));
  }

  /** Returns the limited categories, in lower case; "all" for all. */
  private String limited() {
    List<String> names = new ArrayList<>();
    for (Category category : Category.values()) {
      if (limits.isLimited(category)) {
        names.add(category.name().toLowerCase(Locale.ROOT));
      }
    }
    return names.size() == Category.values().length ? "all" : String.join(" ", names);
  }

  @ParameterizedTest
  @Tag("PIPE-79")
  @Tag("PIPE-80")
  @Tag("PIPE-81")
  @Tag("PIPE-83")
  @Tag("PIPE-84")
  @Tag("PIPE-87")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # X-Sentry-Rate-Limits | Retry-After | status | limited | after so many seconds | limited
          60:transaction:key, 2700:default;error;security:organization | | 200 | transaction error default | 61 | error default
          50::key                       |      | 200 | all         | 49    | all
          50::key                       |      | 200 | all         | 51    | ''
          2.5:span                      |      | 503 | span        | 2.4   | span
          2.5:span                      |      | 503 | span        | 2.6   | ''
          60:foo;span:org               |      | 200 | span        | 59    | span
          60:foo                        |      | 200 | ''          | 1     | ''
          60:internal                   |      | 200 | ''          | 1     | ''
          60 : span ; error : org       |      | 200 | span error  | 1     | span error
          x:span, 7:error               |      | 200 | error       | 1     | error
          -1:span, 1e3:span, :span, 5   |      | 200 | ''          | 1     | ''
          0:span                        |      | 429 | ''          | 1     | ''
          99999999999999999:span        |      | 200 | span        | 86000 | span
          60:transaction                | 5    | 429 | transaction | 1     | transaction
                                        | 5    | 429 | all         | 6     | ''
                                        | 5.5  | 429 | all         | 5.6   | ''
                                        | Mon, 02 Mar 2026 08:15:50 GMT | 429 | all | 19 | all
                                        | Mon, 02 Mar 2026 08:15:50 GMT | 429 | all | 21 | ''
                                        | soon | 429 | all         | 59    | all
                                        |      | 429 | all         | 61    | ''
                                        | 5    | 200 | ''          | 1     | ''
                                        | 5    | 503 | ''          | 1     | ''
          """)
  void answer_limitsWhatItNames(
      @Nullable String rateLimits,
      @Nullable String retryAfter,
      int status,
      String now,
      double seconds,
      String later) {
    limits.answered(status, rateLimits, retryAfter);
    assertThat(limited()).isEqualTo(now);
    assertThat(limits.isAnyLimited()).isEqualTo(!now.isEmpty());
    after(seconds);
    assertThat(limited()).isEqualTo(later);
  }

  @Test
  @Tag("PIPE-82")
  void laterEnd_counts() {
    limits.answered(200, "60:span", null);
    limits.answered(200, "5:span", null);
    after(6);
    assertThat(limits.isLimited(Category.SPAN)).isTrue();
    limits.answered(200, "120:span", null);
    after(60);
    assertThat(limits.isLimited(Category.SPAN)).isTrue();
  }

  @Test
  @Tag("PIPE-85")
  void time_isMonotonic_evenWhereItsNumbersTurnOver() {
    tick.set(Long.MAX_VALUE - 10);
    limits.answered(200, "60:span", null);
    assertThat(limits.isLimited(Category.SPAN)).isTrue();
    after(61);
    assertThat(limits.isLimited(Category.SPAN)).isFalse();
  }
}
