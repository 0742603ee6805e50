package dev.spanwright.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void javaLines_standInASourceThatIsCompiled() throws IOException {
    String source =
        stripped(Files.readString(Path.of("src/test/java/dev/spanwright/logging/Snippets.java")));
    List<String> shown = Page.LOGGING.blocks("java");
    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(snippet -> assertThat(source).contains(stripped(snippet)));
  }

  private static String stripped(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
