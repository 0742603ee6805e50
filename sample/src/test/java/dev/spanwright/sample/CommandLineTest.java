package dev.spanwright.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.spanwright.export.SpanTreePrinter;
import io.javalin.http.HttpStatus;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the sample as people do, with what can be written behind its name. */
class CommandLineTest {

  @Test
  void otlp_collectorGetsTheTreesThatArePrinted() throws Exception {
    try (Collector collector = Collector.start()) {
      SampleProcess sample = SampleProcess.run("--otlp", collector.url());

      assertThat(sample.status()).as(sample.err()).isZero();
      assertThat(sample.out())
          .endsWith(
              """
              6 orders: 4 paid, 1 out of stock, 1 declined
              65 spans: 65 sent, 65 received, 0 dropped
              """);
      assertThat(collector.spans()).hasSize(65);
      assertThat(withoutSummary(names(sample.out()))).isEqualTo(names(printed(collector)));
    }
  }

  @Test
  void otlp_collectorLearnsWhoCallsWhom() throws Exception {
    try (Collector collector = Collector.start()) {
      SampleProcess.run("--otlp", collector.url() + "/v1/traces");

      assertThat(collector.received())
          .isNotEmpty()
          .allSatisfy(
              spans ->
                  assertThat(spans.getResource().getAttributesList())
                      .extracting(one -> entry(one.getKey(), one.getValue().getStringValue()))
                      .contains(
                          entry("service.name", "bookshop"),
                          entry("service.version", "bookshop@1.0")));
      Map<String, Span.SpanKind> kinds =
          collector.spans().stream()
              .collect(
                  Collectors.toMap(
                      span -> span.getName().replaceFirst(":\\d+", ""),
                      Span::getKind,
                      (one, same) -> same));
      assertThat(kinds)
          .containsOnly(
              entry("PUT /orders/{id}", Span.SpanKind.SPAN_KIND_SERVER),
              entry("OrderService.place", Span.SpanKind.SPAN_KIND_INTERNAL),
              entry("SELECT book", Span.SpanKind.SPAN_KIND_CLIENT),
              entry("PricingService.quote", Span.SpanKind.SPAN_KIND_INTERNAL),
              entry("PricingService.discount", Span.SpanKind.SPAN_KIND_INTERNAL),
              entry("PricingService.withVat", Span.SpanKind.SPAN_KIND_INTERNAL),
              entry("reserve stock", Span.SpanKind.SPAN_KIND_INTERNAL),
              entry("UPDATE book", Span.SpanKind.SPAN_KIND_CLIENT),
              entry("charge card", Span.SpanKind.SPAN_KIND_INTERNAL),
              entry("POST http://127.0.0.1/charges", Span.SpanKind.SPAN_KIND_CLIENT),
              entry("POST /charges", Span.SpanKind.SPAN_KIND_SERVER),
              entry("release stock", Span.SpanKind.SPAN_KIND_INTERNAL));
    }
  }

  @Test
  void otlp_refused_tracesArePrintedAndTheProblemIsNamed() throws Exception {
    try (Collector collector = Collector.start(HttpStatus.BAD_REQUEST)) {
      SampleProcess sample = SampleProcess.run("--otlp", collector.url());

      assertThat(sample.status()).as(sample.err()).isZero();
      assertThat(sample.out())
          .contains("65 spans: 0 sent, 65 received, 65 dropped\n")
          .containsPattern(
              "\nlast problem: OtlpExporter: .* the receiver did not take them, .*\n$");
    }
  }

  @ParameterizedTest
  @CsvSource({"--help", "-h"})
  void help_explainsAndRunsNothing(String option) throws Exception {
    assertThat(SampleProcess.run(option)).isEqualTo(new SampleProcess(0, CommandLine.HELP, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "--otpl http://localhost:4318, unknown argument --otpl: there are --otlp URL and --help",
    "--otlp, '--otlp lacks the URL of a collector, such as http://localhost:4318'",
    "--otlp localhost:4318, '--otlp localhost:4318: this is no http:// or https:// URL, such as"
        + " http://localhost:4318'",
    "--otlp http://, '--otlp http://: this is no http:// or https:// URL, such as"
        + " http://localhost:4318'",
  })
  void wrongArgument_isNamedAndNothingRuns(String arguments, String told) throws Exception {
    assertThat(SampleProcess.run(arguments.split(" ", -1)))
        .isEqualTo(new SampleProcess(2, "", told + "\n"));
  }

  private static String printed(Collector collector) {
    SpanTreePrinter trees = SpanTreePrinter.create();
    return collector.traces().entrySet().stream()
        .map(trace -> "\ntrace " + trace.getKey() + "\n" + trees.print(trace.getValue()))
        .collect(Collectors.joining());
  }

  /** Returns trees without times and attributes, which look different on either way. */
  private static String names(String trees) {
    return trees.replaceAll(" +[0-9.]+ (?:µs|ms|s)\\b(  error)?.*", "$1");
  }

  private static String withoutSummary(String printed) {
    return printed.substring(0, printed.lastIndexOf("\n6 orders"));
  }
}
