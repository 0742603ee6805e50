package dev.spanwright.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which classes {@link HelloTraced} makes the JVM load, and on which thread: those of HTTP and JSON
 * must not be loaded by a thread of the application's.
 */
final class ClassLoading {

  private enum Origin {
    JDK("the JDK's own", ""),
    SPANWRIGHT("Spanwright", "dev\\.spanwright\\.(?!benchmarks).*"),
    HTTP("OkHttp, Okio, Kotlin", "(okhttp3|okio|kotlin)\\..*"),
    JSON("Jackson", "tools\\.jackson\\..*");

    private final String text;
    private final Pattern names;

    Origin(String text, String names) {
      this.text = text;
      this.names = Pattern.compile(names);
    }

    static Origin of(String name) {
      for (Origin origin : values()) {
        if (origin.names.matcher(name).matches()) {
          return origin;
        }
      }
      return JDK;
    }
  }

  private enum Loader {
    BEFORE,
    AFTER,
    OTHERS
  }

  /** The thread's number, and the name of a class. */
  private static final Pattern LINE = Pattern.compile("\\[(\\d+)\\s*] (\\S+) source: .*");

  private final Map<Origin, Map<Loader, Integer>> counts = new EnumMap<>(Origin.class);

  private ClassLoading(List<String> log) {
    for (Origin origin : Origin.values()) {
      counts.put(origin, new EnumMap<>(Loader.class));
    }
    String mainThread = "";
    boolean ended = false;
    for (String line : log) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      String name = matcher.group(2);
      if (name.equals(HelloTraced.class.getName())) {
        mainThread = matcher.group(1);
      } else if (name.equals(HelloTraced.Traced.class.getName())) {
        ended = true;
      } else if (!mainThread.isEmpty()) { // before, the JVM itself starts
        Loader loader =
            !matcher.group(1).equals(mainThread)
                ? Loader.OTHERS
                : ended ? Loader.AFTER : Loader.BEFORE;
        counts.getOrDefault(Origin.of(name), Map.of()).merge(loader, 1, Integer::sum);
      }
    }
    if (!ended) {
      throw new IllegalStateException("The JVM's log is not understood");
    }
  }

  static ClassLoading observed(int port) throws IOException {
    Path log = Files.createTempFile("classes", ".log");
    try {
      Process process =
          Jvm.start(
              HelloTraced.class,
              "-Xlog:class+load:file=" + log + ":tid",
              SpanwrightClient.dsn(port));
      process.getInputStream().readAllBytes();
      process.onExit().join();
      return new ClassLoading(Files.readAllLines(log));
    } finally {
      Files.delete(log);
    }
  }

  String markdown() {
    StringBuilder table =
        new StringBuilder(
            "| classes loaded | by the main thread until the first span has ended"
                + " | by it afterwards | by other threads |\n|---|---|---|---|\n");
    counts.forEach(
        (origin, numbers) -> {
          table.append("| ").append(origin.text);
          for (Loader loader : Loader.values()) {
            table.append(" | ").append(numbers.getOrDefault(loader, 0));
          }
          table.append(" |\n");
        });
    return table.toString();
  }
}
