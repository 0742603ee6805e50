package dev.spanwright.processor.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses which of a few words was meant. */
final class NearestWord {

  private NearestWord() {}

  /** Returns the known word that takes the fewest changes, or null if each takes too many. */
  static @Nullable String of(String word, List<String> known) {
    String nearest = null;
    int fewest = Math.max(1, Math.min(word.length(), 12) / 3) + 1;
    for (String candidate : known) {
      // Longer words differ by more letters than count anyway.
      if (Math.abs(candidate.length() - word.length()) < fewest) {
        int changes = changes(word, candidate);
        if (changes < fewest) {
          fewest = changes;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /** Counts letters to add, to remove or to replace. */
  private static int changes(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[to.length()];
  }
}
