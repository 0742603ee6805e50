package dev.spanwright.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/integrations/spring-boot.md shows compiles, and does what it says. */
class SpringBootPageTest {

  private static final Path PAGE = Path.of("../../docs/integrations/spring-boot.md");

  @Test
  void javaOnThePage_isThatOfTheExamples() throws IOException {
    String examples;
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
      List<String> texts = new ArrayList<>();
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.add(words(Files.readString(source)));
      }
      examples = String.join("\n", texts);
    }
    List<String> shown = blocks("java");
    assertThat(shown).hasSizeGreaterThanOrEqualTo(2);
    assertThat(shown).allSatisfy(java -> assertThat(examples).contains(words(java)));
  }

  @Test
  void propertiesAndBeansOnThePage_start() throws Exception {
    String[] properties =
        blocks("properties")
            .get(0)
            .replace("spanwright.dsn=", "#")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toArray(String[]::new);
    assertThat(properties)
        .containsExactly("spanwright.traces-sample-rate=0.2", "spanwright.release=shop@2.4.1");
    try (RunningApplication shop =
        RunningApplication.start(List.of(ShopTracing.class, ShopHandlers.class), properties)) {
      assertThat(shop.get("/health").statusCode()).isEqualTo(404);
      Traces.run("attempt 3", () -> {});
      assertThat(shop.get("/orders/42").body()).isEqualTo("order 42");
      FinishedSpan request = shop.span();
      assertThat(request.name()).isEqualTo("GET /orders/{id}");
      assertThat(request.attributes().get("user.id")).isEqualTo("customer of 42");
      assertThat(request.attributes().get("sentry.release")).isEqualTo("shop@2.4.1");
    }
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(Files.readString(PAGE))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  /** Indented otherwise, it is the same. */
  private static String words(String java) {
    return java.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
