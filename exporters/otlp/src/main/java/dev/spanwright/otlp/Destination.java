package dev.spanwright.otlp;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.autoconfigure.ResourceConfiguration;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where spans go, and what the environment says of the process they come from.
 *
 * @param exporter takes them; ours to shut down
 * @param resource the process
 */
record Destination(SpanExporter exporter, Resource resource) {

  private static final String TRACES_PATH = "v1/traces";

  static Destination fromEnvironment() {
    return StandardVariables.read();
  }

  static Destination overHttp(@Nullable URI endpoint) {
    if (endpoint == null) {
      throw new IllegalArgumentException("the endpoint is null");
    }
    return new Destination(
        OtlpHttpSpanExporter.builder()
            .setEndpoint(withPath(endpoint))
            // Unless told otherwise it asks for the application's global OpenTelemetry, which is
            // one that nobody may set any more once somebody has asked for it.
            .setMeterProvider(MeterProvider::noop)
            .build(),
        environmentResource());
  }

  static Destination of(@Nullable SpanExporter exporter) {
    if (exporter == null) {
      throw new IllegalArgumentException("the exporter is null");
    }
    return new Destination(exporter, environmentResource());
  }

  private static String withPath(URI endpoint) {
    String path = endpoint.getRawPath();
    if (path == null || path.isEmpty()) {
      return endpoint + "/" + TRACES_PATH;
    }
    return path.equals("/") ? endpoint + TRACES_PATH : endpoint.toString();
  }

  private static Resource environmentResource() {
    return Resource.getDefault().merge(ResourceConfiguration.createEnvironmentResource());
  }
}
