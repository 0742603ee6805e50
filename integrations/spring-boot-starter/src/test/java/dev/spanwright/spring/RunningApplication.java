package dev.spanwright.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.trace.FinishedSpan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
  private final HttpClient client = HttpClient.newHttpClient();

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
                "--logging.level.root=off",
                "--spanwright.traces-sample-rate=1"));
    for (String property : properties) {
      arguments.add("--" + property);
    }
    return new RunningApplication(
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .initializers(
                starting -> starting.getBeanFactory().registerSingleton("exporter", exporter))
            .run(arguments.toArray(String[]::new)),
        exporter);
  }

  /** Returns the one bean of that type. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns the port that it listens at. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Sends a GET request and returns the response. */
  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  /** Sends a request without body and returns the response. */
  public HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Waits for that many spans, then closes the application: there must be no more, and nothing
   * open.
   */
  public List<FinishedSpan> spans(int count) {
    await()
        .atMost(LONG)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> flushed().size() >= count);
    Spanwright running = Spanwright.running();
    context.close();
    assertThat(exporter.spans()).as("spans").hasSize(count);
    assertThat(running.leftOpen()).isEmpty();
    return exporter.spans();
  }

  private List<FinishedSpan> flushed() {
    assertThat(Spanwright.running().flush(LONG)).isTrue();
    return exporter.spans();
  }

  /** Returns what a span says besides what all spans say. */
  public static Map<String, Object> own(FinishedSpan span) {
    Map<String, Object> own = new TreeMap<>(span.attributes().asMap());
    own.keySet().removeAll(OF_EVERY_SPAN);
    return own;
  }

  /** Closes the application, and what it has started. */
  @Override
  public void close() {
    context.close();
    Spanwright.running().close();
  }
}
