package dev.spanwright.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwright.DataCollection;
import dev.spanwright.HttpBody;
import dev.spanwright.KeyRule;
import dev.spanwright.Options;
import dev.spanwright.RequestBodySize;
import dev.spanwright.Spanwright;
import dev.spanwright.export.BeforeSendSpan;
import dev.spanwright.export.InMemoryExporter;
import dev.spanwright.sampling.TracesSampler;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Spanwright starts and stops with an application, and with which options. */
class StartTest {

  private static final InMemoryExporter EXPORTER = InMemoryExporter.create();

  @AfterEach
  void stop() {
    Spanwright.running().close();
    EXPORTER.clear();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {
    @Bean
    InMemoryExporter exporter() {
      return EXPORTER;
    }
  }

  private static ConfigurableApplicationContext run(Class<?> more, String... properties) {
    return run(WebApplicationType.NONE, more, properties);
  }

  private static ConfigurableApplicationContext run(
      WebApplicationType type, Class<?> more, String... properties) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.main.banner-mode=off",
                "--spanwright.environment-variables=false",
                "--spanwright.shutdown-timeout=60s"));
    for (String property : properties) {
      arguments.add("--" + property);
    }
    if (!arguments.contains("--logging.level.root=error")) {
      arguments.add("--logging.level.root=off");
    }
    return new SpringApplicationBuilder(Application.class, more)
        .web(type)
        .run(arguments.toArray(String[]::new));
  }

  /** Traces from its first moment to its last one. */
  @Configuration(proxyBeanMethods = false)
  static class Early {

    @PostConstruct
    void open() {
      Traces.run("opened", () -> {});
    }

    @PreDestroy
    void close() {
      Traces.run("closed", () -> {});
    }
  }

  @Test
  void spanwright_runsFromTheFirstBeanToTheLast_andSendsAll() {
    ConfigurableApplicationContext application =
        run(Early.class, "spanwright.traces-sample-rate=1.0");
    assertThat(Spanwright.running().isEnabled()).isTrue();
    application.close();
    assertThat(Spanwright.running().isEnabled()).isFalse();
    assertThat(EXPORTER.spans()).extracting(FinishedSpan::name).containsExactly("opened", "closed");
  }

  /** Made together with the web server, before others are. */
  static class EarlyFilter extends Early implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(request, response);
    }
  }

  @Test
  void spanwright_runsBeforeFiltersAreMade_andAfterTheyAreGone() {
    run(
            WebApplicationType.SERVLET,
            EarlyFilter.class,
            "server.port=0",
            "server.address=127.0.0.1",
            "spanwright.traces-sample-rate=1.0")
        .close();
    assertThat(EXPORTER.spans()).extracting(FinishedSpan::name).containsExactly("opened", "closed");
  }

  @Test
  void spanwrightOfTheApplication_isLeftAlone() {
    InMemoryExporter own = InMemoryExporter.create();
    Spanwright started =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .tracesSampleRate(1.0)
                .exporter(own)
                .build());
    run(Early.class, "spanwright.traces-sample-rate=1.0").close();
    assertThat(Spanwright.running()).isSameAs(started);
    assertThat(started.isEnabled()).isTrue();
    assertThat(started.flush(RunningApplication.LONG)).isTrue();
    assertThat(own.spans()).extracting(FinishedSpan::name).containsExactly("opened", "closed");
    assertThat(EXPORTER.spans()).isEmpty();
  }

  @Test
  void spanwrightOfTheApplication_isLeftAlone_evenIfItOnlyPassesTracesOn() {
    Spanwright started =
        Spanwright.start(
            Options.builder()
                .environmentVariables(false)
                .exporter(InMemoryExporter.create())
                .build());
    assertThat(started.isRunning()).isTrue();
    assertThat(started.isEnabled()).isFalse();
    run(Early.class, "spanwright.traces-sample-rate=1.0").close();
    assertThat(Spanwright.running()).isSameAs(started);
    assertThat(started.isRunning()).isTrue();
    assertThat(EXPORTER.spans()).isEmpty();
  }

  @Test
  void switchedOff_nothingIsThere() {
    try (ConfigurableApplicationContext application =
        run(Early.class, "spanwright.enabled=false", "spanwright.traces-sample-rate=1.0")) {
      assertThat(application.getBeansOfType(SpanwrightStart.class)).isEmpty();
    }
    assertThat(EXPORTER.spans()).isEmpty();
  }

  @Test
  void nothingSet_recordsNothing() {
    run(Early.class).close();
    assertThat(EXPORTER.spans()).isEmpty();
  }

  @Configuration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    TracesSampler sampler() {
      return context -> context.name().equals("unwanted") ? 0.0 : 1.0;
    }

    @Bean
    BeforeSendSpan beforeSendSpan() {
      return span -> span.setAttribute("customer.plan", "gold");
    }

    @Bean
    OptionsCustomizer customizer() {
      return options -> options.environment("of the customizer");
    }
  }

  @Test
  void beans_areOptions_andCustomizersHaveTheLastWord() {
    ConfigurableApplicationContext application =
        run(Beans.class, "spanwright.environment=of the property");
    Traces.run("unwanted", () -> {});
    Traces.run("wanted", () -> {});
    application.close();
    FinishedSpan span = EXPORTER.span("wanted");
    assertThat(EXPORTER.spans()).containsExactly(span);
    assertThat(span.attributes().get("customer.plan")).isEqualTo("gold");
    assertThat(span.attributes().get("sentry.environment")).isEqualTo("of the customizer");
  }

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  @Test
  @Tag("SRV-70")
  @Tag("SRV-71")
  @Tag("SRV-72")
  @Tag("SRV-73")
  @Tag("SRV-74")
  @Tag("SRV-145")
  void properties_areOptions() {
    ConfigurableApplicationContext application =
        run(
            Nothing.class,
            "spanwright.traces-sample-rate=1",
            "spanwright.trace-lifecycle=static",
            "spanwright.environment=staging",
            "spanwright.release=shop@2.4.1",
            "spanwright.dist=7",
            "spanwright.server-name=alpha",
            "spanwright.attributes.app.region=eu",
            "spanwright.ignore-spans=health,ready",
            "spanwright.control-flow-exceptions=java.util.NoSuchElementException",
            "spanwright.trace-propagation-targets=internal.example.com",
            "spanwright.propagation=w3c",
            "spanwright.strict=true",
            "spanwright.data-collection.user-info=true",
            "spanwright.data-collection.cookies.mode=off",
            "spanwright.data-collection.request-headers.mode=allow-list",
            "spanwright.data-collection.request-headers.terms=accept,x-page",
            "spanwright.data-collection.response-headers.terms=x-customer",
            "spanwright.data-collection.query-parameters.mode=deny-list",
            "spanwright.data-collection.http-bodies=incoming-request",
            "spanwright.data-collection.max-request-body-size=small");
    assertThat(Spanwright.running().dataCollection())
        .hasToString(
            DataCollection.builder()
                .userInfo(true)
                .cookies(KeyRule.off())
                .requestHeaders(KeyRule.allowList("accept", "x-page"))
                .responseHeaders(KeyRule.denyList("x-customer"))
                .queryParameters(KeyRule.denyList())
                .httpBodies(HttpBody.INCOMING_REQUEST)
                .maxRequestBodySize(RequestBodySize.SMALL)
                .build()
                .toString());
    Traces.run("health check", () -> {});
    try (Span work = Traces.startSpan("work")) {
      assertThat(Traces.headers("http://internal.example.com/"))
          .containsOnlyKeys("traceparent", "baggage");
      assertThat(Traces.headers("http://elsewhere.example.com/")).isEmpty();
      assertThat(Spanwright.running().leftOpen()).hasSize(1);
      work.setAttribute("order.id", "42");
    }
    application.close();
    FinishedSpan span = EXPORTER.span("work");
    assertThat(EXPORTER.spans()).containsExactly(span);
    assertThat(span.attributes().asMap())
        .containsAllEntriesOf(
            Map.of(
                "sentry.environment", "staging",
                "sentry.release", "shop@2.4.1",
                "sentry.dist", "7",
                "server.address", "alpha",
                "app.region", "eu"));
    assertThat(span.attributes().get("sentry.trace_lifecycle")).isEqualTo("static");
  }

  @Test
  @Tag("SRV-66")
  void sendDefaultPii_countsUnlessDataCollectionIsSet() {
    try (ConfigurableApplicationContext application =
        run(Nothing.class, "spanwright.traces-sample-rate=1", "spanwright.send-default-pii=true")) {
      assertThat(Spanwright.running().dataCollection().userInfo()).isTrue();
      assertThat(application.isActive()).isTrue();
    }
    try (ConfigurableApplicationContext application =
        run(
            Nothing.class,
            "spanwright.traces-sample-rate=1",
            "spanwright.send-default-pii=true",
            "spanwright.data-collection.user-info=false")) {
      assertThat(Spanwright.running().dataCollection().userInfo()).isFalse();
      assertThat(application.isActive()).isTrue();
    }
  }

  /** Options refuse it, as they do in code: the application goes on untraced. */
  @Test
  void valueOutOfRange_isOneMessage_andTracingIsOff() {
    PrintStream console = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, /* autoFlush= */ true, UTF_8));
    try (ConfigurableApplicationContext application =
        run(Nothing.class, "spanwright.traces-sample-rate=7", "logging.level.root=error")) {
      assertThat(application.isActive()).isTrue();
      assertThat(Spanwright.running().isEnabled()).isFalse();
    } finally {
      System.setOut(console);
    }
    assertThat(log.toString(UTF_8).lines())
        .singleElement()
        .asString()
        .endsWith(
            "Spanwright is off: tracesSampleRate is 7.0, but must be a number from 0.0 to 1.0");
  }

  @Test
  void valueOfAnotherType_stopsTheApplication_andNamesTheProperty() {
    assertThatThrownBy(() -> run(Nothing.class, "spanwright.traces-sample-rate=many"))
        .hasStackTraceContaining("Failed to bind properties under 'spanwright.traces-sample-rate'")
        .hasStackTraceContaining("\"many\"");
  }

  @Test
  void wrongSpotlight_stopsTheApplication_andSaysWhatItMustBe() {
    assertThatThrownBy(() -> run(Nothing.class, "spanwright.spotlight=here and there"))
        .rootCause()
        .hasMessage(
            "Property spanwright.spotlight with value 'here and there' is invalid: It must be true,"
                + " false or the address of Spotlight.");
  }
}
