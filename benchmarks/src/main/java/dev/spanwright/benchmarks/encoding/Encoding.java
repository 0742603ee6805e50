package dev.spanwright.benchmarks.encoding;

import dev.spanwright.benchmarks.calls.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the steps from a span to its bytes and prints a table. A time is processor time of the
 * measuring thread; bytes are those of all threads.
 */
public final class Encoding {

  /** Many short ones, as the best of them is what a busy machine disturbs the least. */
  private static final int WARM_UPS = 10;

  private static final int ITERATIONS = 20;

  private Encoding() {}

  /**
   * Runs the benchmarks.
   *
   * @param args the milliseconds of one iteration; which steps, as a regular expression; and the
   *     folder to write {@code encoding.md}, the table, to
   */
  public static void main(String[] args) throws RunnerException, IOException {
    TimeValue iteration = TimeValue.milliseconds(Integer.parseInt(args[0]));
    List<String> lines = new ArrayList<>();
    lines.add(Machine.described());
    lines.add("| step | ns per span, best…median | B per span |");
    lines.add("|---|---|---|");
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include("\\.EncodingBenchmark\\.(" + args[1] + ")$")
                    .warmupIterations(WARM_UPS)
                    .warmupTime(iteration)
                    .measurementIterations(ITERATIONS)
                    .measurementTime(iteration)
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .build())
            .run()) {
      lines.add(row(result));
    }
    String table = String.join("\n", lines) + "\n";
    Files.writeString(Path.of(args[2]).resolve("encoding.md"), table);
    System.out.println(table);
  }

  private static String row(RunResult result) {
    double[] nanos =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(Encoding::processorNanos)
            .toArray();
    Arrays.sort(nanos);
    var bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return String.format(
        Locale.ROOT,
        "| `%s` | %.1f…%.1f | %.1f |",
        result.getParams().getBenchmark().replaceAll(".*\\.", ""),
        nanos[0],
        nanos[nanos.length / 2],
        bytes == null ? Double.NaN : bytes.getScore());
  }

  private static double processorNanos(IterationResult iteration) {
    var nanos = iteration.getSecondaryResults().get("cpuNanos");
    return nanos == null ? Double.NaN : nanos.getScore() / iteration.getMetadata().getAllOps();
  }
}
