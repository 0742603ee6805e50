package dev.spanwright.conventions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of an attributes file into definitions. {@link Registry#read} has the format.
 *
 * <p>The four columns in the middle hold few combinations, so each is taken apart once.
 */
final class AttributesReader {
  private static final String HEADER = "key\ttype\tscrubbing\tvisibility\torigin\tdeprecated";
  private static final int COLUMNS = 6;
  private static final Deprecation WITHOUT_REPLACEMENT = new Deprecation(null);

  private final DataLines lines;
  private final List<AttributeDefinition> definitions = new ArrayList<>(2_000);
  private final List<Integer> lineNumbers = new ArrayList<>(2_000);
  private final Map<String, Middle> middles = new HashMap<>();

  /** What the columns between the first and the last say. */
  private record Middle(
      AttributeType type, Scrubbing scrubbing, Visibility visibility, Set<Convention> origin) {}

  AttributesReader(DataLines lines) {
    this.lines = lines;
  }

  Registry read() throws IOException {
    if (!lines.advance() || !lines.line().equals(HEADER)) {
      throw lines.problem(
          "the first line that is no comment has to be the columns \""
              + HEADER.replace("\t", "<tab>")
              + "\"");
    }
    String previous = "";
    while (lines.advance()) {
      AttributeDefinition definition = definition(lines.line());
      int order = previous.compareTo(definition.key());
      if (order >= 0) {
        throw lines.problem(
            order == 0
                ? "the key \"" + previous + "\" is there twice"
                : "\"" + definition.key() + "\" has to stand before \"" + previous + "\"");
      }
      previous = definition.key();
      definitions.add(definition);
      lineNumbers.add(lines.number());
    }
    Registry registry = new Registry(definitions);
    checkReplacements(registry);
    return registry;
  }

  private AttributeDefinition definition(String line) throws RegistryFormatException {
    int first = line.indexOf('\t');
    int last = line.lastIndexOf('\t');
    if (first == last) {
      throw wrongColumns(line);
    }
    String cells = line.substring(first + 1, last);
    Middle middle = middles.get(cells);
    if (middle == null) {
      middle = middle(line, cells.split("\t", -1));
      middles.put(cells, middle);
    }
    String key = line.substring(0, first);
    try {
      return new AttributeDefinition(
          key,
          middle.type,
          key.endsWith(AttributeDefinition.PLACEHOLDER),
          deprecation(line.substring(last + 1)),
          middle.scrubbing,
          middle.visibility,
          middle.origin);
    } catch (IllegalArgumentException e) {
      throw lines.problem("the " + e.getMessage());
    }
  }

  private Middle middle(String line, String[] cells) throws RegistryFormatException {
    if (cells.length != COLUMNS - 2) {
      throw wrongColumns(line);
    }
    return new Middle(type(cells[0]), scrubbing(cells[1]), visibility(cells[2]), origin(cells[3]));
  }

  private RegistryFormatException wrongColumns(String line) {
    return lines.problem(
        "there are " + line.split("\t", -1).length + " columns where " + COLUMNS + " are expected");
  }

  private AttributeType type(String cell) throws RegistryFormatException {
    AttributeType type = AttributeType.ofWireName(cell);
    if (type == null) {
      throw unknown(
          "type", cell, "string, boolean, integer, double, or one of these followed by []");
    }
    return type;
  }

  private Scrubbing scrubbing(String cell) throws RegistryFormatException {
    return switch (cell) {
      case "never" -> Scrubbing.NEVER;
      case "manual" -> Scrubbing.MANUAL;
      case "auto" -> Scrubbing.AUTO;
      case "unspecified" -> Scrubbing.UNSPECIFIED;
      default -> throw unknown("scrubbing", cell, "never, manual, auto, unspecified");
    };
  }

  private Visibility visibility(String cell) throws RegistryFormatException {
    return switch (cell) {
      case "public" -> Visibility.PUBLIC;
      case "internal" -> Visibility.INTERNAL;
      default -> throw unknown("visibility", cell, "public, internal");
    };
  }

  private Set<Convention> origin(String cell) throws RegistryFormatException {
    return switch (cell) {
      case "sentry" -> AttributeDefinition.SENTRY;
      case "opentelemetry" -> AttributeDefinition.OPENTELEMETRY;
      case "both" -> AttributeDefinition.BOTH;
      default -> throw unknown("origin", cell, "sentry, opentelemetry, both");
    };
  }

  private @Nullable Deprecation deprecation(String cell) throws RegistryFormatException {
    if (cell.equals("no")) {
      return null;
    }
    if (cell.equals("yes")) {
      return WITHOUT_REPLACEMENT;
    }
    if (cell.startsWith("use ")) {
      return new Deprecation(cell.substring("use ".length()));
    }
    throw unknown("deprecation", cell, "no, yes, use KEY");
  }

  private RegistryFormatException unknown(String what, String found, String known) {
    return lines.problem("unknown " + what + " \"" + found + "\"; known are: " + known);
  }

  /** Makes sure that whoever follows a replacement arrives at a key that is good to use. */
  private void checkReplacements(Registry registry) throws RegistryFormatException {
    for (int i = 0; i < definitions.size(); i++) {
      Deprecation deprecation = definitions.get(i).deprecation();
      String replacement = deprecation == null ? null : deprecation.replacement();
      if (replacement == null) {
        continue;
      }
      AttributeDefinition found = registry.find(replacement);
      if (found == null) {
        throw lines.problem(
            lineNumbers.get(i), "the replacement \"" + replacement + "\" is not in this file");
      }
      if (found.isDeprecated()) {
        throw lines.problem(
            lineNumbers.get(i), "the replacement \"" + replacement + "\" is deprecated itself");
      }
    }
  }
}
