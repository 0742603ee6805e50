package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.spanwright.sentry.RateLimits.Category;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

/**
 * Whatever servers answer, sending goes on after a day at the latest, and no answer ends a pause
 * that another one asked for. Runs its recorded inputs; with {@code JAZZER_FUZZ=1} it searches for
 * new ones.
 */
class RateLimitsFuzzTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T08:15:30Z"), ZoneOffset.UTC);

  private static final int[] STATUSES = {200, 429, 503, 0, -1};

  @FuzzTest(maxDuration = "2m")
  @Tag("PIPE-82")
  void answered_withAnyLimits_pausesForADayAtMost(@NotNull String rateLimits) {
    for (int status : STATUSES) {
      check(status, rateLimits, null);
      check(status, rateLimits, rateLimits);
    }
  }

  @FuzzTest(maxDuration = "2m")
  void answered_withAnyRetryAfter_pausesForADayAtMost(@NotNull String retryAfter) {
    for (int status : STATUSES) {
      check(status, null, retryAfter);
    }
  }

  private static void check(int status, @Nullable String rateLimits, @Nullable String retryAfter) {
    AtomicLong tick = new AtomicLong(Long.MAX_VALUE - Duration.ofHours(1).toNanos());
    RateLimits limits = new RateLimits(Category.SPAN, tick::get, CLOCK);
    limits.answered(200, "60:span;error", null);
    limits.answered(status, rateLimits, retryAfter);
    tick.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(limits.isLimited(Category.SPAN)).isTrue();
    assertThat(limits.isLimited(Category.ERROR)).isTrue();
    tick.addAndGet(Duration.ofDays(1).minusSeconds(59).toNanos());
    assertThat(limits.isAnyLimited()).isFalse();
  }
}
