package dev.spanwright.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/integrations/servlet.md shows compiles: {@link ShopExample} has it. */
class ServletPageTest {

  @Test
  void javaOnThePage_isThatOfTheExample() throws IOException {
    String page = Files.readString(Path.of("../../docs/integrations/servlet.md"));
    String example =
        Files.readString(Path.of("src/test/java/dev/spanwright/servlet/ShopExample.java"));
    List<String> shown =
        Pattern.compile("(?ms)^```java\n(.*?)^```$")
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(shown).hasSize(4);
    assertThat(shown)
        .allSatisfy(
            java ->
                assertThat(words(example)).contains(words(java.replace("public final class", ""))));
  }

  /** Indented otherwise and nested, it is the same. */
  private static String words(String java) {
    return java.replace("public static final class", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
