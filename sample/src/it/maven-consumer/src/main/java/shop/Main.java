package shop;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.ConsoleExporter;

final class Main {

  public static void main(String[] args) {
    Options options =
        Options.builder().tracesSampleRate(1.0).exporter(ConsoleExporter.create()).build();
    try (Spanwright spanwright = Spanwright.start(options)) {
      new Checkout().pay("42", 100);
    }
  }
}
