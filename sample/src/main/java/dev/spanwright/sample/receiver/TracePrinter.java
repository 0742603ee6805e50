package dev.spanwright.sample.receiver;

import dev.spanwright.export.SpanTreePrinter;
import java.io.PrintStream;
import java.util.Set;

/** Prints each trace as a tree below its id. */
public final class TracePrinter {

  private static final Set<String> SHOWN =
      Set.of(
          "book.isbn",
          "db.query.text",
          "error.type",
          "http.response.status_code",
          "order.copies",
          "order.id",
          "order.total_cents",
          "payment.cents");

  private final PrintStream out;
  private final SpanTreePrinter trees;

  /** Prints to that stream. */
  public TracePrinter(PrintStream out, SpanTreePrinter trees) {
    this.out = out;
    this.trees = trees.withAttributes(SHOWN::contains);
  }

  /** Prints a trace, and a blank line before it. */
  public void print(ReceivedTrace trace) {
    out.printf("%ntrace %s%n%s", trace.traceId(), trees.print(trace.spans()));
    out.flush();
  }
}
