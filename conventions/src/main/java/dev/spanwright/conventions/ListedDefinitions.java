package dev.spanwright.conventions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Definitions that are all there already. */
final class ListedDefinitions implements Definitions {
  private final SortedMap<String, AttributeDefinition> byKey = new TreeMap<>();
  private final Map<String, List<AttributeDefinition>> families = new HashMap<>();
  private final Map<String, AllowedValues> allowedValues;

  ListedDefinitions(
      Collection<AttributeDefinition> definitions, Map<String, AllowedValues> allowedValues) {
    for (AttributeDefinition definition : definitions) {
      String key = definition.key();
      if (byKey.put(key, definition) != null) {
        throw new IllegalArgumentException("the key \"" + key + "\" is there twice");
      }
      int placeholder = key.indexOf(AttributeDefinition.PLACEHOLDER);
      if (placeholder >= 0) {
        families
            .computeIfAbsent(key.substring(0, placeholder), start -> new ArrayList<>(1))
            .add(definition);
      }
    }
    if (!byKey.keySet().containsAll(allowedValues.keySet())) {
      throw new IllegalArgumentException("there are values of keys that are not defined");
    }
    this.allowedValues = Map.copyOf(allowedValues);
  }

  @Override
  public @Nullable AttributeDefinition exact(String key) {
    return byKey.get(key);
  }

  @Override
  public @Nullable AttributeDefinition family(String start, String key) {
    AttributeDefinition longest = null;
    for (AttributeDefinition family : families.getOrDefault(start, List.of())) {
      if (family.hasMember(key)
          && (longest == null || family.key().length() > longest.key().length())) {
        longest = family;
      }
    }
    return longest;
  }

  @Override
  public @Nullable AllowedValues allowedValues(String key) {
    return allowedValues.get(key);
  }

  @Override
  public List<String> keys() {
    return List.copyOf(byKey.keySet());
  }
}
