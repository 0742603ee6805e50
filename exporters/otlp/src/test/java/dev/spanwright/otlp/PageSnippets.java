package dev.spanwright.otlp;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;

/** What docs/integrations/otlp.md shows. */
final class PageSnippets {

  private PageSnippets() {}

  static void fromEnvironment() {
    Spanwright.start(
        Options.builder().tracesSampleRate(1.0).exporter(OtlpExporter.fromEnvironment()).build());
  }

  static void toOneAddress() {
    Spanwright.start(
        Options.builder()
            .tracesSampleRate(1.0)
            .attribute("service.name", "shop")
            .exporter(OtlpExporter.to(URI.create("http://localhost:4318")))
            .build());
  }

  static void throughAnyExporter() {
    SpanExporter exporter =
        OtlpGrpcSpanExporter.builder()
            .setEndpoint("http://collector:4317")
            .setCompression("gzip")
            .setRetryPolicy(null)
            .build();
    Spanwright.start(
        Options.builder().tracesSampleRate(1.0).exporter(OtlpExporter.of(exporter)).build());
  }
}
