package dev.spanwright.otlp;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads OpenTelemetry's standard settings the way OpenTelemetry does: by having it configure an SDK
 * and taking exporter and resource out of it. So every setting, every exporter and every resource
 * detector that OpenTelemetry finds on the class path means here what it means there.
 */
final class StandardVariables {

  /** What an SDK would also read, and complain of, although spans that exist already need none. */
  private static final Map<String, String> UNUSED =
      Map.of(
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none",
          "otel.propagators", "none",
          "otel.traces.sampler", "always_on");

  private final List<SpanExporter> exporters = new ArrayList<>();
  private Resource resource = Resource.getDefault();

  private StandardVariables() {}

  static Destination read() {
    StandardVariables taken = new StandardVariables();
    try {
      AutoConfiguredOpenTelemetrySdk.builder()
          .disableShutdownHook()
          .setServiceClassLoader(StandardVariables.class.getClassLoader())
          .addPropertiesCustomizer(properties -> UNUSED)
          .addSpanExporterCustomizer((exporter, properties) -> taken.take(exporter))
          .addResourceCustomizer((found, properties) -> taken.take(found))
          .build()
          .getOpenTelemetrySdk()
          .close();
    } catch (ConfigurationException e) {
      throw new IllegalArgumentException(explanation(e), e);
    }
    if (taken.exporters.isEmpty()) {
      throw new IllegalStateException(
          "the environment asks for no exporter: OTEL_TRACES_EXPORTER is none, OTEL_SDK_DISABLED is"
              + " true, or OTEL_CONFIG_FILE is set, which is not read here");
    }
    return new Destination(SpanExporter.composite(taken.exporters), taken.resource);
  }

  /** What OpenTelemetry did not expect to go wrong, only the cause explains. */
  private static String explanation(ConfigurationException wrong) {
    Throwable cause = wrong.getCause();
    return wrong.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
  }

  /** Keeps the exporter; the SDK gets one that does nothing, and may close that. */
  private SpanExporter take(SpanExporter exporter) {
    SpanExporter nothing = SpanExporter.composite();
    if (exporter != nothing) { // which is what older versions make of none
      exporters.add(exporter);
    }
    return nothing;
  }

  private Resource take(Resource found) {
    resource = found;
    return found;
  }
}
