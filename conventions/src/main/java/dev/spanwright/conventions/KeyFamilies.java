package dev.spanwright.conventions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the family that a key belongs to: the definition whose key equals it but for the part at
 * {@link AttributeDefinition#PLACEHOLDER}.
 */
final class KeyFamilies {
  /** By what comes before the placeholder, the dot included; the longest ending comes first. */
  private final Map<String, List<Family>> byStart = new HashMap<>();

  private record Family(AttributeDefinition definition, String end) {}

  void add(AttributeDefinition definition) {
    String key = definition.key();
    int placeholder = key.indexOf(AttributeDefinition.PLACEHOLDER);
    String start = key.substring(0, placeholder);
    String end = key.substring(placeholder + AttributeDefinition.PLACEHOLDER.length());
    List<Family> families = byStart.get(start);
    if (families == null) {
      families = new ArrayList<>(1);
      byStart.put(start, families);
    }
    int position = 0;
    while (position < families.size() && families.get(position).end.length() >= end.length()) {
      position++;
    }
    families.add(position, new Family(definition, end));
  }

  /** Returns the most specific family: longest start first, then longest ending. */
  @Nullable AttributeDefinition find(String key) {
    // "score.ratio." names no member of score.ratio.<key>, and is no "ratio." of score.<key>
    // either.
    if (key.endsWith(".")) {
      return null;
    }
    for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      List<Family> families = byStart.get(key.substring(0, dot + 1));
      if (families == null) {
        continue;
      }
      for (Family family : families) {
        if (key.length() > dot + 1 + family.end.length() && key.endsWith(family.end)) {
          return family.definition;
        }
      }
    }
    return null;
  }
}
