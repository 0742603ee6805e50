package dev.spanwright.otlp;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An exporter of OpenTelemetry's that keeps what it gets. */
final class TakingExporter implements SpanExporter {

  private final List<List<SpanData>> batches = new CopyOnWriteArrayList<>();

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    batches.add(List.copyOf(spans));
    return CompletableResultCode.ofSuccess();
  }

  List<SpanData> spans() {
    List<SpanData> spans = new ArrayList<>();
    batches.forEach(spans::addAll);
    return spans;
  }

  SpanData span(String name) {
    List<SpanData> named = spans().stream().filter(s -> s.getName().equals(name)).toList();
    if (named.size() != 1) {
      throw new AssertionError(named.size() + " spans are named " + name);
    }
    return named.get(0);
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
