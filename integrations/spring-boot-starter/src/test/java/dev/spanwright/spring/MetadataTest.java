package dev.spanwright.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** What editors know of the properties, and what the page says of them. */
class MetadataTest {

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";

  /** All properties of this module, by their names. */
  @SuppressWarnings("unchecked") // as the format is defined
  private static Map<String, Map<String, Object>> properties() throws IOException {
    Map<String, Map<String, Object>> properties = new TreeMap<>();
    for (URL url : Collections.list(MetadataTest.class.getClassLoader().getResources(METADATA))) {
      try (InputStream stream = url.openStream()) {
        Map<String, Object> metadata =
            JsonParserFactory.getJsonParser()
                .parseMap(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        for (Object property : (List<Object>) metadata.getOrDefault("properties", List.of())) {
          Map<String, Object> known = (Map<String, Object>) property;
          String name = String.valueOf(known.get("name"));
          if (name.startsWith("spanwright.")) {
            properties.put(name, known);
          }
        }
      }
    }
    return properties;
  }

  @Test
  void everyProperty_hasADescriptionAndAType() throws IOException {
    assertThat(properties()).containsKeys("spanwright.dsn", "spanwright.servlet.style");
    assertThat(properties())
        .allSatisfy(
            (name, property) -> {
              assertThat(property.get("type")).as("type").isInstanceOf(String.class);
              assertThat(property.get("description")).as("description").asString().endsWith(".");
            });
  }

  @Test
  void page_saysTheSame_ofAllOfThem() throws IOException {
    String page = Files.readString(Path.of("../../docs/integrations/spring-boot.md"));
    Map<String, String> shown = new TreeMap<>();
    Pattern.compile("(?m)^\\| `(spanwright\\.[^`]+)` \\| (.*) \\|$")
        .matcher(page)
        .results()
        .forEach(row -> assertThat(shown.put(row.group(1), row.group(2))).isNull());
    Map<String, String> described = new TreeMap<>();
    properties().forEach((name, property) -> described.put(name, "" + property.get("description")));
    assertThat(shown).isEqualTo(described);
  }
}
