package dev.spanwright.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.export.SpanTreePrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows is what happens. */
class ReadmeTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Path CONSUMER = Path.of("src/it/maven-consumer");
  private static final Markdown README = Markdown.read(REPOSITORY.resolve("README.md"));

  /** What README.md has in place of traces that look like another one. */
  private static final String MORE = "…";

  @Test
  void sampleOutput_isReal() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Bookshop.show(out, SpanTreePrinter.create(), List.of());
    List<String> real = paragraphs(printed.toString(StandardCharsets.UTF_8));
    List<String> shown = new ArrayList<>(paragraphs(README.blocks("text").get(0)));
    shown.removeIf(MORE::equals);

    assertThat(real).containsSubsequence(shown);
    assertThat(shapes(shown)).containsExactlyInAnyOrderElementsOf(shapes(real));
  }

  @Test
  void twoCommands_areTwoLines() {
    List<Markdown.Block> blocks = README.section("## Two commands").blocks();
    assertThat(blocks).extracting(Markdown.Block::language).containsExactly("sh");
    assertThat(blocks.get(0).code().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("mvn "));
  }

  @Test
  void mavenLines_areThoseOfTheConsumer() throws IOException {
    String pom = Files.readString(CONSUMER.resolve("pom.xml"));
    List<String> marked =
        Pattern.compile("(?s)<!-- readme: \\w+ -->\n(.*?)\n<!-- end -->")
            .matcher(pom)
            .results()
            .map(region -> stripped(region.group(1)))
            .toList();
    assertThat(marked).hasSize(2);
    assertThat(README.blocks("xml").stream().map(ReadmeTest::stripped)).isEqualTo(marked);
  }

  @Test
  void gradleLines_nameTheSameArtifacts() {
    String maven = String.join("", README.blocks("xml"));
    String gradle = README.blocks("kotlin").get(0);
    Pattern.compile("dev.spanwright:([\\w-]+):([\\w.-]+)")
        .matcher(gradle)
        .results()
        .forEach(
            artifact ->
                assertThat(maven)
                    .contains("<artifactId>" + artifact.group(1) + "</artifactId>")
                    .contains("<version>" + artifact.group(2) + "</version>"));
  }

  @Test
  void javaLines_standInSourcesThatAreCompiled() throws IOException {
    String sources = stripped(sources(CONSUMER.resolve("src/main/java")));
    List<String> snippets = new ArrayList<>(README.blocks("java"));
    mistakes().forEach(mistake -> snippets.remove(mistake.code()));
    for (String page : List.of("tracing-by-hand", "sampling", "propagation", "delivery")) {
      snippets.addAll(Markdown.read(REPOSITORY.resolve("docs/" + page + ".md")).blocks("java"));
    }
    assertThat(snippets)
        .isNotEmpty()
        .allSatisfy(snippet -> assertThat(sources).contains(stripped(snippet)));
  }

  @Test
  void consumerOutput_isWhatItsTestExpects() throws IOException {
    String expected = stripped(sources(CONSUMER.resolve("src/test/java")));
    String shown =
        README.blocks("text").stream()
            .filter(block -> block.startsWith("Checkout.pay"))
            .findFirst()
            .orElseThrow();
    assertThat(expected).contains(stripped(withoutTimes(shown)));
  }

  @Test
  void mistakes_areReportedInTheseWords(@TempDir Path folder) throws IOException {
    List<Markdown.Block> blocks = README.blocks();
    assertThat(mistakes()).hasSize(2);
    for (Markdown.Block mistake : mistakes()) {
      String shown = blocks.get(blocks.indexOf(mistake) + 1).code();
      assertThat(compiled(mistake.code(), folder)).isEqualTo(shown);
    }
  }

  /** Compiles one class and returns what javac says. */
  private static String compiled(String code, Path folder) throws IOException {
    Path source = folder.resolve(code.split(" ", 3)[1] + ".java");
    // On the first line, so that the others keep their numbers.
    Files.writeString(
        source, "import dev.spanwright.annotation.*; import dev.spanwright.trace.*; " + code);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    int status =
        javac.run(
            null,
            null,
            said,
            "-d",
            folder.toString(),
            "-classpath",
            classPath,
            "-processorpath",
            classPath,
            source.toString());
    String text = said.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    assertThat(status).isEqualTo(text.contains("error:") ? 1 : 0);
    return text;
  }

  @Test
  void environmentVariables_areAllThereAre() throws IOException {
    Pattern name = Pattern.compile("\\b(?:SENTRY|SPANWRIGHT)_[A-Z_]+\\b");
    assertThat(found(name, README.section("## Options").text()))
        .isEqualTo(found(name, sources(REPOSITORY.resolve("runtime/src/main/java"))));
  }

  @Test
  void links_leadSomewhere() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(REPOSITORY);
        Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
      Stream.concat(top, docs).filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
    }
    assertThat(pages).contains(REPOSITORY.resolve("README.md"));
    for (Path page : pages) {
      assertThat(Markdown.read(page).links())
          .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }
  }

  /** Returns the classes of README.md that javac has something to say about. */
  private static List<Markdown.Block> mistakes() {
    return README.blocks().stream()
        .filter(block -> block.language().equals("java"))
        .filter(block -> block.code().startsWith("class "))
        .toList();
  }

  /** Returns what stands between blank lines, without what differs from run to run. */
  private static List<String> paragraphs(String text) {
    return Stream.of(withoutIds(withoutTimes(text)).split("\n\n", -1))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private static String withoutIds(String text) {
    return text.replaceAll("[0-9a-f]{32}", "#").replaceAll("127\\.0\\.0\\.1:\\d+", "#");
  }

  private static String withoutTimes(String text) {
    return text.replaceAll(" +[0-9.]+ (µs|ms|s)\\b", " #").replaceAll("(\\S) +", "$1 ");
  }

  /** Returns the different traces there are, whatever they are about. */
  private static Set<String> shapes(List<String> paragraphs) {
    return paragraphs.stream()
        .map(paragraph -> paragraph.replaceAll("(copies|cents|id|isbn)=\\S+", "$1="))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String stripped(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ReadmeTest::content)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
