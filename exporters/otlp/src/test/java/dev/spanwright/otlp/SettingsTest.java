package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.export.SpanExporter;
import dev.spanwright.otlp.Receiver.Transport;
import dev.spanwright.trace.Traces;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.io.File;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where spans go, and what happens if that is not to be made out. */
class SettingsTest {

  /** So that nobody believes to have tested with another version. */
  @Test
  void classPath_hasTheVersionThatIsSaidToBeTested() {
    String version = System.getProperty("opentelemetry.version");
    assertThat(classPath())
        .filteredOn(entry -> entry.contains("opentelemetry-") && !entry.contains("zipkin"))
        .filteredOn(entry -> !entry.contains("opentelemetry-proto"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry).contains("-" + version));
  }

  @ParameterizedTest
  @EnumSource
  void fromEnvironment_allIsSet_isFollowed(Transport transport) throws Exception {
    try (Receiver receiver = Receiver.start(transport);
        SystemProperties set =
            SystemProperties.set(
                Map.of(
                    "otel.exporter.otlp.endpoint", receiver.endpoint().toString(),
                    "otel.exporter.otlp.protocol", transport.protocol,
                    "otel.exporter.otlp.headers", "api-key=secret,tenant=a%20b",
                    "otel.exporter.otlp.compression", "gzip",
                    "otel.exporter.otlp.timeout", "5000",
                    "otel.service.name", "shop",
                    "otel.resource.attributes", "team=checkout"));
        Running running = Running.with(OtlpExporter.fromEnvironment())) {
      assertThat(set.names()).isNotEmpty();
      Traces.startSpan("x").end();
      running.flush();

      assertThat(receiver.spans()).hasSize(1);
      Headers headers = receiver.requests().get(0).getHeaders();
      assertThat(headers.get("api-key")).isEqualTo("secret");
      assertThat(headers.get("tenant")).isEqualTo("a b");
      assertThat(headers.get(transport == Transport.HTTP ? "content-encoding" : "grpc-encoding"))
          .isEqualTo("gzip");
      assertThat(receiver.requests().get(0).getUrl().encodedPath()).isEqualTo(transport.path);
      assertThat(
              receiver.resources().get(0).getAttributesList().stream()
                  .collect(
                      Collectors.toMap(KeyValue::getKey, one -> one.getValue().getStringValue())))
          .containsEntry("service.name", "shop")
          .containsEntry("team", "checkout")
          .containsEntry("telemetry.sdk.name", "dev.spanwright");
      assertThat(running.stats().delivered()).isEqualTo(1);
    }
  }

  @Test
  void fromEnvironment_addressForTraces_isTakenAsItIs() throws Exception {
    try (Receiver receiver = Receiver.start(Transport.HTTP);
        SystemProperties set =
            SystemProperties.set(
                Map.of(
                    "otel.exporter.otlp.endpoint", "http://127.0.0.1:1",
                    "otel.exporter.otlp.traces.endpoint", receiver.endpoint() + "/otlp/in",
                    "otel.exporter.otlp.traces.protocol", "http/protobuf"));
        Running running = Running.with(OtlpExporter.fromEnvironment())) {
      assertThat(set.names()).isNotEmpty();
      Traces.startSpan("x").end();
      running.flush();
      assertThat(receiver.requests()).hasSize(1);
      assertThat(receiver.requests().get(0).getUrl().encodedPath()).isEqualTo("/otlp/in");
    }
  }

  @Test
  void fromEnvironment_othersSettingsAreWrong_areNotMinded() throws Exception {
    try (Receiver receiver = Receiver.start(Transport.GRPC);
        SystemProperties set =
            SystemProperties.set(
                Map.of(
                    "otel.exporter.otlp.endpoint", receiver.endpoint().toString(),
                    "otel.metrics.exporter", "nonsense",
                    "otel.logs.exporter", "nonsense",
                    "otel.propagators", "nonsense",
                    "otel.traces.sampler", "nonsense"));
        LogLines log = LogLines.start();
        Running running = Running.with(OtlpExporter.fromEnvironment())) {
      assertThat(set.names()).isNotEmpty();
      Traces.startSpan("x").end();
      running.flush();
      assertThat(receiver.spans()).hasSize(1);
      assertThat(log.trouble()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "otel.exporter.otlp.protocol, carrier-pigeon, carrier-pigeon",
    "otel.exporter.otlp.endpoint, collector:4317, collector",
    "otel.exporter.otlp.endpoint, ftp://collector:21, ftp",
    "otel.exporter.otlp.timeout, soon, soon",
    "otel.exporter.otlp.compression, squeeze, ompression",
    "otel.exporter.otlp.certificate, /no/such/file.pem, /no/such/file.pem",
    "otel.traces.exporter, carrier-pigeon, carrier-pigeon",
    "otel.traces.exporter, none, OTEL_TRACES_EXPORTER is none",
    "otel.sdk.disabled, true, OTEL_SDK_DISABLED is true",
  })
  void fromEnvironment_somethingIsWrong_oneMessageAndOnWithoutIt(
      String name, String value, String told) {
    try (SystemProperties set = SystemProperties.set(Map.of(name, value))) {
      assertThat(set.names()).isNotEmpty();
      assertThat(troubleOf(OtlpExporter.fromEnvironment())).contains(told);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void inCode_somethingIsWrong_oneMessageAndOnWithoutIt() {
    assertThat(troubleOf(OtlpExporter.to(null))).endsWith(": the endpoint is null");
    assertThat(troubleOf(OtlpExporter.of(null))).endsWith(": the exporter is null");
    assertThat(troubleOf(OtlpExporter.to(URI.create("ftp://collector")))).contains("ftp");
    assertThat(troubleOf(OtlpExporter.to(URI.create("collector")))).contains("collector");
  }

  /** Returns the one thing that is told; all else goes on. */
  private static String troubleOf(SpanExporter exporter) {
    try (LogLines log = LogLines.start();
        Running running = Running.with(exporter)) {
      Traces.startSpan("x").end();
      running.flush();
      assertThat(running.ours("x").name()).isEqualTo("x");
      assertThat(running.stats().delivered()).isEqualTo(1);
      assertThat(log.trouble()).hasSize(1);
      assertThat(log.trouble().get(0))
          .startsWith("SEVERE OtlpExporter cannot start, tracing goes on without it: ");
      return log.trouble().get(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', /v1/traces", "/, /v1/traces", "/otlp/in, /otlp/in"})
  void to_addressWithOrWithoutPath_getsTheRightOne(String given, String path) throws Exception {
    try (Receiver receiver = Receiver.start(Transport.HTTP);
        Running running = Running.with(OtlpExporter.to(URI.create(receiver.endpoint() + given)))) {
      Traces.startSpan("x").end();
      running.flush();
      assertThat(receiver.requests().get(0).getUrl().encodedPath()).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:4318, OtlpExporter{http://localhost:4318}",
    "https://joe:hush@example.com/otlp?api_key=hush#hush, OtlpExporter{https://example.com/otlp}",
    "https://hu@sh@my_host/, OtlpExporter{https://my_host/}",
    "localhost:4318, OtlpExporter{no address}"
  })
  void toString_saysWhereSpansGo_withoutSecrets(URI endpoint, String text) {
    assertThat(OtlpExporter.to(endpoint)).hasToString(text);
  }

  @Test
  void of_callsNothingOfTheExporterBeforeTheStart() {
    Class<?> type = io.opentelemetry.sdk.trace.export.SpanExporter.class;
    Object odd =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              throw new IllegalStateException("on purpose");
            });
    OtlpExporter exporter = OtlpExporter.of((io.opentelemetry.sdk.trace.export.SpanExporter) odd);
    assertThat(exporter.toString()).startsWith("OtlpExporter{");
  }

  @Test
  void theApplicationsOwnOpenTelemetry_isLeftAlone() throws Exception {
    GlobalOpenTelemetry.resetForTest();
    try (Receiver receiver = Receiver.start(Transport.HTTP);
        SystemProperties set =
            SystemProperties.set(
                Map.of(
                    "otel.exporter.otlp.endpoint",
                    receiver.endpoint().toString(),
                    "otel.exporter.otlp.protocol",
                    "http/protobuf"))) {
      assertThat(set.names()).isNotEmpty();
      send(OtlpExporter.to(receiver.endpoint()));
      send(OtlpExporter.fromEnvironment());
      assertThat(receiver.spans()).hasSize(2);
      GlobalOpenTelemetry.set(OpenTelemetry.noop()); // throws if somebody has asked for it before
    } finally {
      GlobalOpenTelemetry.resetForTest();
    }
  }

  private static void send(SpanExporter exporter) {
    try (Running running = Running.with(exporter)) {
      Traces.startSpan("x").end();
      running.flush();
      assertThat(running.stats().delivered()).isEqualTo(1);
    }
  }

  @Test
  void fromEnvironment_realVariables_areRead() throws Exception {
    try (Receiver receiver = Receiver.start(Transport.HTTP)) {
      Map<String, String> variables = new HashMap<>();
      variables.put("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint().toString());
      variables.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
      variables.put("OTEL_SERVICE_NAME", "forked");
      assertThat(fork(classPath(), variables)).contains("delivered 1");
      assertThat(receiver.spans()).hasSize(1);
      assertThat(receiver.resources().get(0).toString()).contains("forked");
    }
  }

  @Test
  void libraryIsMissing_saysWhich() throws Exception {
    List<String> without =
        classPath().stream().filter(entry -> !entry.contains("-autoconfigure")).toList();
    assertThat(without).hasSizeLessThan(classPath().size());
    assertThat(fork(without, Map.of()))
        .contains(
            "OtlpExporter cannot start, tracing goes on without it: a library is missing: add"
                + " io.opentelemetry:opentelemetry-sdk-extension-autoconfigure and"
                + " io.opentelemetry:opentelemetry-exporter-otlp (")
        .contains("delivered 0");
  }

  private static List<String> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).toList();
  }

  /** Runs {@link OneSpan} in a process of its own and returns what it says. */
  private static String fork(List<String> classPath, Map<String, String> variables)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(OneSpan.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(variables);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
