package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.spelling.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the keys of a registry that a misspelt key may stand for.
 *
 * <p>Two keys are near when they differ only in separators, case or a plural's {@code s}, or when
 * few letters differ: one from {@value #ONE_EDIT_FROM} characters on, two from {@value
 * #TWO_EDITS_FROM}. Shorter keys, and keys without a dot, have too many honest neighbours.
 */
final class NearKeys {

  private static final int ONE_EDIT_FROM = 8;
  private static final int TWO_EDITS_FROM = 14;
  private static final int MOST_OFFERED = 3;

  private final Registry registry;
  private final Map<String, List<String>> known = new HashMap<>();

  NearKeys(Registry registry) {
    this.registry = registry;
  }

  /** Returns the nearest keys, the nearest first; none when the key seems to be one's own. */
  List<String> of(String key) {
    if (key.indexOf('.') < 0) {
      return List.of();
    }
    List<String> near = known.get(key);
    if (near == null) {
      near = search(key);
      known.put(key, near);
    }
    return near;
  }

  private record Near(String key, int distance) {}

  private List<String> search(String key) {
    int most = key.length() >= TWO_EDITS_FROM ? 2 : key.length() >= ONE_EDIT_FROM ? 1 : 0;
    String plain = plain(key);
    List<Near> near = new ArrayList<>();
    for (String candidate : registry.keys()) {
      if (Math.abs(candidate.length() - key.length()) > most + 2) {
        continue;
      }
      int distance =
          plain.equals(plain(candidate)) ? 0 : EditDistance.between(key, candidate, most);
      if (distance <= most) {
        near.add(new Near(candidate, distance));
      }
    }
    return near.isEmpty() ? List.of() : nearest(near);
  }

  private List<String> nearest(List<Near> near) {
    boolean someCurrent = near.stream().anyMatch(found -> !isDeprecated(found));
    return near.stream()
        .filter(found -> !(someCurrent && isDeprecated(found)))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::key))
        .map(Near::key)
        .limit(MOST_OFFERED)
        .toList();
  }

  private boolean isDeprecated(Near near) {
    AttributeDefinition definition = registry.find(near.key());
    return definition != null && definition.isDeprecated();
  }

  /**
   * The key without what is easily mistaken: separators, case, plurals. Written out, because it
   * runs over the whole registry for every key that the registry lacks.
   */
  private static String plain(String key) {
    StringBuilder plain = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char letter = Character.toLowerCase(key.charAt(i));
      boolean isPlural = letter == 's' && (i + 1 == key.length() || isSeparator(key.charAt(i + 1)));
      if (!isPlural && !isSeparator(letter)) {
        plain.append(letter);
      }
    }
    return plain.toString();
  }

  private static boolean isSeparator(char letter) {
    return letter == '.' || letter == '_' || letter == '-';
  }
}
