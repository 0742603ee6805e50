package dev.spanwright.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/integrations/otlp.md shows what is compiled, and says what is done. */
class PageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "integrations", "otlp.md");
  private static final Path SNIPPETS =
      Path.of("src", "test", "java", "dev", "spanwright", "otlp", "PageSnippets.java");

  @Test
  void javaLines_standInSourcesThatAreCompiled() throws IOException {
    String sources = stripped(Files.readString(SNIPPETS));
    List<String> shown = groups("(?s)```java\n(.*?)```");
    assertThat(shown).hasSize(3).allSatisfy(code -> assertThat(sources).contains(stripped(code)));
  }

  @Test
  void kinds_areThoseOfTheCode() throws IOException {
    List<MatchResult> rows =
        matches("(?m)^\\| (`[^|]*`) \\| (SERVER|CLIENT|PRODUCER|CONSUMER) \\|$");
    List<String> shown =
        rows.stream()
            .flatMap(
                row ->
                    Stream.of(row.group(1).replace("`", "").split(", "))
                        .map(operation -> operation + " " + row.group(2)))
            .toList();
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            SpanKinds.BY_OPERATION.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList());
    assertThat(SpanKinds.BY_OPERATION).doesNotContainValue(SpanKind.INTERNAL);
  }

  private static List<String> groups(String pattern) throws IOException {
    return matches(pattern).stream().map(match -> match.group(1)).toList();
  }

  private static List<MatchResult> matches(String pattern) throws IOException {
    return Pattern.compile(pattern).matcher(Files.readString(PAGE)).results().toList();
  }

  private static String stripped(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
