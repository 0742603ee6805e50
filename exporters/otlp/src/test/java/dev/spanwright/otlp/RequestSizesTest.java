package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.otlp.Receiver.Transport;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/scale.md says of the size of requests is what they have. */
class RequestSizesTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "scale.md");

  /** Names differ from machine to machine, random ids compress now better and now worse. */
  private static final Percentage CLOSE = Percentage.withPercentage(10);

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 100, 500})
  void size_isAsDocumented(int spans) throws Exception {
    Matcher row =
        Pattern.compile("(?m)^\\| " + spans + " \\| (\\d+) \\| (\\d+) \\|$")
            .matcher(Files.readString(PAGE));
    assertThat(row.find()).isTrue();
    SoftAssertions sizes = new SoftAssertions();
    sizes
        .assertThat(bytesPerSpan(spans, "none"))
        .isCloseTo(Double.parseDouble(row.group(1)), CLOSE);
    sizes
        .assertThat(bytesPerSpan(spans, "gzip"))
        .isCloseTo(Double.parseDouble(row.group(2)), CLOSE);
    sizes.assertAll();
  }

  private static double bytesPerSpan(int spans, String compression) throws Exception {
    try (Receiver receiver = Receiver.start(Transport.HTTP);
        Running running =
            Running.with(
                OtlpExporter.of(
                    OtlpHttpSpanExporter.builder()
                        .setEndpoint(receiver.endpoint() + "/v1/traces")
                        .setCompression(compression)
                        .build()),
                options -> options.attribute("service.name", "shop"))) {
      trace(spans);
      running.flush();
      assertThat(receiver.requests()).hasSize(1);
      return (double) receiver.requests().get(0).getBodySize() / spans;
    }
  }

  /** The trace of benchmarks/pipeline.md: three attributes on each span. */
  private static void trace(int spans) {
    try (Span top = Traces.startSpan("GET /orders/{id}")) {
      top.setAttribute("http.request.method", "GET");
      top.setAttribute("http.route", "/orders/{id}");
      for (int i = 1; i < spans; i++) {
        try (Span child = Traces.startSpan("read order")) {
          child.setAttribute("cache.operation", "get");
          child.setAttribute("cache.item_size", 1000L + i);
          child.setAttribute("cache.hit", true);
        }
      }
      top.setAttribute("http.response.status_code", 200L);
    }
  }
}
