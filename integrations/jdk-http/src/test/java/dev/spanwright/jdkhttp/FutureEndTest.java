package dev.spanwright.jdkhttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FutureEndTest {

  @Test
  void cancelledByItsHolder_isTold_thoughTheWorkGoesOn() {
    List<Object> told = new ArrayList<>();
    CompletableFuture<String> work = new CompletableFuture<>();
    CompletableFuture<String> future = FutureEnd.tell(work, (value, thrown) -> told.add(thrown));

    assertThat(future.cancel(true)).isTrue();
    work.complete("late");

    assertThat(told).hasSize(1).hasOnlyElementsOfType(CancellationException.class);
  }
}
