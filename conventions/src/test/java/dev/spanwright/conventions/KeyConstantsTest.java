package dev.spanwright.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Constants and registry hold the same keys. */
class KeyConstantsTest {
  private static final String PLACEHOLDER = AttributeDefinition.PLACEHOLDER;

  private final Registry registry = Registry.bundled();

  @Test
  void everyKey_hasItsConstant_andEveryConstantItsKey() throws Exception {
    SortedMap<String, Field> byKey = new TreeMap<>();
    List<String> sharedStarts = new ArrayList<>();
    for (Field constant : constants()) {
      String value = value(constant);
      String key = value;
      if (constant.getName().endsWith("_PREFIX") && value.endsWith(".")) {
        key = value + PLACEHOLDER;
        if (registry.find(key) == null) {
          sharedStarts.add(value);
          continue;
        }
      } else if (constant.getName().endsWith("_SUFFIX") && value.startsWith(".")) {
        key = keyWithEnd(constant, value);
      }
      assertThat(byKey.put(key, constant)).as(key).isNull();
    }
    assertThat(byKey.keySet()).containsExactlyElementsOf(registry.keys());
    assertThat(sharedStarts).containsExactlyInAnyOrder("mcp.prompt.result.", "mcp.tool.result.");
    byKey.forEach(
        (key, constant) ->
            assertThat(constant.isAnnotationPresent(Deprecated.class))
                .as(key)
                .isEqualTo(exact(key).isDeprecated()));
  }

  @Test
  void constants_areInlined_evenWhenPutTogether() {
    assertThat(Sample.class.getAnnotation(Named.class).value())
        .isEqualTo("http.request.header.x-request-id");
    assertThat(exact(HttpAttributes.HTTP_RESPONSE_STATUS_CODE).type())
        .isEqualTo(AttributeType.INTEGER);
    assertThat(
            registry.find(
                McpAttributes.MCP_PROMPT_RESULT_PREFIX
                    + "0"
                    + McpAttributes.MCP_PROMPT_RESULT_ROLE_SUFFIX))
        .extracting("key")
        .isEqualTo("mcp.prompt.result.<key>.role");
    assertThat(RootAttributes.TYPE).isEqualTo("type");
    assertThat(AwsAttributes.AWS_REQUEST_ID).isEqualTo("aws.request_id");
  }

  /** The name tells which of the keys with the same end is meant: it spells the start. */
  private String keyWithEnd(Field constant, String end) {
    List<String> keys =
        registry.keys().stream()
            .filter(key -> key.endsWith(PLACEHOLDER + end))
            .filter(
                key ->
                    constant
                        .getName()
                        .equals(
                            key.replace(PLACEHOLDER + ".", "")
                                    .replace('.', '_')
                                    .toUpperCase(Locale.ROOT)
                                + "_SUFFIX"))
            .toList();
    assertThat(keys).as(constant.getName()).hasSize(1);
    return keys.get(0);
  }

  private AttributeDefinition exact(String key) {
    AttributeDefinition found = registry.find(key);
    if (found == null || !found.key().equals(key)) {
      throw new AssertionError("not in the registry: " + key);
    }
    return found;
  }

  private static List<Field> constants() throws IOException, URISyntaxException {
    Path root = Path.of(Registry.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> names;
    try (Stream<Path> files = Files.list(root.resolve("dev/spanwright/conventions"))) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Attributes.class"))
              .collect(Collectors.toList());
    }
    assertThat(names).hasSizeGreaterThan(100);
    List<Field> constants = new ArrayList<>();
    for (String name : names) {
      try {
        Class<?> type = Class.forName("dev.spanwright.conventions." + name.replace(".class", ""));
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
        constants.addAll(List.of(type.getDeclaredFields()));
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    return constants;
  }

  private static String value(Field constant) throws IllegalAccessException {
    int constantModifiers = Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL;
    assertThat(constant.getModifiers()).isEqualTo(constantModifiers);
    Object value = constant.get(null);
    assertThat(value).isInstanceOf(String.class);
    return (String) value;
  }

  @Retention(RetentionPolicy.RUNTIME)
  private @interface Named {
    String value();
  }

  @Named(HttpAttributes.HTTP_REQUEST_HEADER_PREFIX + "x-request-id")
  private static final class Sample {}
}
