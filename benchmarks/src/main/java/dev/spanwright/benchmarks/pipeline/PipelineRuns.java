package dev.spanwright.benchmarks.pipeline;

import dev.spanwright.benchmarks.calls.Machine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures how spans get to a server, in rounds, and how an application starts; prints tables.
 *
 * <p>A round measures each setting with all libraries one right after the other, in another order
 * than the round before: what disturbs the machine for minutes then disturbs all of them. Each
 * measurement has a JVM and a receiver of its own.
 */
public final class PipelineRuns {

  /** The same for all. */
  private static final String[] HEAP = {"-Xms512m", "-Xmx512m"};

  private PipelineRuns() {}

  /**
   * Runs the benchmark.
   *
   * @param args the number of rounds; of spans in a run; which runs, as a regular expression; the
   *     number of cold starts; and the folder to write {@code pipeline.md}, the tables, to
   */
  public static void main(String[] args) throws IOException {
    Pattern chosen = Pattern.compile(args[2]);
    PipelineTable table = new PipelineTable();
    List<Library> order = new ArrayList<>(List.of(Library.values()));
    for (int round = 0; round < Integer.parseInt(args[0]); round++) {
      for (Run.Setting setting : Run.Setting.all()) {
        for (Library library : order) {
          Run run = new Run(library, setting);
          if (library.supports(setting.gzip()) && chosen.matcher(run.toString()).matches()) {
            Measurement measurement = measured(run, args[1]);
            table.add(run, measurement);
            System.out.printf("%s %s%n", run, measurement);
          }
        }
      }
      Collections.rotate(order, 1);
    }
    List<String> parts = new ArrayList<>();
    parts.add(Machine.described());
    parts.add("sentry-java " + System.getProperty("sentry.version") + ".\n");
    parts.add(table.markdown());
    int starts = Integer.parseInt(args[3]);
    if (starts > 0) {
      try (ReceiverProcess receiver = ReceiverProcess.start()) {
        parts.add(ColdStart.measured(starts, receiver.port()).markdown());
        parts.add(ClassLoading.observed(receiver.port()).markdown());
      }
    }
    String tables = String.join("\n", parts);
    Files.writeString(Path.of(args[4]).resolve("pipeline.md"), tables);
    System.out.println(tables);
  }

  private static Measurement measured(Run run, String spans) throws IOException {
    try (ReceiverProcess receiver = ReceiverProcess.start()) {
      List<String> arguments = new ArrayList<>(List.of(HEAP));
      arguments.add(Integer.toString(receiver.port()));
      arguments.add(spans);
      arguments.addAll(run.arguments());
      Process sender = Jvm.start(Sender.class, arguments.toArray(String[]::new));
      try (BufferedReader out = sender.inputReader()) {
        return out.lines()
            .filter(Measurement::isLine)
            .map(Measurement::of)
            .reduce((first, second) -> second)
            .orElseThrow(() -> new IllegalStateException(run + " failed"));
      }
    }
  }
}
