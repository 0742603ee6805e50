package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.processor.option.CheckId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every check has a page, what fails there fails in these words, and what passes is silent. */
class CheckPagesTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Path CHECKS = DOCS.resolve("checks");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

  /** On the first line, so that the others keep their numbers. */
  private static final String IMPORTS =
      "import dev.spanwright.annotation.*; import dev.spanwright.trace.*; ";

  @TempDir Path folder;

  @Test
  void everyCheckHasItsPage_andEveryPageItsCheck() throws IOException {
    try (Stream<Path> files = Files.list(CHECKS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("README.md"),
                      Arrays.stream(CheckId.values()).map(check -> check.id() + ".md"))
                  .toList());
    }
  }

  @Test
  void table_listsEveryCheckWithItsDefault_inOrder() {
    Matcher rows =
        Pattern.compile("(?m)^\\| \\[([\\w-]+)]\\(\\1\\.md\\) \\| (\\w+) \\|")
            .matcher(text(CHECKS.resolve("README.md")));
    assertThat(rows.results().map(row -> row.group(1) + " " + row.group(2)))
        .containsExactlyElementsOf(
            Arrays.stream(CheckId.values())
                .map(check -> check.id() + " " + severity(check))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void page_hasTheSameParts_andNamesOptionAndSuppression(CheckId check) {
    String page = page(check);
    assertThat(page).startsWith("# " + check.id() + "\n\n");
    assertThat(page).contains("Its default is `" + severity(check) + "`.");
    assertThat(page.lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## Fails", "## Says", "## Why", "## Passes", "## Silence it");
    assertThat(section(page, "Silence it"))
        .contains("-A" + check.option() + "=off")
        .contains("@SuppressWarnings(\"" + check.suppression() + "\")");
  }

  @ParameterizedTest
  @EnumSource
  void whatFails_saysExactlyWhatThePageShows(CheckId check) throws Exception {
    String page = page(check);
    String said = compiled(section(page, "Fails"));
    assertThat(said).isEqualTo(only("text", section(page, "Says")));
    assertThat(said).contains("[" + check.id() + "] ");
  }

  /** Under the options of what fails, so that a check that is off by default is on here, too. */
  @ParameterizedTest
  @EnumSource
  void whatPasses_isSilent(CheckId check) throws Exception {
    String page = page(check);
    String passes = section(page, "Passes");
    boolean hasOptions = !blocks("text", passes).isEmpty();
    String settings =
        hasOptions ? "" : section(page, "Fails").replaceAll("(?ms)^```java$.*?^```$", "");
    assertThat(compiled(settings + passes)).isEmpty();
  }

  @Test
  void baseline_printsAndAcceptsWhatItsSectionShows() throws Exception {
    String section = section(text(CHECKS.resolve("README.md")), "Old code");
    String code = only("java", section);
    List<String> texts = blocks("text", section);
    assertThat(texts).hasSize(3);
    assertThat(javac(code).options("-Aspanwright.baseline.print=true").run())
        .isEqualTo(texts.get(0));
    Files.writeString(folder.resolve("spanwright-baseline.txt"), texts.get(1));
    assertThat(javac(code).options("-Aspanwright.baseline=spanwright-baseline.txt").run())
        .isEqualTo(texts.get(2));
    assertThat(only("sh", section)).contains("'s/.*\\[baseline\\] //p'");
    String lines =
        texts
            .get(0)
            .lines()
            .filter(line -> line.contains("[baseline] "))
            .map(line -> line.replaceFirst(".*\\[baseline] ", "") + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("spanwright-baseline.txt"), lines);
    assertThat(javac(code).options("-Aspanwright.baseline=spanwright-baseline.txt").run())
        .isEmpty();
  }

  @Test
  void hyphenInAnOption_isRefusedInTheseWords() throws Exception {
    List<String> texts = blocks("text", section(text(CHECKS.resolve("README.md")), "How loud"));
    String said =
        javac("class A {}\n").options("-Aspanwright.check.deprecated-attribute=off").run();
    assertThat(said).startsWith(texts.get(1));
  }

  /** A traced class on lines 1 to 5, in the same words as on the page. */
  private static final String SHOP =
      """
      import dev.spanwright.annotation.*; class Shop {

        @Trace
        void buy() {}
      }
      """;

  @Test
  void otherMessages_areTheRealOnes() {
    List<Path> annotationsOnly =
        TraceCompiler.runtimeClassPath().stream()
            .filter(path -> path.toString().contains("annotations"))
            .toList();
    assertIsShown(shop("1").source("Shop", SHOP).option("-proc:none"));
    assertIsShown(
        shop("2")
            .implicitSource("Shop", SHOP)
            .source("Main", "class Main { @dev.spanwright.annotation.Trace void m(Shop s) {} }"));
    assertIsShown(shop("3").source("Shop", SHOP).classPath(annotationsOnly));
    assertIsShown(shop("4").source("Shop", SHOP).source("ShopSpans", "class ShopSpans {}"));
  }

  private TraceCompiler shop(String subfolder) {
    return TraceCompiler.in(folder.resolve(subfolder));
  }

  private static void assertIsShown(TraceCompiler compiler) {
    assertThat(compiler.compile().messages())
        .singleElement()
        .satisfies(message -> assertThat(shownMessages()).contains(asShown(message)));
  }

  @Test
  void otherCompilers_areToldOfInTheseWords() throws Exception {
    CommandLineJavac hidden =
        CommandLineJavac.in(folder)
            .source("Shop.java", SHOP)
            .options("-processor", WrappingProcessor.class.getName())
            .withoutPlugin();
    assertThat(shownMessages()).contains(hidden.run().split("(?<=\n)", 2)[0]);
    assertThat(shownMessages()).contains(hidden.options("-Aspanwright.mode=proxy").run());
  }

  private static List<String> shownMessages() {
    return blocks("text", text(DOCS.resolve("messages.md")));
  }

  /** From {@code ERROR Shop.java:3:1 text} to {@code Shop.java:3: error: text}. */
  private static String asShown(String message) {
    return message.replaceFirst("ERROR (\\S+:\\d+):\\d+ ", "$1: error: ") + "\n";
  }

  private static String severity(CheckId check) {
    return check.defaultSeverity().name().toLowerCase(Locale.ROOT);
  }

  /** Compiles a section's class, with the options and the file of attributes that it shows. */
  private String compiled(String section) throws IOException, InterruptedException {
    for (String attributes : blocks("yaml", section)) {
      Files.writeString(folder.resolve("spanwright-attributes.yaml"), attributes);
    }
    CommandLineJavac javac = javac(only("java", section));
    blocks("text", section).forEach(options -> javac.options(options.split("\\s+")));
    String said = javac.run();
    assertThat(javac.exitValue()).as(said).isEqualTo(said.contains(" error: ") ? 1 : 0);
    return said;
  }

  private CommandLineJavac javac(String code) throws IOException {
    Matcher type = TYPE.matcher(code);
    assertThat(type.find()).as("the name of a type in " + code).isTrue();
    return CommandLineJavac.in(folder).source(type.group(1) + ".java", IMPORTS + code);
  }

  private static String page(CheckId check) {
    return text(CHECKS.resolve(check.id() + ".md"));
  }

  private static String section(String page, String heading) {
    int start = page.indexOf("\n## " + heading + "\n");
    assertThat(start).as("the place of " + heading).isNotNegative();
    int end = page.indexOf("\n## ", start + 1);
    return page.substring(start, end < 0 ? page.length() : end);
  }

  private static String only(String language, String section) {
    List<String> blocks = blocks(language, section);
    assertThat(blocks).as(language + " in " + section).hasSize(1);
    return blocks.get(0);
  }

  private static List<String> blocks(String language, String section) {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(section)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
