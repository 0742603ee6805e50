package dev.spanwright.trace;

/**
 * One of 64 bits for every key: two sets of keys without a common bit have no common key.
 *
 * <p>Keys that nearly every span carries have a bit of their own, so that sets of them are known to
 * have nothing in common without a look at the keys. All others share the rest.
 */
final class KeyBits {

  private static final String[] USUAL = {
    "code.file.path",
    "code.function.name",
    "code.line.number",
    "os.name",
    "process.runtime.name",
    "process.runtime.version",
    "sentry.dist",
    "sentry.environment",
    "sentry.is_localhost",
    "sentry.op",
    "sentry.origin",
    "sentry.platform",
    "sentry.release",
    "sentry.sdk.name",
    "sentry.sdk.version",
    "sentry.segment.id",
    "sentry.segment.name",
    "sentry.segment.name.source",
    "sentry.trace_lifecycle",
    "server.address",
    "thread.id",
    "thread.name",
  };

  private static final int SHARED = Long.SIZE - USUAL.length;

  /** Odd, and its bits are as good as random: 2 to the power of 32, divided by the golden ratio. */
  private static final int SCATTER = 0x9E3779B9;

  /** Leaves a number below 256, from the bits that scattering mixes best. */
  private static final int SCATTERED_BITS = Integer.SIZE - 8;

  /** The hash of a usual key, at the first free place from the one that it scatters to. */
  private static final int[] HASHES = new int[256];

  /** The bit of the key at the same place; 0 where there is none. */
  private static final long[] BITS = new long[256];

  static {
    for (int i = 0; i < USUAL.length; i++) {
      int hash = USUAL[i].hashCode();
      int place = place(hash);
      while (BITS[place] != 0) {
        place = (place + 1) & 0xFF;
      }
      HASHES[place] = hash;
      BITS[place] = 1L << i;
    }
  }

  private KeyBits() {}

  /** Returns the bits of all keys of key, value, key, value, …. */
  static long ofPairs(Object[] pairs) {
    long bits = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      bits |= of((String) pairs[i]);
    }
    return bits;
  }

  /** Returns the bit of a key. */
  static long of(String key) {
    int hash = key.hashCode();
    for (int place = place(hash); BITS[place] != 0; place = (place + 1) & 0xFF) {
      if (HASHES[place] == hash) {
        return BITS[place];
      }
    }
    return 1L << (USUAL.length + Integer.remainderUnsigned((hash * SCATTER) >>> 4, SHARED));
  }

  private static int place(int hash) {
    return (hash * SCATTER) >>> SCATTERED_BITS;
  }
}
