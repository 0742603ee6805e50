package dev.spanwright.spring;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.SpanExporter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** Keeps Spanwright running as long as the application is. */
final class SpanwrightStart implements DisposableBean {

  /** Null if it is not ours. */
  private final @Nullable Spanwright started;

  private SpanwrightStart(@Nullable Spanwright started) {
    this.started = started;
  }

  static SpanwrightStart with(
      SpanwrightProperties properties,
      List<SpanExporter> exporters,
      List<OptionsCustomizer> customizers) {
    if (Spanwright.running().isEnabled()) {
      return new SpanwrightStart(null);
    }
    Options.Builder options = Options.builder();
    if (properties.dsn() != null) {
      options.dsn(properties.dsn());
    }
    if (properties.tracesSampleRate() != null) {
      options.tracesSampleRate(properties.tracesSampleRate());
    }
    exporters.forEach(options::exporter);
    customizers.forEach(customizer -> customizer.customize(options));
    return new SpanwrightStart(Spanwright.start(options.build()));
  }

  @Override
  public void destroy() {
    if (started != null) {
      started.close();
    }
  }
}
