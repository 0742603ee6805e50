package dev.spanwright.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.FinishedSpan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A Spring Boot application in its own Tomcat on a free loopback port, with all that Spring Boot
 * configures by itself, whose spans are recorded into memory.
 */
public final class RunningApplication implements AutoCloseable {

  /** How long to wait for what must come. */
  public static final Duration LONG = Duration.ofSeconds(60);

  /** What the runtime says of all spans; its own tests see to that. */
  private static final Set<String> OF_EVERY_SPAN =
      Set.of(
          "sentry.platform",
          "sentry.trace_lifecycle",
          "sentry.segment.id",
          "sentry.segment.name",
          "sentry.sdk.name",
          "sentry.sdk.version",
          "sentry.environment",
          "process.runtime.name",
          "process.runtime.version",
          "os.name",
          "thread.id",
          "thread.name");

  /** As they are called in the oldest and in the newest Spring Boot. */
  private static final List<String> SECURITY =
      List.of(
          "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
          "org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration",
          "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
          "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration");

  private final ConfigurableApplicationContext context;
  private final InMemoryExporter exporter;

  /** How many spans have been asked for. */
  private int taken;

  private RunningApplication(ConfigurableApplicationContext context, InMemoryExporter exporter) {
    this.context = context;
    this.exporter = exporter;
  }

  /** What all applications have besides. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Recording {

    @Bean
    OptionsCustomizer testOptions() {
      return options -> recordAll(options);
    }

    private static void recordAll(Options.Builder options) {
      options
          .environmentVariables(false)
          .backpressureHandling(false)
          .shutdownTimeout(LONG)
          .strict(true);
    }
  }

  /**
   * Starts an application of these configuration classes, without Spring Security.
   *
   * @param properties such as {@code spanwright.debug=true}
   */
  public static RunningApplication start(List<Class<?>> configuration, String... properties) {
    List<String> more = new ArrayList<>(List.of(properties));
    more.add("spring.autoconfigure.exclude=" + String.join(",", SECURITY));
    return startSecured(configuration, more.toArray(String[]::new));
  }

  /** Starts an application with Spring Security. */
  public static RunningApplication startSecured(
      List<Class<?>> configuration, String... properties) {
    InMemoryExporter exporter = InMemoryExporter.create();
    List<Class<?>> sources = new ArrayList<>(configuration);
    sources.add(Recording.class);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=off"));
    for (String property : properties) {
      arguments.add("--" + property);
    }
    return new RunningApplication(
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .initializers(
                starting -> starting.getBeanFactory().registerSingleton("exporter", exporter))
            .properties("spanwright.traces-sample-rate=1")
            .run(arguments.toArray(String[]::new)),
        exporter);
  }

  /** Returns the one bean of that type. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns the bean of that name. */
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** Returns the port that it listens at. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** What a server has answered. */
  public record Response(int statusCode, String body) {}

  /**
   * Sends a GET request and returns the response.
   *
   * @param headers such as {@code X-Customer: 7}
   */
  public Response get(String path, String... headers) throws IOException {
    return send("GET", path, headers);
  }

  /** Sends a request without body and returns the response. */
  public Response send(String method, String path, String... headers) throws IOException {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.0\r\n");
    request.append("Host: 127.0.0.1:").append(port()).append("\r\nUser-Agent: test\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout((int) LONG.toMillis());
      socket.getOutputStream().write(request.append("\r\n").toString().getBytes(UTF_8));
      // Version 1.0: the body ends with the connection, and has no other form.
      String[] parts =
          new String(socket.getInputStream().readAllBytes(), UTF_8).split("\r\n\r\n", 2);
      return new Response(Integer.parseInt(parts[0].split(" ", -1)[1]), parts[1]);
    }
  }

  /**
   * Waits for that many spans besides those that were asked for before. More of them are found out
   * by the next call, or at the end.
   */
  public List<FinishedSpan> spans(int count) {
    await()
        .atMost(LONG)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> soFar().size() >= taken + count);
    List<FinishedSpan> spans = exporter.spans();
    assertThat(spans).as("spans").hasSize(taken + count);
    List<FinishedSpan> more = spans.subList(taken, taken + count);
    taken += count;
    return more;
  }

  /** Waits for the one span that there is to be. */
  public FinishedSpan span() {
    return spans(1).get(0);
  }

  /** Returns the spans that have ended. */
  public List<FinishedSpan> soFar() {
    assertThat(Spanwright.running().flush(LONG)).isTrue();
    return exporter.spans();
  }

  /** Returns what a span says besides what all spans say. */
  public static Map<String, Object> own(FinishedSpan span) {
    Map<String, Object> own = new TreeMap<>(span.attributes().asMap());
    own.keySet().removeAll(OF_EVERY_SPAN);
    return own;
  }

  /**
   * Returns what the span of a request says that this client has sent without further headers, and
   * that the application serves with Spring MVC.
   */
  public Map<String, Object> expected(String method, String path, String source, int status) {
    String host = "127.0.0.1:" + port();
    Map<String, Object> expected = new TreeMap<>();
    expected.put("sentry.op", "http.server");
    expected.put("sentry.origin", "auto.http.spring_webmvc");
    expected.put("sentry.segment.name.source", source);
    expected.put("network.protocol.name", "http");
    expected.put("http.request.method", method);
    expected.put("url.path", path);
    expected.put("url.full", "http://" + host + path);
    expected.put("http.request.header.host", List.of(host));
    expected.put("http.request.header.user-agent", List.of("test"));
    expected.put("user_agent.original", "test");
    expected.put("http.response.status_code", (long) status);
    return expected;
  }

  /** Returns the map with one more entry. */
  public static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    Map<String, Object> more = new TreeMap<>(map);
    more.put(key, value);
    return more;
  }

  /**
   * Closes the application, and what it has started: nothing must be open, and no span there that
   * was not asked for.
   */
  @Override
  public void close() {
    Spanwright running = Spanwright.running();
    context.close();
    running.close();
    assertThat(running.leftOpen()).isEmpty();
    assertThat(exporter.spans()).as("spans that were asked for").hasSize(taken);
  }
}
