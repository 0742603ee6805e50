package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that knows nothing of us compiles as if we were not there: all of commons-lang3. */
class ForeignCodeTest {

  private static final Path SOURCES = Path.of("target", "foreign", "commons-lang3-sources.jar");

  @TempDir Path folder;

  /** In processes of their own: a javac inside of this one finds our plugin on the class path. */
  @Test
  void codeWithoutTraces_saysNothingAndChangesNoClassFile() throws Exception {
    CommandLineJavac alone = CommandLineJavac.in(folder.resolve("alone")).withoutProcessor();
    CommandLineJavac together = CommandLineJavac.in(folder.resolve("together"));

    List<String> said = compile(alone);
    List<String> saidTogether = compile(together);

    assertThat(saidTogether).isSubsetOf(said);
    assertSameFiles(filesOf(together), filesOf(alone));
  }

  /** Returns the lines that javac printed: the code has warnings of its own. */
  private static List<String> compile(CommandLineJavac javac) throws Exception {
    addSources(javac);
    String output = javac.options("-d", "classes", "-Xmaxwarns", "10000").run();
    assertThat(javac.exitValue()).as(output).isZero();
    return output.lines().filter(line -> !line.matches("\\d+ warnings")).toList();
  }

  private static void addSources(CommandLineJavac javac) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(SOURCES);
        Stream<Path> entries = Files.walk(jar.getPath("/"))) {
      List<Path> sources =
          entries.filter(entry -> entry.toString().endsWith(".java")).sorted().toList();
      assertThat(sources).as("sources in %s", SOURCES).hasSizeGreaterThan(200);
      for (Path source : sources) {
        javac.source("src" + source, Files.readString(source));
      }
    }
  }

  private static Map<String, byte[]> filesOf(CommandLineJavac javac) {
    Compiled compiled = javac.compiled("classes");
    Map<String, byte[]> contents = new TreeMap<>();
    for (String file : compiled.files()) {
      Path path = Path.of(file);
      contents.put(compiled.classFolder().relativize(path).toString(), read(path));
    }
    return contents;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertSameFiles(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(expected.keySet()).as("class files of javac alone").hasSizeGreaterThan(300);
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
  }
}
