package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedValuesTest {

  @ParameterizedTest
  @CsvSource({
    "network.transport,         pipe quic tcp udp unix",
    "network.type,              ipv4 ipv6",
    "http.request.method,       CONNECT DELETE GET HEAD OPTIONS PATCH POST PUT QUERY TRACE _OTHER",
    "otel.status_code,          ERROR OK",
    "jvm.memory.type,           heap non_heap",
    "cpython.gc.generation,     0 1 2",
    "log.iostream,              stderr stdout",
    "deployment.environment.name, development production staging test",
  })
  void valuesOfTheConventions_areOpenSets(String key, String values) {
    assertThat(values(Registry.bundled(), key))
        .isEqualTo(new AllowedValues(new LinkedHashSet<>(List.of(values.split(" "))), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http.route", "http.request.header.accept", "gen_ai.request.top_k", "cache.hit"})
  void otherKeys_haveNone(String key) {
    assertThat(values(Registry.bundled(), key)).isNull();
  }

  @Test
  void everyValue_isOfItsKeysType() throws IOException {
    Registry registry = Registry.bundled();
    Map<String, AllowedValues> read = bundledFile();
    int keys = 0;
    for (AttributeDefinition definition : registry.definitions()) {
      AllowedValues values = registry.allowedValues(definition);
      if (values == null) {
        continue;
      }
      keys++;
      assertThat(values).isEqualTo(read.get(definition.key()));
      assertThat(values.closed()).isFalse();
      assertThat(definition.origin()).contains(Convention.OPENTELEMETRY);
      if (definition.type() == AttributeType.INTEGER) {
        assertThat(values.values()).allMatch(value -> value.equals("" + Long.parseLong(value)));
      } else {
        assertThat(definition.type()).as(definition.key()).isEqualTo(AttributeType.STRING);
      }
    }
    assertThat(keys).isEqualTo(read.size()).isEqualTo(150);
  }

  @Test
  void sets_keepTheirOrder_andAreNeverEmpty() {
    assertThat(new AllowedValues(new LinkedHashSet<>(List.of("b", "a")), true).values())
        .containsExactly("b", "a");
    assertThatThrownBy(() -> new AllowedValues(Set.of(), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are no values");
  }

  /** In a file, {@code _} stands for a tab and {@code ;} for the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | values.tsv:1: the first line that is no comment has to be the columns \"key<tab>value\"",
        "key | values.tsv:1: the first line that is no comment has to be the columns \"key<tab>value\"",
        "key_value;a | values.tsv:2: this is not one key, one tab and one value",
        "key_value;_a | values.tsv:2: this is not one key, one tab and one value",
        "key_value;a_ | values.tsv:2: this is not one key, one tab and one value",
        "key_value;a_b_c | values.tsv:2: this is not one key, one tab and one value",
        "key_value;b_x;a_x | values.tsv:3: \"a\" has to stand before \"b\"",
        "key_value;a_y;a_x | values.tsv:3: \"x\" has to stand before \"y\", and once",
        "key_value;a_x;a_x | values.tsv:3: \"x\" has to stand before \"x\", and once",
      })
  void malformedFile_isRefused(String file, String message) {
    assertThatThrownBy(() -> read(file.replace('_', '\t').replace(';', '\n')))
        .isInstanceOf(RegistryFormatException.class)
        .hasMessage(message);
  }

  @Test
  void file_isReadKeyByKey() throws IOException {
    assertThat(read("# some\nkey\tvalue\na\tx\n# more\na\ty\nb\tx\n"))
        .isEqualTo(
            Map.of(
                "a", new AllowedValues(Set.of("x", "y"), false),
                "b", new AllowedValues(Set.of("x"), false)));
  }

  private static Map<String, AllowedValues> bundledFile() throws IOException {
    try (InputStream in = Registry.class.getResourceAsStream("values.tsv")) {
      return ValuesReader.read(Objects.requireNonNull(in), "values.tsv");
    }
  }

  private static Map<String, AllowedValues> read(String file) throws IOException {
    return ValuesReader.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "values.tsv");
  }

  private static @Nullable AllowedValues values(Registry registry, String key) {
    return registry.allowedValues(Objects.requireNonNull(registry.find(key)));
  }
}
