package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a JVM that is cold has to load before the first span has ended. It is counted, not timed: a
 * lambda, a stream or a pattern on that path brings dozens of the JDK's classes with it, the first
 * of each kind milliseconds. CONTRIBUTING.md says so too.
 */
class FirstSpanTest {

  /** The thread's number, the name of a class, and where it comes from. */
  private static final Pattern LINE = Pattern.compile("\\[(\\d+)\\s*] (\\S+) source: (.*)");

  /** A class that was loaded, and the JVM's word for where it comes from. */
  private record Loaded(String name, String source) {

    /** Returns whether the JVM has made it up at that moment, as it does for a lambda. */
    boolean isGenerated() {
      return name.contains("/0x") && !source.startsWith("shared objects file");
    }
  }

  @TempDir private static Path directory;

  private static List<Loaded> loaded;

  @BeforeAll
  static void run() throws Exception {
    loaded = classesOfMainThread(directory);
  }

  @Test
  void firstSpan_isSeenByTheseTests() {
    assertThat(loaded)
        .extracting(Loaded::name)
        .contains("dev.spanwright.Spanwright", "dev.spanwright.Tracing");
  }

  @Test
  void firstSpan_needsNoLambda() {
    assertThat(loaded).noneMatch(Loaded::isGenerated);
    assertThat(loaded)
        .extracting(Loaded::name)
        .noneMatch(name -> name.contains("LambdaMetafactory"));
  }

  @Test
  void firstSpan_needsNoStreamAndNoPattern() {
    assertThat(loaded)
        .extracting(Loaded::name)
        .noneMatch(
            name -> name.startsWith("java.util.stream.") || name.startsWith("java.util.regex."));
  }

  @Test
  void firstSpan_needsNoHttpNoJsonAndNoLogging() {
    assertThat(loaded)
        .extracting(Loaded::name)
        .noneMatch(
            name ->
                name.matches(
                    "(okhttp3|okio|kotlin|tools\\.jackson|java\\.util\\.logging|org\\.slf4j)\\..*"));
  }

  /** Nor does it read resources, for which the JDK opens its own image and our jar once more. */
  @Test
  void firstSpan_readsNoResource() {
    assertThat(loaded)
        .extracting(Loaded::name)
        .noneMatch(
            name ->
                name.contains("JarURLConnection")
                    || name.equals("sun.net.www.protocol.file.FileURLConnection"));
  }

  /** Runs it, and returns the classes that its main thread had to wait for until then. */
  private static List<Loaded> classesOfMainThread(Path directory)
      throws IOException, InterruptedException {
    Path log = directory.resolve("classes.log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:file=" + log + ":tid",
            "-cp",
            System.getProperty("java.class.path"),
            FirstSpanProcess.class.getName());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(SENTRY|SPANWRIGHT)_.*|(JDK_JAVA|JAVA_TOOL)_OPTIONS"));
    Path output = directory.resolve("output.log");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("did not end well: " + Files.readString(output));
      }
    } finally {
      process.destroyForcibly();
    }
    return between(Files.readAllLines(log));
  }

  private static List<Loaded> between(List<String> lines) throws IOException {
    List<Loaded> classes = new ArrayList<>();
    String mainThread = "";
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      String name = matcher.group(2);
      if (name.equals(FirstSpanProcess.class.getName())) {
        mainThread = matcher.group(1);
      } else if (name.equals(FirstSpanProcess.Ended.class.getName())) {
        return classes;
      } else if (matcher.group(1).equals(mainThread)) {
        classes.add(new Loaded(name, matcher.group(3)));
      }
    }
    throw new IOException("The JVM's log is not understood: " + lines);
  }
}
