package dev.spanwright.benchmarks.calls;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;

/** Traced by annotations. */
class Woven {

  @Trace(name = "call")
  long call(long seed) {
    return Work.done(seed);
  }

  @Trace(name = "attributes")
  long attributes(
      long seed,
      @SpanAttribute("cache.operation") String operation,
      @SpanAttribute("cache.item_size") long size,
      @SpanAttribute("cache.hit") boolean hit) {
    return Work.done(seed);
  }

  @Trace(name = "nested")
  long nested(
      long seed,
      @SpanAttribute("cache.operation") String operation,
      @SpanAttribute("cache.item_size") long size,
      @SpanAttribute("cache.hit") boolean hit) {
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += attributes(seed + i, operation, size, hit);
    }
    return sum + Work.done(seed);
  }

  @Trace(name = "throwing")
  long throwing(long seed) {
    return Work.failing(seed);
  }
}
