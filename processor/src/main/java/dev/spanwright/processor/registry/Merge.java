package dev.spanwright.processor.registry;

import dev.spanwright.conventions.AllowedValues;
import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Deprecation;
import dev.spanwright.conventions.Registry;
import dev.spanwright.conventions.Scrubbing;
import dev.spanwright.conventions.Visibility;
import dev.spanwright.processor.registry.StatedAttribute.StatedDeprecation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts files over the conventions, the weakest first. A file decides what it states; what it leaves
 * out stays as it is below, unless it gives the key another type: then the rest was meant for
 * another kind of value.
 */
final class Merge {
  private final Registry bundled;
  private final Map<String, AttributeDefinition> definitions = new HashMap<>();
  private final Map<String, AllowedValues> allowedValues = new HashMap<>();
  private final Map<String, Replacement> replacements = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private record Replacement(RegistryFile file, StatedDeprecation stated) {}

  Merge(Registry bundled) {
    this.bundled = bundled;
  }

  /** Adds a file that is stronger than all before. */
  void add(RegistryFile file) {
    for (StatedAttribute stated : file.attributes()) {
      AttributeDefinition below = below(stated.key());
      AllowedValues valuesBelow = valuesBelow(below);
      if (below != null) {
        new Contradictions(file, stated, below, valuesBelow).addTo(notes);
      }
      AttributeDefinition same = below != null && below.type() == stated.type() ? below : null;
      definitions.put(stated.key(), definition(file, stated, below, same));
      AllowedValues values =
          stated.values() != null || same == null ? stated.values() : valuesBelow;
      if (values == null) {
        allowedValues.remove(stated.key());
      } else {
        allowedValues.put(stated.key(), values);
      }
      if (stated.deprecation() != null) {
        replacements.put(stated.key(), new Replacement(file, stated.deprecation()));
      }
    }
  }

  private @Nullable AttributeDefinition below(String key) {
    AttributeDefinition own = definitions.get(key);
    if (own != null) {
      return own;
    }
    AttributeDefinition found = bundled.find(key);
    return found != null && found.key().equals(key) ? found : null;
  }

  private @Nullable AllowedValues valuesBelow(@Nullable AttributeDefinition below) {
    if (below == null) {
      return null;
    }
    return definitions.containsKey(below.key())
        ? allowedValues.get(below.key())
        : bundled.allowedValues(below);
  }

  private static AttributeDefinition definition(
      RegistryFile file,
      StatedAttribute stated,
      @Nullable AttributeDefinition below,
      @Nullable AttributeDefinition same) {
    return AttributeDefinition.own(
        stated.key(),
        stated.type(),
        stated.deprecation() != null
            ? deprecation(stated.deprecation())
            : same == null ? null : same.deprecation(),
        scrubbing(stated, below),
        below == null ? Visibility.PUBLIC : below.visibility(),
        file.source());
  }

  private static @Nullable Deprecation deprecation(StatedDeprecation stated) {
    return stated.deprecated() ? new Deprecation(stated.replacement()) : null;
  }

  private static Scrubbing scrubbing(StatedAttribute stated, @Nullable AttributeDefinition below) {
    if (stated.sensitive() == null) {
      return below == null ? Scrubbing.UNSPECIFIED : below.scrubbing();
    }
    return stated.sensitive() ? Scrubbing.AUTO : Scrubbing.MANUAL;
  }

  /** Returns the outcome, after a look at where all replacements lead. */
  LoadedRegistry result() {
    Registry all = registry();
    replacements.forEach((key, replacement) -> check(key, replacement, all));
    return new LoadedRegistry(registry(), errors, notes);
  }

  private Registry registry() {
    return bundled.with(definitions.values(), allowedValues);
  }

  private void check(String key, Replacement replacement, Registry all) {
    String stated = replacement.stated.replacement();
    if (stated == null) {
      return;
    }
    AttributeDefinition found = all.find(stated);
    if (found != null && !found.isDeprecated()) {
      return;
    }
    String place = replacement.file.name() + ":" + replacement.stated.line() + ": ";
    String followed = found == null ? null : follow(found, all);
    if (!replacement.stated.binding()) {
      notes.add(
          place
              + "the replacement \"%s\" %s, so %s is offered"
                  .formatted(
                      stated,
                      found == null ? "is not defined" : "is deprecated itself",
                      followed == null ? "none" : "\"" + followed + "\""));
      replace(key, followed);
      return;
    }
    errors.add(
        place
            + (found == null
                ? "the replacement \"%s\" is defined neither here nor in the conventions: define it, or write deprecated: true"
                    .formatted(stated)
                : "the replacement \"%s\" is deprecated itself: write %s"
                    .formatted(
                        stated,
                        followed == null ? "deprecated: true" : "replacement: " + followed)));
    replace(key, followed);
  }

  /** Returns the current key that replacements lead to, or null if they lead nowhere. */
  private static @Nullable String follow(AttributeDefinition deprecated, Registry all) {
    AttributeDefinition definition = deprecated;
    for (int steps = 0; steps < 10; steps++) { // they may go round in a circle
      Deprecation deprecation = definition.deprecation();
      String next = deprecation == null ? null : deprecation.replacement();
      AttributeDefinition found = next == null ? null : all.find(next);
      if (found == null) {
        return null;
      }
      if (!found.isDeprecated()) {
        return next;
      }
      definition = found;
    }
    return null;
  }

  private void replace(String key, @Nullable String replacement) {
    AttributeDefinition definition = definitions.get(key);
    if (definition != null) {
      AttributeType type = definition.type();
      definitions.put(
          key,
          AttributeDefinition.own(
              key,
              type,
              new Deprecation(replacement),
              definition.scrubbing(),
              definition.visibility(),
              definition.source()));
    }
  }
}
