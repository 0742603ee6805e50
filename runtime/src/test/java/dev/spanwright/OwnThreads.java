package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/**
 * The threads that Spanwright starts. A close waits for them only so long, or not at all: what they
 * log and count may come later, and so into the next test.
 */
public final class OwnThreads {

  private OwnThreads() {}

  /** Waits until none of them is left. */
  public static void awaitEnd() {
    awaitEnd("spanwright");
  }

  /** Waits until none of those is left whose names begin like this. */
  public static void awaitEnd(String prefix) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith(prefix)));
  }
}
