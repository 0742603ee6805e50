package dev.spanwright.trace;

import dev.spanwright.propagation.HexIds;
import java.util.concurrent.ThreadLocalRandom;

/** Makes ids and writes them as hex (SPAN-01, SPAN-02, SPAN-14, SPAN-15). */
final class Ids {

  private Ids() {}

  /** Returns a random number that is not zero: half a trace id, or a span id. */
  static long newSpanId() {
    long id;
    do {
      id = ThreadLocalRandom.current().nextLong();
    } while (id == 0);
    return id;
  }

  static String spanIdText(long id) {
    return HexIds.spanIdText(id);
  }

  static String traceIdText(long high, long low) {
    return HexIds.traceIdText(high, low);
  }
}
