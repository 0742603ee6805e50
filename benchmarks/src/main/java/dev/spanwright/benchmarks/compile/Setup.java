package dev.spanwright.benchmarks.compile;

import java.nio.file.Path;
import java.util.List;

/** Which processor javac runs. */
public enum Setup {
  /** None: javac alone. */
  NONE,
  /** One that has nothing to do, see {@link IdleProcessor}. */
  IDLE,
  /** Ours, with its plugin: all checks at their defaults, in-place mode. */
  SPANWRIGHT,
  /** The one we compare ourselves with. */
  AUTO_VALUE;

  List<String> options() {
    return switch (this) {
      case NONE -> List.of("-proc:none");
      case IDLE -> processorPath(Path.of("target", "classes"));
      case SPANWRIGHT -> processorPath(Jars.of("spanwright-processor"));
      case AUTO_VALUE -> processorPath(Jars.of("auto-value"));
    };
  }

  private static List<String> processorPath(Path entry) {
    return List.of("-processorpath", entry.toAbsolutePath().toString());
  }
}
