package dev.spanwright.benchmarks.calls;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures calls in rounds and prints tables.
 *
 * <p>A round measures each call in each situation, with every way of tracing one right after the
 * other: what disturbs the machine for minutes then disturbs all of them. Each measurement has a
 * JVM of its own.
 */
public final class Calls {

  /** Many short ones, as the best of them is what a busy machine disturbs the least. */
  private static final int WARM_UPS = 10;

  private static final int ITERATIONS = 20;

  private Calls() {}

  /**
   * Runs the benchmarks.
   *
   * @param args the number of rounds; the milliseconds of one iteration; which calls, as a regular
   *     expression; and the folder to write {@code calls.json}, JMH's own results, and {@code
   *     calls.md}, the tables, to
   */
  public static void main(String[] args) throws RunnerException, IOException {
    int rounds = Integer.parseInt(args[0]);
    TimeValue iteration = TimeValue.milliseconds(Integer.parseInt(args[1]));
    Path folder = Path.of(args[3]);
    List<RunResult> results = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (String call : CallTable.CALLS) {
        if (call.matches(args[2])) {
          results.addAll(measure(BareBenchmark.class.getName() + "\\." + call + "$", iteration));
          for (Situation situation : Situation.values()) {
            results.addAll(measure(situation, call, iteration));
          }
        }
      }
    }
    Collection<RunResult> merged = merged(results);
    try (PrintStream json = open(folder.resolve("calls.json"))) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(merged);
    }
    String tables = Machine.described() + "\n" + new CallTable(merged).markdown();
    Files.writeString(folder.resolve("calls.md"), tables);
    System.out.println(tables);
  }

  private static Collection<RunResult> measure(
      Situation situation, String call, TimeValue iteration) throws RunnerException {
    String traced = "\\.(Woven|Manual|OpenTelemetry)Benchmark\\." + call + "$";
    return new Runner(options(traced, iteration).param("situation", situation.name()).build())
        .run();
  }

  private static Collection<RunResult> measure(String benchmarks, TimeValue iteration)
      throws RunnerException {
    return new Runner(options(benchmarks, iteration).build()).run();
  }

  private static ChainedOptionsBuilder options(String benchmarks, TimeValue iteration) {
    return new OptionsBuilder()
        .include(benchmarks)
        .warmupIterations(WARM_UPS)
        .warmupTime(iteration)
        .measurementIterations(ITERATIONS)
        .measurementTime(iteration)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true);
  }

  /** Makes one result of those of all rounds, as JMH does with those of several forks. */
  private static Collection<RunResult> merged(List<RunResult> results) {
    Map<String, RunResult> merged = new LinkedHashMap<>();
    for (RunResult result : results) {
      merged.merge(result.getParams().id(), result, Calls::merged);
    }
    return merged.values();
  }

  private static RunResult merged(RunResult one, RunResult other) {
    List<BenchmarkResult> forks = new ArrayList<>(one.getBenchmarkResults());
    forks.addAll(other.getBenchmarkResults());
    return new RunResult(one.getParams(), forks);
  }

  private static PrintStream open(Path file) throws IOException {
    return new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8);
  }
}
