package dev.spanwright.jdkhttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page of this integration shows is compiled here, in {@link Snippets}. */
class PageTest {

  private static final Path PAGE = Path.of("../../docs/integrations/jdk-http.md");
  private static final Path SNIPPETS =
      Path.of("src/test/java/dev/spanwright/jdkhttp/Snippets.java");

  @Test
  void javaLines_areCompiled() throws IOException {
    String compiled = stripped(Files.readString(SNIPPETS));
    List<String> shown =
        Pattern.compile("(?s)```java\n(.*?)```")
            .matcher(Files.readString(PAGE))
            .results()
            .map(block -> stripped(block.group(1)))
            .toList();
    assertThat(shown).isNotEmpty().allSatisfy(block -> assertThat(compiled).contains(block));
  }

  private static String stripped(String code) {
    return code.replaceAll("\\s+", "");
  }
}
