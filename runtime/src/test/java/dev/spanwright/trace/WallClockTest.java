package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SPAN-19")
class WallClockTest {

  private static final long MILLI = 1_000_000;

  private final FakeClock clock = new FakeClock();
  private final WallClock wallClock = new WallClock(clock);

  @Test
  void firstTree_isTimedPrecisely() {
    assertThat(startOfATree()).isEqualTo(clock.wall);
    assertThat(clock.preciseReadings).isEqualTo(1);
  }

  @Test
  @Tag("SPAN-07")
  void nextTree_whileBothClocksAgree_isTimedByTheTicks() {
    startOfATree();
    clock.pass(12_345_678);

    assertThat(startOfATree()).isEqualTo(clock.wall);
    assertThat(clock.preciseReadings).isEqualTo(1);
    assertThat(clock.cheapReadings).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {3_600_000, 2, -2, -3_600_000})
  void nextTree_afterTheWallClockWasSet_isTimedPrecisely(long millis) {
    startOfATree();
    clock.wall += millis * MILLI;

    assertThat(startOfATree()).isEqualTo(clock.wall);
    assertThat(clock.preciseReadings).isEqualTo(2);
  }

  @Test
  void trees_whileTheClocksDriftApart_areNeverOffByMoreThanAMillisecond() {
    for (int i = 0; i < 100_000; i++) {
      clock.pass(10_000);
      clock.wall += 5;

      assertThat(startOfATree()).isBetween(clock.wall - MILLI, clock.wall + MILLI);
    }
    assertThat(clock.preciseReadings).isBetween(1, 2);
    assertThat(clock.cheapReadings).isEqualTo(99_999);
  }

  @Test
  @Tag("SPAN-20")
  void tree_keepsItsTimeBase() {
    TimeBase before = wallClock.at(clock.tick);
    long then = clock.wall;
    clock.wall += 3_600_000 * MILLI;
    startOfATree();
    clock.tick += 7;

    assertThat(before.epochNanos(clock.tick)).isEqualTo(then + 7);
  }

  private long startOfATree() {
    return wallClock.at(clock.tick).epochNanos(clock.tick);
  }

  private static final class FakeClock implements SpanClock {
    private long wall = 1_772_439_329_401_125_678L;
    private long tick = -4_000_000_000L;
    private int preciseReadings;
    private int cheapReadings;

    private void pass(long nanos) {
      wall += nanos;
      tick += nanos;
    }

    @Override
    public long epochNanos() {
      preciseReadings++;
      return wall;
    }

    @Override
    public long epochMillis() {
      cheapReadings++;
      return Math.floorDiv(wall, MILLI);
    }

    @Override
    public long tickNanos() {
      return tick;
    }
  }
}
