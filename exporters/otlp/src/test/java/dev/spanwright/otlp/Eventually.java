package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something, however long it takes, up to a limit that only a defect reaches. */
final class Eventually {

  private Eventually() {}

  static <T> T get(Supplier<T> supplier, Predicate<T> condition) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    T value = supplier.get();
    while (!condition.test(value) && System.nanoTime() < end) {
      Thread.onSpinWait();
      value = supplier.get();
    }
    assertThat(condition.test(value)).as("%s", value).isTrue();
    return value;
  }
}
