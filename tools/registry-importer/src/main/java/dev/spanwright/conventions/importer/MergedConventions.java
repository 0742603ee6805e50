package dev.spanwright.conventions.importer;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Convention;
import dev.spanwright.conventions.Deprecation;
import dev.spanwright.conventions.Registry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Both conventions put together; {@code docs/conventions.md} has the rules and their reasons.
 *
 * @param sentry all of Sentry's attributes, by key
 * @param openTelemetry all of OpenTelemetry's: the incubating ones and, over them, the stable ones
 * @param registry what the registry is to hold
 * @param redirected replacements that {@code registry} does not take over as they were stated
 */
record MergedConventions(
    SortedMap<String, AttributeDefinition> sentry,
    SortedMap<String, AttributeDefinition> openTelemetry,
    SortedMap<String, AttributeDefinition> registry,
    List<Redirected> redirected) {

  /**
   * A replacement that is deprecated itself, or that no convention defines.
   *
   * @param key the deprecated key
   * @param stated the replacement its convention names
   * @param settled where following replacements ends; null if that is nowhere
   */
  record Redirected(String key, String stated, @Nullable String settled) {}

  static MergedConventions of(
      SortedMap<String, AttributeDefinition> sentry,
      Map<String, SemconvAttribute> stable,
      Map<String, SemconvAttribute> incubating)
      throws ImportException {
    SortedMap<String, AttributeDefinition> openTelemetry = stableOver(incubating, stable);
    SortedMap<String, AttributeDefinition> both = new TreeMap<>(openTelemetry);
    for (AttributeDefinition definition : sentry.values()) {
      boolean shared = openTelemetry.containsKey(definition.key());
      both.put(
          definition.key(),
          shared ? withOrigin(definition, EnumSet.allOf(Convention.class)) : definition);
    }
    List<Redirected> redirected = new ArrayList<>();
    return new MergedConventions(
        Collections.unmodifiableSortedMap(new TreeMap<>(sentry)),
        openTelemetry,
        settleReplacements(both, redirected),
        List.copyOf(redirected));
  }

  private static SortedMap<String, AttributeDefinition> stableOver(
      Map<String, SemconvAttribute> incubating, Map<String, SemconvAttribute> stable)
      throws ImportException {
    SortedMap<String, AttributeDefinition> definitions = new TreeMap<>();
    for (SemconvAttribute attribute : incubating.values()) {
      boolean becameStable =
          attribute.note() != null && attribute.note().kind() == DeprecationNote.Kind.STABLE;
      if (becameStable && !stable.containsKey(attribute.key())) {
        throw new ImportException(
            attribute.key()
                + " is stable as the incubating conventions have it, but the stable ones lack it:"
                + " do their versions belong together?");
      }
      definitions.put(attribute.key(), attribute.definition());
    }
    for (SemconvAttribute attribute : stable.values()) {
      definitions.put(attribute.key(), attribute.definition());
    }
    return Collections.unmodifiableSortedMap(definitions);
  }

  private static SortedMap<String, AttributeDefinition> settleReplacements(
      SortedMap<String, AttributeDefinition> definitions, List<Redirected> redirected) {
    SortedMap<String, AttributeDefinition> withoutReplacements = new TreeMap<>(definitions);
    withoutReplacements.replaceAll(
        (key, definition) ->
            definition.isDeprecated()
                ? withDeprecation(definition, new Deprecation(null))
                : definition);
    Registry lookup = AttributesFile.read(withoutReplacements.values());

    SortedMap<String, AttributeDefinition> settled = new TreeMap<>(definitions);
    settled.replaceAll(
        (key, definition) -> {
          String stated = statedReplacement(definition, definitions);
          if (stated == null) {
            return definition;
          }
          String target = follow(stated, definitions, lookup);
          if (!stated.equals(target)) {
            redirected.add(new Redirected(key, stated, target));
          }
          return withDeprecation(definition, new Deprecation(target));
        });
    return Collections.unmodifiableSortedMap(settled);
  }

  /** A family that replaces a family may be named without its placeholder. */
  private static @Nullable String statedReplacement(
      AttributeDefinition definition, Map<String, AttributeDefinition> definitions) {
    String stated = replacement(definition);
    String family = stated + "." + AttributeDefinition.PLACEHOLDER;
    return definition.dynamicSuffix() && definitions.containsKey(family) ? family : stated;
  }

  private static @Nullable String follow(
      String stated, Map<String, AttributeDefinition> definitions, Registry lookup) {
    Set<String> seen = new HashSet<>();
    String target = stated;
    while (target != null && seen.add(target)) {
      AttributeDefinition found = lookup.find(target);
      if (found == null) {
        return null;
      }
      if (!found.isDeprecated()) {
        return target;
      }
      AttributeDefinition next = definitions.get(found.key());
      target = next == null ? null : replacement(next);
    }
    return null;
  }

  static @Nullable String replacement(AttributeDefinition definition) {
    Deprecation deprecation = definition.deprecation();
    return deprecation == null ? null : deprecation.replacement();
  }

  private static AttributeDefinition withOrigin(
      AttributeDefinition definition, Set<Convention> origin) {
    return new AttributeDefinition(
        definition.key(),
        definition.type(),
        definition.dynamicSuffix(),
        definition.deprecation(),
        definition.scrubbing(),
        definition.visibility(),
        origin);
  }

  private static AttributeDefinition withDeprecation(
      AttributeDefinition definition, Deprecation deprecation) {
    return new AttributeDefinition(
        definition.key(),
        definition.type(),
        definition.dynamicSuffix(),
        deprecation,
        definition.scrubbing(),
        definition.visibility(),
        definition.origin());
  }
}
