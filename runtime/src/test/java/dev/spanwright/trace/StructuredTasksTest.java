package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What only newer JDKs have, in a JVM of its own that compiles it first. */
class StructuredTasksTest {

  private static final Path SOURCE =
      Path.of("src", "test", "resources", "jdk25", "StructuredTasks.java");

  @TempDir private Path folder;

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25, max = JRE.JAVA_25)
  @Tag("SPAN-27")
  void tasksOfAStructuredScope_areBelowWhereTheyWereForked() throws Exception {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    int exitValue =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-preview",
                "--source",
                "25",
                "-classpath",
                System.getProperty("java.class.path"),
                SOURCE.toString())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start()
            .waitFor();

    assertThat(exitValue).as(Files.readString(errors)).isZero();
    List<String> spans = Files.readAllLines(output);
    assertThat(spans)
        .containsExactlyInAnyOrder(
            "query < load",
            "load < fan out",
            "price < second half",
            "second half < fan out",
            "fan out < request",
            "on its own < none",
            "of anna < request",
            "request < none");
  }
}
