package dev.spanwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpanTreePrinterTest {

  private static final SpanTreePrinter PRINTER = SpanTreePrinter.create();

  @Test
  void print_aTree_isReadable() {
    Map<String, Object> failed = new LinkedHashMap<>();
    failed.put("sentry.op", "http.client");
    failed.put("error.type", "java.io.IOException");
    failed.put("thread.name", "main");
    String text =
        PRINTER.print(
            List.of(
                span("4", "2", "SELECT stock", false, 120_000, 990_000, Map.of("db.rows", 3L)),
                span("2", "1", "reserve stock", false, 100_000, 3_200_000, Map.of()),
                span("3", "1", "pay", true, 4_000_000, 9_000_000, failed),
                span("1", null, "checkout", false, 0, 1_512_400_000L, Map.of())));

    assertThat(text)
        .isEqualTo(
            """
            checkout               1.5 s
            ├─ reserve stock      3.1 ms
            │  └─ SELECT stock  870.0 µs  db.rows=3
            └─ pay                5.0 ms  error  sentry.op=http.client  error.type=java.io.IOException
            """);
  }

  @Test
  void print_parentUnknown_standsAtTheLeftEdge() {
    assertThat(
            PRINTER.print(
                List.of(
                    span("2", "gone", "child", false, 10_000, 20_000, Map.of()),
                    span("1", null, "top", false, 0, 30_000, Map.of()))))
        .isEqualTo("top     30.0 µs\nchild   10.0 µs\n");
  }

  @Test
  void print_circle_ends() {
    assertThat(
            PRINTER.print(
                List.of(
                    span("1", "2", "a", false, 0, 1_000, Map.of()),
                    span("2", "1", "b", false, 0, 1_000, Map.of()),
                    span("3", "3", "c", false, 0, 1_000, Map.of()))))
        .contains("a ", "b ", "c ");
  }

  @Test
  void print_controlCharacters_cannotTearTheTree() {
    assertThat(
            PRINTER.print(
                List.of(
                    span("1", null, "a\nb", false, 0, 1_000, Map.of("k", "\u001b[31mred\r\n")))))
        .isEqualTo("a·b    1.0 µs  k=·[31mred··\n");
  }

  @Test
  void print_withColours_paints() {
    String text =
        PRINTER
            .withColours(true)
            .print(List.of(span("1", null, "a", true, 0, 1_000, Map.of("k", 1))));
    assertThat(text)
        .isEqualTo(
            "\u001b[31ma\u001b[0m    \u001b[36m1.0 µs\u001b[0m  \u001b[31merror\u001b[0m"
                + "  \u001b[2mk=\u001b[0m1\n");
  }

  @Test
  void print_withAttributes_showsThose() {
    Map<String, Object> attributes = Map.of("thread.name", "main");
    List<PrintedSpan> spans = List.of(span("1", null, "a", false, 0, 1_000, attributes));
    assertThat(PRINTER.print(spans)).doesNotContain("thread.name");
    assertThat(PRINTER.withAttributes(key -> true).print(spans)).contains("thread.name=main");
  }

  private static PrintedSpan span(
      String id,
      @Nullable String parent,
      String name,
      boolean error,
      long start,
      long end,
      Map<String, Object> attributes) {
    return new PrintedSpan(id, parent, name, error, start, end, attributes);
  }
}
