package dev.spanwright.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BackpressureTest {

  @Test
  @Tag("SAMP-43")
  void halvings_growWithEachBadLook_andAreGoneWithAGoodOne() {
    AtomicBoolean healthy = new AtomicBoolean();
    Backpressure backpressure = new Backpressure(healthy::get);
    List<Integer> halvings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      backpressure.look();
      halvings.add(backpressure.halvings());
    }
    assertThat(halvings).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10);
    healthy.set(true);
    backpressure.look();
    assertThat(backpressure.halvings()).isZero();
  }
}
