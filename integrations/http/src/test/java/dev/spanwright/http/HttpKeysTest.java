package dev.spanwright.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Registry;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpKeysTest {

  static List<String> keys() {
    return Stream.of(HttpKeys.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(HttpKeysTest::value)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("keys")
  @Tag("SRV-02")
  void key_isCurrentInTheConventions(String key) {
    AttributeDefinition definition =
        Registry.bundled().find(key.endsWith(".") ? key + "name" : key);
    assertThat(definition).as(key).isNotNull();
    assertThat(requireNonNull(definition).isDeprecated()).as(key).isFalse();
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
