package dev.spanwright.conventions.importer;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes which values are known for which key. */
final class ValuesFile {
  static final String NAME = "values.tsv";

  private ValuesFile() {}

  /**
   * Returns the file's text.
   *
   * @param values OpenTelemetry's values; those of a key to which the registry gives another type
   *     than OpenTelemetry does are left out
   */
  static String text(
      Provenance provenance,
      MergedConventions merged,
      SortedMap<String, SortedSet<String>> values) {
    StringBuilder text = new StringBuilder(provenance.valuesComment()).append("key\tvalue\n");
    for (Map.Entry<String, SortedSet<String>> entry : values.entrySet()) {
      if (type(merged.openTelemetry(), entry.getKey()) == type(merged.registry(), entry.getKey())) {
        for (String value : entry.getValue()) {
          text.append(entry.getKey()).append('\t').append(value).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static @Nullable AttributeType type(
      Map<String, AttributeDefinition> definitions, String key) {
    AttributeDefinition definition = definitions.get(key);
    return definition == null ? null : definition.type();
  }

  /** Adds up the values of both libraries: incubating ones are known as well. */
  static SortedMap<String, SortedSet<String>> union(
      Map<String, SortedSet<String>> stable, Map<String, SortedSet<String>> incubating) {
    SortedMap<String, SortedSet<String>> union = new TreeMap<>(incubating);
    stable.forEach(
        (key, values) ->
            union.merge(
                key,
                values,
                (some, more) -> {
                  SortedSet<String> all = new TreeSet<>(some);
                  all.addAll(more);
                  return all;
                }));
    return union;
  }
}
