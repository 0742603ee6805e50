package dev.spanwright.otlp;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.trace.Traces;

/** An application that makes one span. */
final class OneSpan {

  private OneSpan() {}

  public static void main(String[] args) {
    Spanwright spanwright =
        Spanwright.start(
            Options.builder()
                .tracesSampleRate(1.0)
                .exporter(OtlpExporter.fromEnvironment())
                .build());
    Traces.startSpan("x").end();
    spanwright.close();
    System.out.println("delivered " + spanwright.stats().delivered());
  }
}
