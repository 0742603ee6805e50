package dev.spanwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleExporterTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final ConsoleExporter exporter = ConsoleExporter.builder().out(out).build();

  @Test
  void export_childrenInEarlierBatches_printsOneTree() {
    try (Recording recording = Recording.start(options -> options.exporter(exporter))) {
      Span top = Traces.startSpan("checkout");
      Traces.startSpan("reserve stock").setAttribute("order.id", "o-1").end();
      assertThat(recording.spans()).hasSize(1);
      assertThat(printed()).isEmpty();
      top.end();
      assertThat(recording.spans()).hasSize(2);

      assertThat(printed())
          .matches("checkout +\\S+ .?s\n└─ reserve stock +\\S+ .?s  order.id=o-1\n");
    }
  }

  @Test
  void export_childAfterItsTopLevelSpan_isMarkedLate() {
    try (Recording recording = Recording.start(options -> options.exporter(exporter))) {
      Span top = Traces.startSpan("checkout");
      Span late = Traces.startSpan("mail");
      top.end();
      assertThat(recording.spans()).hasSize(1);
      late.end();
      assertThat(recording.spans()).hasSize(2);

      assertThat(printed())
          .matches("checkout +\\S+ .?s\n\\(late, trace " + top.traceId() + "\\)\nmail +\\S+ .?s\n");
    }
  }

  @Test
  void close_topLevelSpanNeverEnded_printsWhatThereIs() {
    Span top;
    try (Recording recording = Recording.start(options -> options.exporter(exporter))) {
      top = Traces.startSpan("checkout");
      Traces.startSpan("reserve stock").end();
      assertThat(recording.spanwright().isEnabled()).isTrue();
    }
    assertThat(printed())
        .matches("\\(unfinished, trace " + top.traceId() + "\\)\nreserve stock +\\S+ .?s\n");
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
