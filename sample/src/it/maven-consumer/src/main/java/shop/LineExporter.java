package shop;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

final class LineExporter implements SpanExporter {

  private final Writer out;

  LineExporter(Writer out) {
    this.out = out;
  }

  @Override
  public ExportResult export(SpanBatch batch) {
    try {
      for (FinishedSpan span : batch.spans()) {
        out.write(span.name() + " " + span.durationNanos() / 1000 + " µs\n");
      }
      return ExportResult.delivered();
    } catch (IOException e) {
      return ExportResult.lost(LossReason.SEND_ERROR, "the file cannot be written: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
