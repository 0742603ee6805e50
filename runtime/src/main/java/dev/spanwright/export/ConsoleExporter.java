package dev.spanwright.export;

import dev.spanwright.trace.FinishedSpan;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints every trace as a tree, for looking at spans without any server.
 *
 * <p>A tree is printed when its top-level span has ended. Children that end later are printed when
 * they come, marked as late. What never gets its top-level span is printed on close, marked as
 * unfinished.
 */
public final class ConsoleExporter implements SpanExporter {

  /** Spans that wait for their top-level span; beyond that the oldest trace is printed as it is. */
  private static final int MOST_WAITING = 10_000;

  /** Traces remembered as printed, so that what comes later is known to be late. */
  private static final int MOST_PRINTED = 1_000;

  private final PrintStream out;
  private final SpanTreePrinter printer;
  private final Map<String, List<PrintedSpan>> waiting = new LinkedHashMap<>();
  private final Set<String> printed = new LinkedHashSet<>();
  private int waitingSpans;

  private ConsoleExporter(PrintStream out, SpanTreePrinter printer) {
    this.out = out;
    this.printer = printer;
  }

  /** Returns an exporter that prints to standard output, with colours if that is a terminal. */
  public static ConsoleExporter create() {
    return builder().build();
  }

  /** Starts the description of an exporter. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public ExportResult export(SpanBatch batch) {
    String traceId = batch.samplingContext().traceId();
    List<PrintedSpan> fresh = batch.spans().stream().map(PrintedSpan::of).toList();
    if (batch.spans().stream().anyMatch(FinishedSpan::isTopLevel)) {
      print("", concat(take(traceId), fresh));
      remember(traceId);
    } else if (printed.contains(traceId)) {
      print("(late, trace " + traceId + ")\n", fresh);
    } else {
      waiting.computeIfAbsent(traceId, id -> new ArrayList<>()).addAll(fresh);
      waitingSpans += fresh.size();
      printOldestWhileTooMany();
    }
    return ExportResult.delivered();
  }

  @Override
  public void close() {
    waiting.forEach(this::printUnfinished);
    waiting.clear();
  }

  private List<PrintedSpan> take(String traceId) {
    List<PrintedSpan> taken = waiting.remove(traceId);
    if (taken == null) {
      return List.of();
    }
    waitingSpans -= taken.size();
    return taken;
  }

  private void remember(String traceId) {
    printed.add(traceId);
    if (printed.size() > MOST_PRINTED) {
      Iterator<String> oldest = printed.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  private void printOldestWhileTooMany() {
    Iterator<Map.Entry<String, List<PrintedSpan>>> oldest = waiting.entrySet().iterator();
    while (waitingSpans > MOST_WAITING && oldest.hasNext()) {
      Map.Entry<String, List<PrintedSpan>> trace = oldest.next();
      oldest.remove();
      waitingSpans -= trace.getValue().size();
      printUnfinished(trace.getKey(), trace.getValue());
    }
  }

  private void printUnfinished(String traceId, List<PrintedSpan> spans) {
    print("(unfinished, trace " + traceId + ")\n", spans);
  }

  private void print(String mark, List<PrintedSpan> spans) {
    out.print(mark + printer.print(spans));
    out.flush();
  }

  private static List<PrintedSpan> concat(List<PrintedSpan> first, List<PrintedSpan> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Says where and how to print. */
  public static final class Builder {
    private PrintStream out = System.out;
    private @Nullable Boolean colours;
    private SpanTreePrinter printer = SpanTreePrinter.create();

    private Builder() {}

    /** Prints to this stream; it is flushed, but not closed. */
    public Builder out(PrintStream newOut) {
      out = newOut;
      return this;
    }

    /**
     * Uses colours or does not. Unless told, they are used on a terminal where the environment
     * variable {@code NO_COLOR} is not set.
     */
    public Builder colours(boolean newColours) {
      colours = newColours;
      return this;
    }

    /** Shows the attributes whose key passes, instead of all but those that every span has. */
    public Builder attributes(Predicate<String> shown) {
      printer = printer.withAttributes(shown);
      return this;
    }

    /** Returns the exporter. */
    public ConsoleExporter build() {
      boolean painted = colours == null ? out == System.out && Terminal.wantsColours() : colours;
      return new ConsoleExporter(out, printer.withColours(painted));
    }
  }
}
