package dev.spanwright.processor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.conventions.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manual shows is what is read, and what it quotes is what is said. */
class OwnAttributesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "own-attributes.md");
  private static final Pattern SNIPPET = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

  @Test
  void everySnippet_isReadWithoutAnyComplaint() throws IOException {
    List<String> snippets = new ArrayList<>();
    snippets.addAll(snippets("yaml"));
    snippets.addAll(snippets("json"));
    assertThat(snippets).hasSize(6);
    for (String snippet : snippets) {
      LoadedRegistry loaded = load(snippet);
      assertThat(loaded.errors()).as(snippet).isEmpty();
      assertThat(loaded.notes()).as(snippet).isEmpty();
    }
  }

  @Test
  void quotedMessages_areTheRealOnes() throws IOException {
    assertThat(load("attributes:\n - {key: http.route, type: integer}").notes())
        .isSubsetOf(lines(snippets("text")));
    assertThat(load("attributes:\n - key: a\n   type: int\n - key: b").errors())
        .isSubsetOf(lines(snippets("text")));
  }

  private static List<String> snippets(String language) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher matcher = SNIPPET.matcher(Files.readString(PAGE));
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        found.add(matcher.group(2));
      }
    }
    return found;
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().flatMap(String::lines).toList();
  }

  private static LoadedRegistry load(String text) {
    String name = "spanwright-attributes.yaml";
    RegistryFile file = RegistryFile.read(name, name, text.getBytes(StandardCharsets.UTF_8));
    return Registries.load(Registry.bundled(), List.of(file));
  }
}
