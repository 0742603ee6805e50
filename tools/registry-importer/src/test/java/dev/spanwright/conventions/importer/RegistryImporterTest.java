package dev.spanwright.conventions.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.spanwright.conventions.Registry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports conventions of an invented shop that have each shape the real ones have. */
class RegistryImporterTest {
  private static final Path MADE_UP = Path.of("src/test/resources/made-up");
  private static final String RESOURCES =
      "conventions/src/main/resources/dev/spanwright/conventions/";
  private static final String CONSTANTS = "conventions/src/main/java/dev/spanwright/conventions/";

  @TempDir private Path work;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void copyInput() throws IOException {
    try (Stream<Path> files = Files.walk(MADE_UP)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = work.resolve(MADE_UP.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void goodInput_givesAllFiles() throws IOException {
    assertThat(importShop("repository")).isTrue();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "wrote " + Path.of(CONSTANTS, "CartAttributes.java"),
            "wrote " + Path.of(CONSTANTS, "OrderAttributes.java"),
            "wrote " + Path.of(RESOURCES, "attributes.tsv"),
            "wrote " + Path.of(RESOURCES, "operations.txt"),
            "wrote " + Path.of(RESOURCES, "values.tsv"),
            "wrote " + Path.of("docs", "conventions-differences.md"));
    assertThat(files("repository"))
        .containsExactly(
            entry(CONSTANTS + "CartAttributes.java", expected("CartAttributes.java")),
            entry(CONSTANTS + "OrderAttributes.java", expected("OrderAttributes.java")),
            entry(RESOURCES + "attributes.tsv", expected("attributes.tsv")),
            entry(RESOURCES + "operations.txt", expected("operations.txt")),
            entry(RESOURCES + "values.tsv", expected("values.tsv")),
            entry("docs/conventions-differences.md", expected("conventions-differences.md")));
  }

  @Test
  void sameInput_givesSameBytes() throws IOException {
    assertThat(importShop("one")).isTrue();
    assertThat(importShop("two")).isTrue();
    assertThat(files("one")).isEqualTo(files("two"));
  }

  @Test
  void constantsOfNamespacesThatAreNoMore_areDeleted_andNothingElse() throws IOException {
    assertThat(importShop("repository")).isTrue();
    Path constants = work.resolve("repository").resolve(CONSTANTS);
    Path old = constants.resolve("OldAttributes.java");
    Path own = constants.resolve("OwnAttributes.java");
    Files.writeString(old, KeyConstants.MARK + "class OldAttributes {}");
    Files.writeString(own, "class OwnAttributes {}");
    out.reset();
    assertThat(importShop("repository")).isTrue();
    assertThat(old).doesNotExist();
    assertThat(own).exists();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .endsWith("deleted " + Path.of(CONSTANTS, "OldAttributes.java") + System.lineSeparator());
  }

  /** The files in the repository are what an import of the registry's own facts gives. */
  @Test
  void committedConstants_areTheImporters_byteForByte() throws Exception {
    Path folder = Path.of("..", "..").resolve(CONSTANTS);
    Map<String, String> committed = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Attributes.java")).toList()) {
        committed.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    assertThat(KeyConstants.texts(Registry.bundled().definitions())).isEqualTo(committed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sentry/package.json | @sentry/conventions | left-pad | package.json: this is not the package @sentry/conventions",
        "sentry/package.json | '\"0.0.1\"' | 1 | package.json: package: version is no string",
        "sentry/package.json | '{' | '[' | package.json: line 1: missing ] after element list",
        "sentry/dist/attributes.cjs | ATTRIBUTE_METADATA | METADATA | attributes.cjs: there is no ATTRIBUTE_METADATA in it",
        "sentry/dist/attributes.cjs | type:\"integer\" | type:\"long\" | attributes.cjs: cart.size: unknown type \"long\"",
        "sentry/dist/attributes.cjs | type:\"integer\" | kind:1 | attributes.cjs: cart.size: type is no string",
        "sentry/dist/attributes.cjs | key:\"never\" | key:\"often\" | attributes.cjs: cart.count: unknown scrubbing mode \"often\"",
        "sentry/dist/attributes.cjs | \"internal\" | \"secret\" | attributes.cjs: cart.count: unknown visibility \"secret\"",
        "sentry/dist/attributes.cjs | cart.item.<key> | cart.item | attributes.cjs: cart.item: hasDynamicSuffix is set, but the key has no suffix <key>",
        "sentry/dist/attributes.cjs | \"cart.note\" | \"cart note\" | attributes.cjs: cart note: key \"cart note\" has a blank or a control character in it",
        "sentry/dist/op.cjs | \"shop.pay\" | 7 | op.cjs: PAY: is no string",
        "sentry/dist/op.cjs | exports.PAY=PAY | java.lang.System.exit(0) | op.cjs: line 1: ReferenceError: \"java\" is not defined.",
        "stable/META-INF/MANIFEST.MF | Implementation-Version | Version | stable: its manifest has no Implementation-Version",
        "stable/shop/OrderAttributes.java | ORDER_ID | ORDER_KEY, | stable: line 5 of OrderAttributes.java is not Java: <identifier> expected",
        "stable/shop/OrderAttributes.java | stringKey | uuidKey | stable: ORDER_ID is made in a way that is not known",
        "stable/shop/OrderAttributes.java | AttributeKey<String> | String | stable: OrderIdValues holds values of a key that its file does not define",
        "stable/shop/OrderAttributes.java | order.id | order.key | 'order.id is stable as the incubating conventions have it, but the stable ones lack it: do their versions belong together?'",
        "sentry/dist/attributes.cjs | \"cart.note\" | \"cart.unmarked.prefix\" | 'cart.unmarked. and cart.unmarked.prefix would both be CART_UNMARKED_PREFIX: add the old spelling to ConstantName.OLD_SPELLINGS'",
        "sentry/dist/attributes.cjs | \"cart.note\" | \"cart.1:2\" | 'cart.1:2: CART_1:2 is no name for a constant'",
        "incubating/shop/OrderIncubatingAttributes.java | SECOND = 2 | SECOND = 1 + 1 | incubating: SECOND is no plain value",
        "incubating/shop/OrderIncubatingAttributes.java | link #ORDER_NUMBER | link #NUMBER | incubating: OrderNumberIncubatingValues holds values of a key that its file does not define",
        "incubating/shop/OrderIncubatingAttributes.java | \"order.old\" | \"order.number\" | incubating: ORDER_OLD defines order.number a second time",
      })
  void badInput_isOneMessage_andNothingIsWritten(
      String file, String find, String replace, String message) throws IOException {
    Path input = work.resolve(file);
    String text = Files.readString(input);
    assertThat(text).contains(find);
    Files.writeString(input, text.replace(find, replace));

    assertThat(importShop("repository")).isFalse();
    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(message);
    assertThat(work.resolve("repository")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "sentry/package.json, package.json: cannot be read: NoSuchFileException",
    "sentry/dist/attributes.cjs, attributes.cjs: cannot be read: NoSuchFileException",
    "stable/META-INF/MANIFEST.MF, stable: cannot be read: NoSuchFileException",
  })
  void missingFile_isNamed(String file, String message) throws IOException {
    Files.delete(work.resolve(file));
    assertThat(importShop("repository")).isFalse();
    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(message);
  }

  @Test
  void sourcesWithoutKeys_areRefused() throws IOException {
    Files.writeString(work.resolve("stable/shop/OrderAttributes.java"), "class Nothing {}");
    assertThat(importShop("repository")).isFalse();
    assertThat(err.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("stable: there is no attribute key in it");
  }

  @Test
  void wrongArguments_areAnsweredWithTheRightOnes() throws IOException {
    assertThat(run(List.of("one"))).isFalse();
    assertThat(err.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(
            "expected: SENTRY_PACKAGE_FOLDER SEMCONV_SOURCES INCUBATING_SOURCES REPOSITORY_FOLDER");
  }

  private boolean importShop(String repository) throws IOException {
    return run(
        Stream.of("sentry", "stable", "incubating", repository)
            .map(name -> work.resolve(name).toString())
            .toList());
  }

  private boolean run(List<String> arguments) throws IOException {
    return RegistryImporter.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private Map<String, String> files(String repository) throws IOException {
    Path root = work.resolve(repository);
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return contents;
  }

  private static String expected(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/made-up-expected").resolve(name));
  }
}
