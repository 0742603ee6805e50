package dev.spanwright.conventions.importer;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Convention;
import dev.spanwright.conventions.Deprecation;
import dev.spanwright.conventions.Registry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes the page that counts both conventions' attributes and lists where they disagree. */
final class DifferencesPage {
  static final String NAME = "conventions-differences.md";

  private final Provenance provenance;
  private final MergedConventions merged;
  private final StringBuilder page = new StringBuilder();

  private DifferencesPage(Provenance provenance, MergedConventions merged) {
    this.provenance = provenance;
    this.merged = merged;
  }

  static String text(Provenance provenance, MergedConventions merged) {
    return new DifferencesPage(provenance, merged).write();
  }

  private String write() {
    page.append(
        """
        # Where the conventions differ

        Written by `tools/registry-importer` from `@sentry/conventions` %s, `opentelemetry-semconv` %s and
        `opentelemetry-semconv-incubating` %s; do not edit. [conventions.md](conventions.md) says which one wins.
        """
            .formatted(provenance.sentry(), provenance.stable(), provenance.incubating()));
    numbers();
    types();
    deprecations();
    otherTypedReplacements();
    redirectedReplacements();
    return page.toString();
  }

  private void numbers() {
    table(
        "Numbers",
        List.of("| | Sentry | OpenTelemetry | registry |", "|---|---:|---:|---:|"),
        List.of(
            count("attributes", definition -> true),
            count("in both conventions", definition -> inBoth(definition.key())),
            count("with dynamic suffix", AttributeDefinition::dynamicSuffix),
            count("deprecated", AttributeDefinition::isDeprecated),
            count(
                "deprecated, no replacement",
                definition ->
                    definition.isDeprecated()
                        && MergedConventions.replacement(definition) == null)));
  }

  private String count(String what, Predicate<AttributeDefinition> counted) {
    return row(
        what,
        count(merged.sentry().values(), counted),
        count(merged.openTelemetry().values(), counted),
        count(merged.registry().values(), counted));
  }

  private static String count(
      Collection<AttributeDefinition> definitions, Predicate<AttributeDefinition> counted) {
    return String.valueOf(definitions.stream().filter(counted).count());
  }

  private boolean inBoth(String key) {
    return merged.sentry().containsKey(key) && merged.openTelemetry().containsKey(key);
  }

  private void types() {
    disagreements("Different types", definition -> definition.type().wireName());
  }

  private void deprecations() {
    disagreements("Different deprecations", definition -> deprecation(definition.deprecation()));
  }

  private void disagreements(String title, Function<AttributeDefinition, String> fact) {
    List<String> rows = new ArrayList<>();
    for (AttributeDefinition sentry : merged.sentry().values()) {
      AttributeDefinition other = merged.openTelemetry().get(sentry.key());
      if (other != null && !fact.apply(sentry).equals(fact.apply(other))) {
        rows.add(row(code(sentry.key()), fact.apply(sentry), fact.apply(other)));
      }
    }
    table(title, List.of("| key | Sentry (wins) | OpenTelemetry |", "|---|---|---|"), rows);
  }

  private static String deprecation(@Nullable Deprecation deprecation) {
    if (deprecation == null) {
      return "current";
    }
    String replacement = deprecation.replacement();
    return replacement == null ? "deprecated" : "use " + code(replacement);
  }

  private void otherTypedReplacements() {
    List<String> rows = new ArrayList<>();
    Registry registry = AttributesFile.read(merged.registry().values());
    for (AttributeDefinition definition : registry.definitions()) {
      AttributeDefinition replacement = registry.replacementOf(definition);
      if (replacement != null && replacement.type() != definition.type()) {
        rows.add(
            row(
                code(definition.key()),
                definition.type().wireName(),
                code(String.valueOf(MergedConventions.replacement(definition))),
                replacement.type().wireName(),
                definition.authority() == Convention.SENTRY ? "Sentry" : "OpenTelemetry"));
      }
    }
    table(
        "Replaced by another type",
        List.of("| key | type | replacement | its type | by |", "|---|---|---|---|---|"),
        rows);
  }

  private void redirectedReplacements() {
    List<String> rows = new ArrayList<>();
    for (MergedConventions.Redirected redirected : merged.redirected()) {
      String settled = redirected.settled();
      rows.add(
          row(
              code(redirected.key()),
              code(redirected.stated()),
              settled == null ? "none" : code(settled)));
    }
    table(
        "Replacements that are not taken over as stated",
        List.of("| key | stated | in the registry |", "|---|---|---|"),
        rows);
  }

  private void table(String title, List<String> head, List<String> rows) {
    page.append("\n## ").append(title).append("\n\n");
    if (rows.isEmpty()) {
      page.append("None.\n");
      return;
    }
    head.forEach(line -> page.append(line).append('\n'));
    rows.forEach(line -> page.append(line).append('\n'));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String code(String key) {
    return "`" + key + "`";
  }
}
