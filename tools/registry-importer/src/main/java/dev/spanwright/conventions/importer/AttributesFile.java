package dev.spanwright.conventions.importer;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Convention;
import dev.spanwright.conventions.Deprecation;
import dev.spanwright.conventions.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what {@link Registry#read} reads. */
final class AttributesFile {
  static final String NAME = "attributes.tsv";

  private static final String COLUMNS = "key\ttype\tscrubbing\tvisibility\torigin\tdeprecated\n";

  private AttributesFile() {}

  /** Returns the file's text, and makes sure that it reads back as what went in. */
  static String text(Provenance provenance, Collection<AttributeDefinition> definitions) {
    String text = provenance.attributesComment() + rows(definitions);
    if (!List.copyOf(read(text).definitions()).equals(List.copyOf(definitions))) {
      throw new IllegalStateException("The file does not read back as it was written");
    }
    return text;
  }

  /** Returns a registry of definitions that come in key order. */
  static Registry read(Collection<AttributeDefinition> definitions) {
    return read(rows(definitions));
  }

  private static Registry read(String text) {
    try {
      return Registry.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), NAME);
    } catch (IOException e) {
      throw new IllegalStateException("A malformed file was written", e);
    }
  }

  private static String rows(Collection<AttributeDefinition> definitions) {
    StringBuilder text = new StringBuilder(COLUMNS);
    for (AttributeDefinition definition : definitions) {
      text.append(definition.key())
          .append('\t')
          .append(definition.type().wireName())
          .append('\t')
          .append(lowerCase(definition.scrubbing()))
          .append('\t')
          .append(lowerCase(definition.visibility()))
          .append('\t')
          .append(origin(definition))
          .append('\t')
          .append(deprecation(definition.deprecation()))
          .append('\n');
    }
    return text.toString();
  }

  private static String deprecation(@Nullable Deprecation deprecation) {
    if (deprecation == null) {
      return "no";
    }
    return deprecation.replacement() == null ? "yes" : "use " + deprecation.replacement();
  }

  private static String origin(AttributeDefinition definition) {
    return definition.origin().size() == Convention.values().length
        ? "both"
        : lowerCase(Objects.requireNonNull(definition.authority()));
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
