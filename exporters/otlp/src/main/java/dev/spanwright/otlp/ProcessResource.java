package dev.spanwright.otlp;

import dev.spanwright.trace.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Map;
import java.util.Set;

/** What the spans' process is: OpenTelemetry's resource, out of what we and it know. */
final class ProcessResource {

  /** Names the tracer; names starting with {@code opentelemetry} are reserved. */
  static final String NAME = "dev.spanwright";

  private static final String SDK_VERSION = "sentry.sdk.version";

  /** OpenTelemetry's keys by ours. What its own settings say of these comes first. */
  private static final Map<String, String> KEYS =
      Map.of(
          "sentry.environment", "deployment.environment.name",
          "sentry.release", "service.version",
          "server.address", "host.name");

  /** Said otherwise here, or not at all. */
  private static final Set<String> LEFT_OUT =
      Set.of("sentry.sdk.name", SDK_VERSION, "sentry.is_localhost");

  private ProcessResource() {}

  /**
   * Returns the resource.
   *
   * @param environment what OpenTelemetry's settings and detectors say
   * @param common what every span carries unless something else was set on it
   */
  static Resource of(Resource environment, Attributes common) {
    AttributesBuilder weak = io.opentelemetry.api.common.Attributes.builder();
    AttributesBuilder strong = io.opentelemetry.api.common.Attributes.builder();
    common.forEach(
        (key, value) -> {
          String mapped = KEYS.get(key);
          if (mapped != null) {
            TypedAttribute.of(mapped, value).putInto(weak);
          } else if (!LEFT_OUT.contains(key)) {
            TypedAttribute.of(key, value).putInto(strong);
          }
        });
    strong
        .put("telemetry.sdk.name", NAME)
        .put("telemetry.sdk.language", "java")
        .put("telemetry.sdk.version", version(common));
    return Resource.create(weak.build()).merge(environment).merge(Resource.create(strong.build()));
  }

  /** Returns what OpenTelemetry's spans call the library that made them. */
  static InstrumentationScopeInfo scope(Attributes common) {
    return InstrumentationScopeInfo.builder(NAME).setVersion(version(common)).build();
  }

  private static String version(Attributes common) {
    return common.get(SDK_VERSION) instanceof String version ? version : "unknown";
  }
}
