package dev.spanwright.benchmarks.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link CompileTimeBenchmark} in rounds and prints a table.
 *
 * <p>Each round compiles every code once with each setup, one right after the other and in another
 * order than the round before. What disturbs the machine then disturbs all of them, and a round's
 * difference says more than the difference of two averages.
 */
public final class CompileTime {

  private static final Map<Code, List<Setup>> PLAN =
      new EnumMap<>(
          Map.of(
              Code.ONE_TRACED, List.of(Setup.NONE, Setup.IDLE, Setup.SPANWRIGHT),
              Code.ONE_PLAIN, List.of(Setup.NONE, Setup.IDLE, Setup.SPANWRIGHT),
              Code.ONE_VALUE, List.of(Setup.NONE, Setup.IDLE, Setup.AUTO_VALUE),
              Code.TRACED, List.of(Setup.NONE, Setup.IDLE, Setup.SPANWRIGHT),
              Code.PLAIN, List.of(Setup.NONE, Setup.IDLE, Setup.SPANWRIGHT),
              Code.VALUES, List.of(Setup.NONE, Setup.IDLE, Setup.AUTO_VALUE),
              Code.COMMONS_LANG, List.of(Setup.NONE, Setup.IDLE, Setup.SPANWRIGHT)));

  private CompileTime() {}

  /**
   * Runs the benchmark.
   *
   * @param args the number of rounds, then the codes to compile; all of them by default
   */
  public static void main(String[] args) throws RunnerException {
    int rounds = Integer.parseInt(args[0]);
    List<Code> codes =
        args.length == 1
            ? List.of(Code.values())
            : Arrays.stream(args).skip(1).map(Code::valueOf).toList();
    System.out.println(
        "| code | javac runs | best, ms | median | middle half |"
            + " added to javac alone: best | median | per cent, best | median |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (Code code : codes) {
      print(code, measure(code, rounds));
    }
  }

  /** Returns the milliseconds of each round. */
  private static Map<Setup, double[]> measure(Code code, int rounds) throws RunnerException {
    List<Setup> order = new ArrayList<>(PLAN.getOrDefault(code, List.of()));
    Map<Setup, double[]> times = new EnumMap<>(Setup.class);
    for (int round = 0; round < rounds; round++) {
      for (Setup setup : order) {
        times.computeIfAbsent(setup, unused -> new double[rounds])[round] = shot(code, setup);
      }
      Collections.rotate(order, 1);
    }
    return times;
  }

  private static double shot(Code code, Setup setup) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(CompileTimeBenchmark.class.getName())
                .param("code", code.name())
                .param("setup", setup.name())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build())
        .runSingle()
        .getPrimaryResult()
        .getScore();
  }

  private static void print(Code code, Map<Setup, double[]> times) {
    double[] alone = times.getOrDefault(Setup.NONE, new double[0]);
    times.forEach(
        (setup, own) -> {
          double bestAdded = quantile(own, 0) - quantile(alone, 0);
          System.out.printf(
              Locale.ROOT,
              "| %s | %s | %.0f | %.0f | %.0f…%.0f | %.0f | %.0f | %.1f | %.1f |%n",
              code,
              setup,
              quantile(own, 0),
              quantile(own, 0.5),
              quantile(own, 0.25),
              quantile(own, 0.75),
              bestAdded,
              quantile(added(own, alone), 0.5),
              100 * bestAdded / quantile(alone, 0),
              quantile(shares(added(own, alone), alone), 0.5));
        });
  }

  private static double[] added(double[] own, double[] alone) {
    return IntStream.range(0, own.length).mapToDouble(i -> own[i] - alone[i]).toArray();
  }

  private static double[] shares(double[] added, double[] alone) {
    return IntStream.range(0, added.length).mapToDouble(i -> 100 * added[i] / alone[i]).toArray();
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
