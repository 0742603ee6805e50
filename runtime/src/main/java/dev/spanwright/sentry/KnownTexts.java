package dev.spanwright.sentry;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what was written about texts that come again and again: keys and names, which mostly
 * are constants of the program. A text is known by its identity. It is remembered when it comes a
 * second time, and forgotten for another with the same place when that comes more often. A text
 * that never comes again costs no memory, and what is remembered is bounded. Not thread-safe.
 */
final class KnownTexts {

  /** A power of two. */
  private static final int PLACES = 1024;

  /** Bounds the whole to 256 KiB. */
  private static final int MOST_BYTES = 256;

  /** Odd, and its bits are as good as random. */
  private static final int SCATTER = 0x9E3779B9;

  /** The text at each place, and in which variant. */
  private final @Nullable String[] texts = new String[PLACES];

  private final int[] variants = new int[PLACES];

  /** What was written about it; null if it was seen only once. */
  private final byte[] @Nullable [] written = new byte[PLACES][];

  /** Whether the text was found since another one wanted its place. */
  private final boolean[] wanted = new boolean[PLACES];

  /** Returns what was written about the text in that variant, or null if it is not known. */
  byte @Nullable [] find(String text, int variant) {
    int place = place(text, variant);
    if (!isAt(place, text, variant)) {
      return null;
    }
    wanted[place] = true;
    return written[place];
  }

  /** Takes note of what was just written about the text, from that place to the end. */
  void seen(String text, int variant, JsonBytes json, int start) {
    if (json.size() - start > MOST_BYTES) {
      return;
    }
    int place = place(text, variant);
    if (isAt(place, text, variant)) {
      written[place] = json.copy(start, json.size());
    } else if (wanted[place]) {
      wanted[place] = false;
    } else {
      texts[place] = text;
      variants[place] = variant;
      written[place] = null;
    }
  }

  @SuppressWarnings("ReferenceEquality") // an equal text that is another object is rare
  private boolean isAt(int place, String text, int variant) {
    return texts[place] == text && variants[place] == variant;
  }

  private static int place(String text, int variant) {
    int hash = text.hashCode() + variant * SCATTER;
    return (hash ^ (hash >>> 16)) & (PLACES - 1);
  }
}
