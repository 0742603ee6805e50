package dev.spanwright.benchmarks.compile;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that the build has put beside us. */
final class Jars {

  private Jars() {}

  static Path of(String name) {
    return Path.of("target", "jars", name + ".jar").toAbsolutePath();
  }

  /** Returns what the measured code is compiled against; there is no processor among it. */
  static List<String> classPath() {
    return List.of(
        "-classpath",
        Stream.of("spanwright-annotations", "spanwright-runtime", "auto-value-annotations")
            .map(name -> of(name).toString())
            .collect(Collectors.joining(File.pathSeparator)));
  }
}
