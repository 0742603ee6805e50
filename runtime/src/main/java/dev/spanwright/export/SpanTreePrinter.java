package dev.spanwright.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes spans as a tree that people can read.
 *
 * <pre>
 * checkout              12.4 ms  order.id=42
 * ├─ reserve stock       3.1 ms
 * │  └─ SELECT stock   870.0 µs  db.system.name=h2
 * └─ pay                 5.0 ms  error  error.type=java.io.IOException
 * </pre>
 *
 * <p>Children are in the order in which they started. A span whose parent is not among those given
 * stands at the left edge. Immutable and thread-safe.
 */
public final class SpanTreePrinter {

  private static final Comparator<PrintedSpan> BY_START =
      Comparator.comparingLong(PrintedSpan::startEpochNanos);

  private static final long NANOS_PER_MICRO = 1_000;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private static final int DURATION_WIDTH = 9;

  /** Names longer than this push their own duration to the right, not everybody's. */
  private static final int WIDEST_NAME = 60;

  private final boolean colours;
  private final Predicate<String> shown;

  private SpanTreePrinter(boolean colours, Predicate<String> shown) {
    this.colours = colours;
    this.shown = shown;
  }

  /** Returns a printer without colours that leaves out the attributes that every span has. */
  public static SpanTreePrinter create() {
    return new SpanTreePrinter(false, ShownAttributes::isShown);
  }

  /** Returns the same printer with or without colours (ANSI escapes). */
  public SpanTreePrinter withColours(boolean newColours) {
    return new SpanTreePrinter(newColours, shown);
  }

  /**
   * Returns the same printer with colours if standard output is a terminal and the environment has
   * no {@code NO_COLOR}, else without.
   */
  public SpanTreePrinter withColoursOnTerminal() {
    return withColours(Terminal.wantsColours());
  }

  /** Returns the same printer that shows the attributes whose key passes. */
  public SpanTreePrinter withAttributes(Predicate<String> newShown) {
    return new SpanTreePrinter(colours, newShown);
  }

  /** Returns the spans as lines, each ending in {@code \n}; one tree per span without parent. */
  public String print(List<PrintedSpan> spans) {
    List<Line> lines = new ArrayList<>();
    Map<String, List<PrintedSpan>> children = new HashMap<>();
    for (PrintedSpan root : split(spans, children)) {
      addLines(root, "", "", children, new HashSet<>(), lines);
    }
    return format(lines);
  }

  /** Puts every span under its parent's id, and returns those that have no parent here. */
  private static List<PrintedSpan> split(
      List<PrintedSpan> spans, Map<String, List<PrintedSpan>> children) {
    Map<String, PrintedSpan> byId = new LinkedHashMap<>();
    spans.forEach(span -> byId.put(span.spanId(), span));
    List<PrintedSpan> roots = new ArrayList<>();
    for (PrintedSpan span : byId.values()) {
      String parent = span.parentSpanId();
      if (parent == null || !byId.containsKey(parent) || isItsOwnAncestor(span, byId)) {
        roots.add(span);
      } else {
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(span);
      }
    }
    roots.sort(BY_START);
    children.values().forEach(siblings -> siblings.sort(BY_START));
    return roots;
  }

  /** Input from elsewhere may go in circles; whoever is part of one is shown at the left edge. */
  private static boolean isItsOwnAncestor(PrintedSpan span, Map<String, PrintedSpan> byId) {
    Set<String> seen = new HashSet<>();
    String parent = span.parentSpanId();
    while (parent != null && seen.add(parent)) {
      if (parent.equals(span.spanId())) {
        return true;
      }
      PrintedSpan next = byId.get(parent);
      parent = next == null ? null : next.parentSpanId();
    }
    return false;
  }

  private static void addLines(
      PrintedSpan span,
      String branch,
      String indent,
      Map<String, List<PrintedSpan>> children,
      Set<String> shownIds,
      List<Line> lines) {
    if (!shownIds.add(span.spanId())) {
      return;
    }
    lines.add(new Line(branch, span));
    List<PrintedSpan> below = children.getOrDefault(span.spanId(), List.of());
    for (int i = 0; i < below.size(); i++) {
      boolean last = i == below.size() - 1;
      addLines(
          below.get(i),
          indent + (last ? "└─ " : "├─ "),
          indent + (last ? "   " : "│  "),
          children,
          shownIds,
          lines);
    }
  }

  private String format(List<Line> lines) {
    int width = 0;
    for (Line line : lines) {
      width = Math.max(width, Math.min(line.width(), WIDEST_NAME));
    }
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      append(line, width, text);
    }
    return text.toString();
  }

  private void append(Line line, int width, StringBuilder text) {
    PrintedSpan span = line.span();
    paint(Ansi.DIM, line.branch(), text);
    paint(span.error() ? Ansi.RED : Ansi.BOLD, line.name(), text);
    text.append(" ".repeat(Math.max(0, width - line.width()) + 1));
    String duration = duration(span.durationNanos());
    text.append(" ".repeat(Math.max(0, DURATION_WIDTH - duration.length())));
    paint(Ansi.CYAN, duration, text);
    if (span.error()) {
      text.append("  ");
      paint(Ansi.RED, "error", text);
    }
    span.attributes()
        .forEach(
            (key, value) -> {
              if (shown.test(key)) {
                text.append("  ");
                paint(Ansi.DIM, oneLine(key) + "=", text);
                text.append(oneLine(String.valueOf(value)));
              }
            });
    text.append('\n');
  }

  private void paint(Ansi colour, String what, StringBuilder text) {
    if (colours && !what.isEmpty()) {
      text.append(colour.escape()).append(what).append(Ansi.RESET.escape());
    } else {
      text.append(what);
    }
  }

  /** Returns a duration with one decimal in the largest unit that leaves something before it. */
  private static String duration(long nanos) {
    if (nanos >= NANOS_PER_SECOND) {
      return decimal(nanos, NANOS_PER_SECOND, " s");
    }
    if (nanos >= NANOS_PER_MILLI) {
      return decimal(nanos, NANOS_PER_MILLI, " ms");
    }
    return decimal(nanos, NANOS_PER_MICRO, " µs");
  }

  private static String decimal(long nanos, long unit, String name) {
    return String.format(Locale.ROOT, "%.1f%s", nanos / (double) unit, name);
  }

  /** Control characters would tear the tree apart, or talk to the terminal. */
  private static String oneLine(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.chars().forEach(c -> clean.append(Character.isISOControl(c) ? '·' : (char) c));
    return clean.toString();
  }

  private record Line(String branch, PrintedSpan span) {
    String name() {
      return oneLine(span.name());
    }

    int width() {
      return branch.length() + span.name().length();
    }
  }

  private enum Ansi {
    RESET(0),
    BOLD(1),
    DIM(2),
    RED(31),
    CYAN(36);

    private final int code;

    Ansi(int code) {
      this.code = code;
    }

    String escape() {
      return "\u001b[" + code + "m";
    }
  }
}
