package dev.spanwright.processor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.conventions.AllowedValues;
import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Deprecation;
import dev.spanwright.conventions.Registry;
import dev.spanwright.conventions.Scrubbing;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own registries over the conventions. */
class RegistriesTest {
  @TempDir private Path work;

  @Test
  void nothingOfOnesOwn_isTheConventionsThemselves() {
    LoadedRegistry loaded = load();
    assertThat(loaded.registry()).isSameAs(Registry.bundled());
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.notes()).isEmpty();
  }

  @Test
  void ownForm_isReadFieldByField() throws IOException {
    LoadedRegistry loaded =
        load(
            file(
                "shop.yaml",
                """
                attributes:
                  - key: order.tier
                    type: string
                    values: [gold, silver]
                  - {key: order.size, type: integer, values: [007, "8"], open: true}
                  - {key: order.weight, type: double, values: [1, 2.50]}
                  - key: order.note
                    type: string[]
                    sensitive: true
                    description: whatever people write
                  - {key: order.label.<key>, type: boolean, sensitive: false}
                  - {key: order.class, type: string, deprecated: {replacement: order.tier}}
                  - {key: order.kind, type: string, deprecated: true}
                """));
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.notes()).isEmpty();

    AttributeDefinition tier = found(loaded, "order.tier");
    assertThat(tier.type()).isEqualTo(AttributeType.STRING);
    assertThat(tier.source()).isEqualTo("shop.yaml");
    assertThat(tier.origin()).isEmpty();
    assertThat(tier.authority()).isNull();
    assertThat(tier.deprecation()).isNull();
    assertThat(tier.scrubbing()).isEqualTo(Scrubbing.UNSPECIFIED);
    assertThat(values(loaded, "order.tier"))
        .isEqualTo(new AllowedValues(Set.of("gold", "silver"), true));
    assertThat(values(loaded, "order.size")).isEqualTo(new AllowedValues(Set.of("7", "8"), false));
    assertThat(values(loaded, "order.weight"))
        .isEqualTo(new AllowedValues(Set.of("1.0", "2.5"), true));
    assertThat(found(loaded, "order.note").type()).isEqualTo(AttributeType.STRING_ARRAY);
    assertThat(found(loaded, "order.note").scrubbing()).isEqualTo(Scrubbing.AUTO);
    assertThat(values(loaded, "order.note")).isNull();
    assertThat(found(loaded, "order.label.size").key()).isEqualTo("order.label.<key>");
    assertThat(found(loaded, "order.label.size").scrubbing()).isEqualTo(Scrubbing.MANUAL);
    assertThat(found(loaded, "order.class").deprecation()).isEqualTo(new Deprecation("order.tier"));
    assertThat(found(loaded, "order.kind").deprecation()).isEqualTo(new Deprecation(null));
    // The conventions are still there.
    assertThat(found(loaded, "http.route").source()).isEqualTo("the conventions");
    assertThat(loaded.registry().keys()).contains("order.tier", "http.route").isSorted();
  }

  @Test
  void json_isReadToo_tabsIncluded() throws IOException {
    LoadedRegistry loaded =
        load(
            file(
                "shop.json",
                """
                {
                	"attributes": [
                		{"key": "order.tier",	"type": "string",
                		 "values": ["gold\\/1"], "deprecated": false}
                	]
                }
                """));
    assertThat(loaded.errors()).isEmpty();
    assertThat(values(loaded, "order.tier")).isEqualTo(new AllowedValues(Set.of("gold/1"), true));
  }

  @Test
  void weaverGroups_areRead() throws IOException {
    LoadedRegistry loaded =
        load(
            file(
                "order.yaml",
                """
                groups:
                  - id: registry.order
                    type: attribute_group
                    display_name: Orders
                    brief: What an order is.
                    attributes:
                      - id: order.tier
                        brief: How good a customer is.
                        stability: development
                        type:
                          members:
                            - id: gold
                              value: gold
                              stability: stable
                            - {id: silver, value: "silver"}
                      - id: order.level
                        type: {allow_custom_values: true, members: [{id: a, value: 1}, {id: b, value: 2}]}
                      - {id: order.paid, type: {members: [{id: y, value: true}, {id: n, value: false}]}}
                      - {id: order.tag, type: "template[string[]]"}
                      - {id: order.count, type: int, deprecated: {reason: renamed, renamed_to: order.size, note: x}}
                      - {id: order.size, type: "int[]"}
                      - {id: order.old, type: double, deprecated: "Replaced by `order.size`."}
                      - {id: order.gone, type: string, deprecated: {reason: obsoleted}}
                      - {id: order.body, type: any}
                      - {ref: http.route, requirement_level: {conditionally_required: now and then}}
                  - id: span.order
                    type: span
                    span_kind: internal
                    attributes: [{ref: order.tier}]
                  - id: group.without.attributes
                """));
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.notes()).isEmpty();
    assertThat(found(loaded, "order.tier").type()).isEqualTo(AttributeType.STRING);
    assertThat(values(loaded, "order.tier"))
        .isEqualTo(new AllowedValues(Set.of("gold", "silver"), true));
    assertThat(found(loaded, "order.level").type()).isEqualTo(AttributeType.INTEGER);
    assertThat(values(loaded, "order.level")).isEqualTo(new AllowedValues(Set.of("1", "2"), false));
    assertThat(found(loaded, "order.paid").type()).isEqualTo(AttributeType.BOOLEAN);
    assertThat(found(loaded, "order.tag.x").type()).isEqualTo(AttributeType.STRING_ARRAY);
    assertThat(found(loaded, "order.size").type()).isEqualTo(AttributeType.INTEGER_ARRAY);
    assertThat(found(loaded, "order.count").deprecation()).isEqualTo(new Deprecation("order.size"));
    assertThat(found(loaded, "order.old").deprecation()).isEqualTo(new Deprecation("order.size"));
    assertThat(found(loaded, "order.gone").deprecation()).isEqualTo(new Deprecation(null));
    assertThat(loaded.registry().find("order.body")).isNull();
    assertThat(found(loaded, "http.route").source()).isEqualTo("the conventions");
  }

  @Test
  void weaverDefinition2_isRead() throws IOException {
    LoadedRegistry loaded =
        load(
            file(
                "order.yaml",
                """
                file_format: definition/2
                attributes:
                  - key: order.size
                    type: int
                    brief: How much.
                    stability: stable
                    examples: [1]
                metrics: [{name: order.count, attributes: [{ref: order.size}]}]
                """));
    assertThat(loaded.errors()).isEmpty();
    assertThat(found(loaded, "order.size").type()).isEqualTo(AttributeType.INTEGER);
  }

  @Test
  void folder_isReadInTheOrderOfNames_manifestsAside() throws IOException {
    file("weaver/registry_manifest.yaml", "name: shop");
    file("weaver/a/order.yaml", "attributes: [{key: order.tier, type: string}]");
    file("weaver/b.json", "{'attributes': [{'key': 'order.tier', 'type': 'integer'}]}");
    file("weaver/readme.md", "no registry");
    LoadedRegistry loaded = load(work.resolve("weaver"));
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.notes())
        .containsExactly(
            work.resolve("weaver/a/order.yaml")
                + ":1: \"order.tier\" is a string here, but an integer in b.json: order.yaml wins");
    assertThat(found(loaded, "order.tier").type()).isEqualTo(AttributeType.STRING);
  }

  @Test
  void missingFile_andEmptyFolder_areErrors() throws IOException {
    Path folder = Files.createDirectory(work.resolve("empty"));
    assertThat(load(work.resolve("none.yaml"), folder).errors())
        .containsExactly(
            work.resolve("none.yaml") + ":1: there is no such file: correct -Aspanwright.registry",
            folder + ":1: there is no .yaml, .yml or .json file in this folder: name another");
  }

  /** What the stronger file and what the weaker one say of {@code order.tier}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type: string | type: integer | is a string here, but an integer in",
        "type: string, deprecated: true | type: string, deprecated: false | is deprecated here, but is not in",
        "type: string, deprecated: false | type: string, deprecated: true | is not deprecated here, but is in",
        "type: string, deprecated: {replacement: url.full} | type: string, deprecated: {replacement: url.path} | is replaced by \"url.full\" here, but by \"url.path\" in",
        "type: string, sensitive: false | type: string, sensitive: true | is not sensitive here, but is in",
        "type: string, sensitive: true | type: string, sensitive: false | is sensitive here, but is not in",
        "type: string, values: [a] | type: string, values: [b] | has other values here, but has its own in",
      })
  void contradiction_isANote_andTheFirstFileWins(String first, String second, String note)
      throws IOException {
    Path one = file("one.yaml", "attributes:\n - {key: order.tier, " + first + "}");
    Path two = file("two.yaml", "attributes:\n - {key: order.tier, " + second + "}");
    LoadedRegistry loaded = load(one, two);
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.notes())
        .containsExactly(one + ":2: \"order.tier\" " + note + " two.yaml: one.yaml wins");
    assertThat(found(loaded, "order.tier").source()).isEqualTo("one.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type: string, deprecated: true | type: string, deprecated: {replacement: url.full}",
        "type: string, sensitive: true | type: string",
        "type: string, values: [a] | type: string",
        "type: string, values: [a] | type: string, values: [b], open: true",
        "type: string, values: [a] | type: string, values: [a]",
        "type: string | type: string, values: [a], sensitive: true, deprecated: true",
      })
  void sayingMoreOrLess_isNoContradiction(String first, String second) throws IOException {
    Path one = file("one.yaml", "attributes:\n - {key: order.tier, " + first + "}");
    Path two = file("two.yaml", "attributes:\n - {key: order.tier, " + second + "}");
    assertThat(load(one, two).notes()).isEmpty();
  }

  @Test
  void whatAFileLeavesOut_staysAsItIsBelow() throws IOException {
    Path one = file("one.yaml", "attributes: [{key: order.tier, type: string}]");
    Path two =
        file(
            "two.yaml",
            "attributes: [{key: order.tier, type: string, values: [a], sensitive: true, deprecated: true}]");
    LoadedRegistry loaded = load(one, two);
    assertThat(found(loaded, "order.tier").isDeprecated()).isTrue();
    assertThat(found(loaded, "order.tier").scrubbing()).isEqualTo(Scrubbing.AUTO);
    assertThat(values(loaded, "order.tier")).isEqualTo(new AllowedValues(Set.of("a"), true));
  }

  @Test
  void ownFile_winsOverTheConventions() throws IOException {
    Path file =
        file(
            "shop.yaml",
            """
            attributes:
              - {key: http.route, type: integer}
              - {key: http.method, type: string, deprecated: false}
              - {key: deployment.environment.name, type: string, values: [prod, staging]}
              - {key: user.email, type: string, sensitive: false}
            """);
    LoadedRegistry loaded = load(file);
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.notes())
        .containsExactly(
            file
                + ":2: \"http.route\" is an integer here, but a string in the conventions: shop.yaml wins",
            file
                + ":3: \"http.method\" is not deprecated here, but is in the conventions: shop.yaml wins",
            file
                + ":5: \"user.email\" is not sensitive here, but is in the conventions: shop.yaml wins");
    assertThat(found(loaded, "http.route").type()).isEqualTo(AttributeType.INTEGER);
    assertThat(found(loaded, "http.method").isDeprecated()).isFalse();
    assertThat(values(loaded, "deployment.environment.name"))
        .isEqualTo(new AllowedValues(Set.of("prod", "staging"), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "order.nowhere | the replacement \"order.nowhere\" is defined neither here nor in the conventions: define it, or write deprecated: true |",
        "http.method | the replacement \"http.method\" is deprecated itself: write replacement: http.request.method | http.request.method",
        "order.b | the replacement \"order.b\" is deprecated itself: write deprecated: true |",
      })
  void replacementThatLeadsNowhere_isAnError_inOwnFiles(
      String replacement, String message, @Nullable String settled) throws IOException {
    Path file =
        file(
            "shop.yaml",
            "attributes:\n - {key: order.a, type: string, deprecated: {replacement: "
                + replacement
                + "}}\n - {key: order.b, type: string, deprecated: true}");
    LoadedRegistry loaded = load(file);
    assertThat(loaded.errors()).containsExactly(file + ":2: " + message);
    assertThat(found(loaded, "order.a").deprecation()).isEqualTo(new Deprecation(settled));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "order.nowhere | the replacement \"order.nowhere\" is not defined, so none is offered |",
        "http.method | the replacement \"http.method\" is deprecated itself, so \"http.request.method\" is offered | http.request.method",
        "order.c | the replacement \"order.c\" is deprecated itself, so none is offered |",
      })
  void replacementThatLeadsNowhere_isANote_inWeaversFiles(
      String replacement, String note, @Nullable String settled) throws IOException {
    Path file =
        file(
            "shop.yaml",
            """
            groups:
              - attributes:
                  - {id: order.a, type: string, deprecated: {reason: renamed, renamed_to: %s}}
                  - {id: order.c, type: string, deprecated: {reason: obsoleted}}
            """
                .formatted(replacement));
    LoadedRegistry loaded = load(file);
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.notes()).containsExactly(file + ":3: " + note);
    assertThat(found(loaded, "order.a").deprecation()).isEqualTo(new Deprecation(settled));
  }

  @Test
  void replacementsInACircle_end() throws IOException {
    Path file =
        file(
            "shop.yaml",
            """
            groups:
              - attributes:
                  - {id: order.a, type: string, deprecated: {reason: renamed, renamed_to: order.b}}
                  - {id: order.b, type: string, deprecated: {reason: renamed, renamed_to: order.a}}
            """);
    assertThat(load(file).notes())
        .containsExactly(
            file + ":3: the replacement \"order.b\" is deprecated itself, so none is offered",
            file + ":4: the replacement \"order.a\" is deprecated itself, so none is offered");
  }

  @Test
  void library_shipsItsKeysInAJar_andOwnFilesAreStronger() throws IOException {
    Path jar =
        jar(
            "orders-keys-1.0.jar",
            "META-INF/spanwright/attributes.yaml",
            "attributes:\n - {key: order.tier, type: string}\n - {key: order.size, type: integer}");
    Path other =
        jar(
            "other-keys-1.0.jar",
            "META-INF/spanwright/attributes.json",
            "{'attributes': [{'key': 'order.size', 'type': 'double'}]}");
    Path own = file("shop.yaml", "attributes:\n - {key: order.tier, type: boolean}");
    try (URLClassLoader processorPath =
        new URLClassLoader(new URL[] {jar.toUri().toURL(), other.toUri().toURL()}, null)) {
      LoadedRegistry loaded = Registries.load(Registry.bundled(), List.of(own), processorPath);
      assertThat(loaded.errors()).isEmpty();
      assertThat(loaded.notes())
          .containsExactly(
              "orders-keys-1.0.jar!/META-INF/spanwright/attributes.yaml:3: \"order.size\" is an integer here,"
                  + " but a double in other-keys-1.0.jar: orders-keys-1.0.jar wins",
              own
                  + ":2: \"order.tier\" is a boolean here, but a string in orders-keys-1.0.jar: shop.yaml wins");
      assertThat(found(loaded, "order.size").source()).isEqualTo("orders-keys-1.0.jar");
    }
    Files.delete(jar); // nothing holds it open, not even on Windows
  }

  @Test
  void brokenLibrary_isNamed() throws IOException {
    Path jar =
        jar(
            "orders-keys-1.0.jar",
            "META-INF/spanwright/attributes.yaml",
            "attributes:\n - {key: a}");
    try (URLClassLoader processorPath = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(Registries.load(Registry.bundled(), List.of(), processorPath).errors())
          .containsExactly(
              "orders-keys-1.0.jar!/META-INF/spanwright/attributes.yaml:2:"
                  + " an attribute needs the field \"type\": write type: string");
    }
  }

  private Path file(String name, String text) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  private Path jar(String name, String entry, String text) throws IOException {
    Path jar = work.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new ZipEntry(entry));
      entries.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static LoadedRegistry load(Path... files) {
    ClassLoader nothing = new ClassLoader(null) {};
    return Registries.load(Registry.bundled(), List.of(files), nothing);
  }

  private static AttributeDefinition found(LoadedRegistry loaded, String key) {
    return Objects.requireNonNull(loaded.registry().find(key), key);
  }

  private static @Nullable AllowedValues values(LoadedRegistry loaded, String key) {
    return loaded.registry().allowedValues(found(loaded, key));
  }
}
