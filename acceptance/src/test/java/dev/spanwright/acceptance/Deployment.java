package dev.spanwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The services of one test class, and the receiver of what they send. They end with the class at
 * the latest; if a test fails, the failure tells what they have printed.
 */
final class Deployment
    implements AfterAllCallback,
        LifecycleMethodExecutionExceptionHandler,
        TestExecutionExceptionHandler {

  /** With characters that headers have to encode. */
  static final String RELEASE = "@1.0+7,%8";

  private static final String ENVIRONMENT = " test";

  private final Receiver receiver = new Receiver();
  private final List<ServiceProcess> services = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  /** Starts a service that sends envelopes. */
  ServiceProcess start(String name, Class<?> main, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>();
    all.put("SENTRY_DSN", receiver.dsn(name));
    all.put("SENTRY_TRACES_SAMPLE_RATE", "1.0");
    all.put("SENTRY_RELEASE", name + RELEASE);
    all.put("SENTRY_ENVIRONMENT", name + ENVIRONMENT);
    all.put("SPANWRIGHT_SHUTDOWN_TIMEOUT", "60000");
    all.put("SENTRY_ENABLE_BACKPRESSURE_HANDLING", "false"); // a slow machine samples no less
    all.putAll(variables);
    ServiceProcess service = ServiceProcess.start(name, main, all);
    services.add(service);
    return service;
  }

  /** Returns the variables that have OpenTelemetry's exporter send to the receiver. */
  Map<String, String> otlp(String service) {
    return Map.of(
        "OTEL_SERVICE_NAME",
        service,
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        receiver.otlpEndpoint().toString(),
        "OTEL_EXPORTER_OTLP_PROTOCOL",
        "http/protobuf",
        "OTEL_EXPORTER_OTLP_TIMEOUT",
        "60000",
        "OTEL_METRICS_EXPORTER",
        "none",
        "OTEL_LOGS_EXPORTER",
        "none");
  }

  /**
   * Returns what a service says of a trace that begins with it and is recorded.
   *
   * @param sampleRand the one value that is a matter of luck
   */
  static Map<String, String> samplingContext(
      String service, String traceId, String transaction, @Nullable String sampleRand) {
    return Map.of(
        "trace_id",
        traceId,
        "public_key",
        service,
        "release",
        service + RELEASE,
        "environment",
        service + ENVIRONMENT,
        "transaction",
        transaction,
        "sample_rate",
        "1.0",
        "sample_rand",
        String.valueOf(sampleRand),
        "sampled",
        "true");
  }

  /** Calls a service; it has to answer with status 200. */
  Answer get(String url, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).timeout(ServiceProcess.LONG);
    headers.forEach(request::setHeader);
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return new Answer(response.body().lines().toList());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Ends all services in order; returns the receiver, which has then got all that there is. */
  Receiver end() {
    services.forEach(ServiceProcess::askToEnd);
    services.forEach(ServiceProcess::awaitEnd);
    return receiver;
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw withOutputs(thrown);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw withOutputs(thrown);
  }

  private Throwable withOutputs(Throwable thrown) {
    StringBuilder outputs = new StringBuilder("what the services have printed\n");
    services.forEach(service -> outputs.append(service.output()));
    thrown.addSuppressed(new AssertionError(outputs.toString()));
    return thrown;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    services.forEach(ServiceProcess::destroy);
    receiver.close();
  }
}
