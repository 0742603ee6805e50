package dev.spanwright.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/integrations/jdbc.md says is what happens. */
class PageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "integrations", "jdbc.md");
  private static final Path SNIPPETS = Path.of("src/test/java/dev/spanwright/jdbc/Snippets.java");

  @Test
  void javaLines_standInASourceThatIsCompiled() throws IOException {
    String source = stripped(Files.readString(SNIPPETS));
    List<String> shown = found("(?ms)^```java\n(.*?)^```$");
    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(snippet -> assertThat(source).contains(stripped(snippet)));
  }

  @Test
  void texts_areReadAsTheTableSays() throws IOException {
    List<String> rows = found("(?m)^\\| (`[^|]*` \\| `[^|]*` \\| `[^|]*`) \\|$");
    assertThat(rows).hasSizeGreaterThan(3);
    for (String row : rows) {
      String[] cells = row.substring(1, row.length() - 1).split("` \\| `", -1);
      QueryText text = SqlReader.read(cells[0], Dialect.POSTGRESQL);
      assertThat(text.text()).isEqualTo(cells[1]);
      assertThat(text.summary()).isEqualTo(cells[2]);
    }
  }

  private static List<String> found(String regex) throws IOException {
    return Pattern.compile(regex)
        .matcher(Files.readString(PAGE))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String stripped(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
