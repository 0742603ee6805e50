package dev.spanwright.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One row of {@code shapes.md}: a kind of traced code, and what is to come of it.
 *
 * @param number counts the rows from 1
 * @param name what the row is about
 * @param declaration the types, as they stand in line 2 of {@code Shop.java}
 * @param inPlace what is to happen in place
 * @param proxy what is to happen in proxy mode
 */
record Shape(int number, String name, String declaration, Outcome inPlace, Outcome proxy) {

  /**
   * What is to happen in one mode.
   *
   * @param call an expression, empty where the compilation fails
   * @param value what the call gives as text, or {@code throws} and the exception
   * @param lines the compiler's messages and the spans in the order in which they end
   */
  record Outcome(String call, String value, List<String> lines) {

    boolean hasMessages() {
      return lines.stream().anyMatch(line -> line.matches("[A-Z_]+ Shop\\.java:.*"));
    }

    boolean runs() {
      return !call.isEmpty();
    }
  }

  /** A package of the row's own, or none where the row is about that. */
  String packageName() {
    return declaration.startsWith(UNNAMED_PACKAGE) ? "" : "row" + number;
  }

  /** The declaration as javac is to see it. */
  String source() {
    return expand(declaration.replace(UNNAMED_PACKAGE, ""));
  }

  /** Reads the table; what it may contain is described above it. */
  static List<Shape> all() {
    List<Shape> shapes = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("| ") && !line.startsWith("| shape ")) {
        shapes.add(row(shapes.size() + 1, line));
      }
    }
    return shapes;
  }

  private static final String UNNAMED_PACKAGE = "{{unnamed package}} ";
  private static final Pattern CALL =
      Pattern.compile("`(.+?)` → (throws )?`(.*?)`(?:<br>proxy: `(.+?)` → (throws )?`(.*?)`)?");
  private static final Pattern GENERATED =
      Pattern.compile("\\{\\{(\\d+) (ints|ones|x\\+\\+)\\}\\}");

  private static Shape row(int number, String line) {
    String[] cells = line.substring(2, line.length() - 2).split("(?<!\\\\) +\\| +", -1);
    if (cells.length != 5) {
      throw new AssertionError("five columns are expected in: " + line);
    }
    String inPlace = cells[3].strip();
    String proxy = cells[4].strip().equals("as in place") ? inPlace : cells[4].strip();
    String call = cells[2].strip();
    return new Shape(
        number, cells[0].strip(), code(cells[1]), inPlace(call, inPlace), proxy(call, proxy));
  }

  private static Outcome inPlace(String call, String lines) {
    if (isError(lines)) {
      return new Outcome("", "", items(lines));
    }
    Matcher parts = parts(call);
    return new Outcome(
        expand(unescaped(parts.group(1))), value(parts.group(2), parts.group(3)), items(lines));
  }

  private static Outcome proxy(String call, String lines) {
    if (isError(lines)) {
      return new Outcome("", "", items(lines));
    }
    Matcher parts = parts(call);
    if (parts.group(4) != null) {
      return new Outcome(
          expand(unescaped(parts.group(4))), value(parts.group(5), parts.group(6)), items(lines));
    }
    return new Outcome(
        expand(unescaped(parts.group(1)).replaceAll("\\bnew Shop\\b", "new TracedShop")),
        value(parts.group(2), parts.group(3)),
        items(lines));
  }

  private static boolean isError(String lines) {
    return lines.contains("`ERROR ");
  }

  private static Matcher parts(String call) {
    Matcher parts = CALL.matcher(call);
    if (!parts.matches()) {
      throw new AssertionError("no call and value: " + call);
    }
    return parts;
  }

  private static String value(String verb, String text) {
    return (verb == null ? "" : verb) + unescaped(text);
  }

  private static List<String> items(String cell) {
    return cell.equals("no span")
        ? List.of()
        : Stream.of(cell.split("<br>")).map(Shape::code).toList();
  }

  private static String code(String cell) {
    String text = cell.strip();
    if (!text.startsWith("`") || !text.endsWith("`") || text.length() < 2) {
      throw new AssertionError("not marked as code: " + cell);
    }
    return unescaped(text.substring(1, text.length() - 1));
  }

  private static String unescaped(String cell) {
    return cell.replace("\\|", "|");
  }

  /** Writes out what would be too long for a table. */
  private static String expand(String text) {
    return GENERATED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(generated(match)));
  }

  private static String generated(MatchResult match) {
    int count = Integer.parseInt(match.group(1));
    return switch (match.group(2)) {
      case "ints" ->
          IntStream.rangeClosed(1, count)
              .mapToObj(i -> "int p" + i)
              .collect(Collectors.joining(", "));
      case "ones" -> "1" + ", 1".repeat(count - 1);
      default -> "x++; ".repeat(count);
    };
  }

  private static List<String> lines() {
    try (InputStream file = Shape.class.getResourceAsStream("/shapes.md")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
