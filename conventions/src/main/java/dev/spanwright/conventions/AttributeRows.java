package dev.spanwright.conventions;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of an attributes file into definitions. {@link Registry#read} has the format. May
 * be used by any number of threads.
 *
 * <p>The four columns in the middle hold few combinations, so each is taken apart once.
 */
final class AttributeRows {
  static final String HEADER = "key\ttype\tscrubbing\tvisibility\torigin\tdeprecated";

  private static final int COLUMNS = 6;
  private static final Deprecation WITHOUT_REPLACEMENT = new Deprecation(null);

  private final Map<String, Middle> middles = new ConcurrentHashMap<>();

  /** What the columns between the first and the last say. */
  private record Middle(
      AttributeType type, Scrubbing scrubbing, Visibility visibility, Set<Convention> origin) {}

  /**
   * Returns what a row defines.
   *
   * @throws IllegalArgumentException if the row is malformed; says why
   */
  AttributeDefinition definition(String row) {
    int first = row.indexOf('\t');
    int last = row.lastIndexOf('\t');
    if (first == last) {
      throw wrongColumns(row);
    }
    String cells = row.substring(first + 1, last);
    Middle middle = middles.get(cells);
    if (middle == null) {
      middle = middle(row, cells.split("\t", -1));
      middles.put(cells, middle);
    }
    String key = row.substring(0, first);
    String problem = AttributeDefinition.problemWithKey(key);
    if (problem != null) {
      throw new IllegalArgumentException("the key \"" + key + "\" " + problem);
    }
    return new AttributeDefinition(
        key,
        middle.type,
        key.endsWith(AttributeDefinition.PLACEHOLDER),
        deprecation(row.substring(last + 1)),
        middle.scrubbing,
        middle.visibility,
        middle.origin);
  }

  private static Middle middle(String row, String[] cells) {
    if (cells.length != COLUMNS - 2) {
      throw wrongColumns(row);
    }
    return new Middle(type(cells[0]), scrubbing(cells[1]), visibility(cells[2]), origin(cells[3]));
  }

  private static IllegalArgumentException wrongColumns(String row) {
    return new IllegalArgumentException(
        "there are " + row.split("\t", -1).length + " columns where " + COLUMNS + " are expected");
  }

  private static AttributeType type(String cell) {
    AttributeType type = AttributeType.ofWireName(cell);
    if (type == null) {
      throw unknown(
          "type", cell, "string, boolean, integer, double, or one of these followed by []");
    }
    return type;
  }

  private static Scrubbing scrubbing(String cell) {
    return switch (cell) {
      case "never" -> Scrubbing.NEVER;
      case "manual" -> Scrubbing.MANUAL;
      case "auto" -> Scrubbing.AUTO;
      case "unspecified" -> Scrubbing.UNSPECIFIED;
      default -> throw unknown("scrubbing", cell, "never, manual, auto, unspecified");
    };
  }

  private static Visibility visibility(String cell) {
    return switch (cell) {
      case "public" -> Visibility.PUBLIC;
      case "internal" -> Visibility.INTERNAL;
      default -> throw unknown("visibility", cell, "public, internal");
    };
  }

  private static Set<Convention> origin(String cell) {
    return switch (cell) {
      case "sentry" -> AttributeDefinition.SENTRY;
      case "opentelemetry" -> AttributeDefinition.OPENTELEMETRY;
      case "both" -> AttributeDefinition.BOTH;
      default -> throw unknown("origin", cell, "sentry, opentelemetry, both");
    };
  }

  private static @Nullable Deprecation deprecation(String cell) {
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

  private static IllegalArgumentException unknown(String what, String found, String known) {
    return new IllegalArgumentException(
        "unknown " + what + " \"" + found + "\"; known are: " + known);
  }
}
