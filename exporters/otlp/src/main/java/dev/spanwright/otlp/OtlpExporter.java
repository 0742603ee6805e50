package dev.spanwright.otlp;

import dev.spanwright.export.ExportResult;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.TraceLifecycle;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands spans to an exporter of OpenTelemetry's: over OTLP to a Collector, or to whatever else
 * there is an exporter for.
 *
 * <pre>{@code
 * Options.builder().exporter(OtlpExporter.fromEnvironment())   // OTEL_EXPORTER_OTLP_ENDPOINT, …
 * Options.builder().exporter(OtlpExporter.to(URI.create("http://localhost:4318")))
 * Options.builder().exporter(OtlpExporter.of(anySpanExporter))
 * }</pre>
 *
 * <p>The headers of W3C Trace Context are read and written besides Sentry's, unless {@link
 * dev.spanwright.Options.Builder#propagation} says otherwise.
 *
 * <p>Making one never fails. What is wrong with its settings is found when {@link
 * dev.spanwright.Spanwright} starts: one message says so, and tracing goes on without it.
 */
public final class OtlpExporter implements SpanExporter {

  private final Supplier<Destination> opener;
  private final String name;

  /** Null before the start; set before anybody else may ask. */
  private volatile @Nullable Shipper shipper;

  /** The exporting thread's own from the start on. */
  private @Nullable SpanMapping mapping;

  private OtlpExporter(Supplier<Destination> opener, String name) {
    this.opener = opener;
    this.name = name;
  }

  /**
   * Returns an exporter that does what OpenTelemetry's standard environment variables say, or the
   * system properties of the same meaning: {@code OTEL_EXPORTER_OTLP_ENDPOINT} and its kin, {@code
   * OTEL_TRACES_EXPORTER}, {@code OTEL_SERVICE_NAME}, {@code OTEL_RESOURCE_ATTRIBUTES}. If none is
   * set, spans go to a Collector on this machine, over gRPC.
   */
  public static OtlpExporter fromEnvironment() {
    return new OtlpExporter(Destination::fromEnvironment, "the environment");
  }

  /**
   * Returns an exporter that sends OTLP over HTTP, as Protocol Buffers, to this address. For
   * anything else, such as headers or gRPC, make OpenTelemetry's own exporter and see {@link #of}.
   *
   * @param endpoint with scheme {@code http} or {@code https}; without a path {@code /v1/traces} is
   *     added to it
   */
  public static OtlpExporter to(URI endpoint) {
    return new OtlpExporter(() -> Destination.overHttp(endpoint), place(endpoint));
  }

  /**
   * Returns an exporter that hands spans to this one of OpenTelemetry's. It is never called by two
   * threads at once, and is shut down when Spanwright is closed.
   */
  public static OtlpExporter of(io.opentelemetry.sdk.trace.export.SpanExporter exporter) {
    return new OtlpExporter(() -> Destination.of(exporter), kind(exporter));
  }

  /** Returns the address without what may be secret in it: the user, and the query. */
  private static String place(@Nullable URI endpoint) {
    String authority = endpoint == null ? null : endpoint.getRawAuthority();
    return endpoint == null || authority == null
        ? "no address"
        : endpoint.getScheme()
            + "://"
            + authority.substring(authority.lastIndexOf('@') + 1)
            + endpoint.getRawPath();
  }

  /** Nothing of the exporter's own is called before the start: making one must not fail. */
  private static String kind(@Nullable Object exporter) {
    return exporter == null ? "no exporter" : exporter.getClass().getName();
  }

  /**
   * Finds out where spans go.
   *
   * @throws IllegalStateException if a library is missing or the environment asks for no exporter
   * @throws RuntimeException if a setting is wrong, as OpenTelemetry says it
   */
  @Override
  public void start(TraceLifecycle lifecycle) {
    Destination destination;
    try {
      destination = opener.get();
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "a library is missing: add io.opentelemetry:opentelemetry-sdk-extension-autoconfigure and"
              + " io.opentelemetry:opentelemetry-exporter-otlp ("
              + e.getMessage()
              + ")",
          e);
    }
    shipper = new Shipper(destination.exporter());
    mapping = new SpanMapping(destination.resource(), Attributes.empty());
  }

  @Override
  public void describeProcess(Attributes attributes) {
    if (mapping != null) {
      mapping = mapping.ofProcess(attributes);
    }
  }

  @Override
  public Set<PropagationFormat> propagationFormats() {
    return Set.of(PropagationFormat.W3C);
  }

  @Override
  public ExportResult export(SpanBatch batch) {
    if (mapping == null || shipper == null) {
      throw new IllegalStateException("export before start");
    }
    List<SpanData> spans = mapping.view(batch.spans());
    return shipper.ship(spans);
  }

  @Override
  public boolean isHealthy() {
    Shipper started = shipper;
    return started == null || !started.isFull();
  }

  @Override
  public CompletionStage<?> flush() {
    Shipper started = shipper;
    return started == null ? CompletableFuture.completedFuture(this) : started.flush();
  }

  @Override
  public void cancel() {
    Shipper started = shipper;
    if (started != null) {
      started.cancel();
    }
  }

  @Override
  public void close() {
    Shipper started = shipper;
    if (started != null) {
      started.close();
    }
  }

  /** Returns where spans go, without secrets. */
  @Override
  public String toString() {
    return "OtlpExporter{" + name + "}";
  }
}
