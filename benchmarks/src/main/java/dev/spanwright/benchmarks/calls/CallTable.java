package dev.spanwright.benchmarks.calls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * Writes JMH's results as tables in Markdown. A time is processor time of the calling thread: the
 * best iteration and the median one, less those of the bare call; ratios are those of the best.
 * Bytes are those of all threads.
 */
final class CallTable {

  /** The names of the methods that measure. */
  static final List<String> CALLS = List.of("call", "attributes", "nested", "throwing");

  private static final List<String> WAYS = List.of("Woven", "Manual", "OpenTelemetry");

  private static final String PEER = "OpenTelemetry";

  private final Map<String, Score> scores = new HashMap<>();

  CallTable(Collection<RunResult> results) {
    for (RunResult result : results) {
      String situation = result.getParams().getParam("situation");
      scores.put(key(result.getParams().getBenchmark(), situation), Score.of(result));
    }
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("| call | bare, ns |");
    lines.add("|---|---|");
    for (String call : CALLS) {
      Score bare = bare(call);
      if (bare != null) {
        lines.add(row(call, bare.time()));
      }
    }
    lines.add("");
    lines.add(
        "| call | situation | added, ns: woven | by hand | OpenTelemetry"
            + " | B: woven | by hand | OpenTelemetry"
            + " | times OpenTelemetry's ns: woven | by hand | its B: woven | by hand |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (String call : CALLS) {
      for (Situation situation : Situation.values()) {
        addRow(call, situation, lines);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private void addRow(String call, Situation situation, List<String> lines) {
    Score bare = bare(call);
    Score peer = score(PEER, call, situation);
    if (bare == null || peer == null) {
      return;
    }
    List<String> times = new ArrayList<>();
    List<String> bytes = new ArrayList<>();
    List<String> timeRatios = new ArrayList<>();
    List<String> byteRatios = new ArrayList<>();
    for (String way : WAYS) {
      Score score = score(way, call, situation);
      if (score == null) {
        return;
      }
      times.add(score.minus(bare).time());
      bytes.add(text("%.0f", score.bytes));
      if (!way.equals(PEER)) {
        timeRatios.add(ratio(score.best - bare.best, peer.best - bare.best));
        byteRatios.add(ratio(score.bytes, peer.bytes));
      }
    }
    List<String> cells = new ArrayList<>(List.of(call, situation.name()));
    cells.addAll(times);
    cells.addAll(bytes);
    cells.addAll(timeRatios);
    cells.addAll(byteRatios);
    lines.add(row(cells.toArray(String[]::new)));
  }

  private @Nullable Score bare(String call) {
    return scores.get(key(BareBenchmark.class.getName() + "." + call, null));
  }

  private @Nullable Score score(String way, String call, Situation situation) {
    String type = CallBenchmark.class.getPackageName() + "." + way + "Benchmark";
    return scores.get(key(type + "." + call, situation.name()));
  }

  private static String key(String benchmark, @Nullable String situation) {
    return benchmark + " " + situation;
  }

  /** Returns nothing where either is no more than noise. */
  private static String ratio(double own, double others) {
    return others < 1 ? "" : text("%.2f", Math.max(0, own) / others);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** What one call costs: the best and the median of all iterations, and the mean of the bytes. */
  private record Score(double best, double median, double bytes) {

    static Score of(RunResult result) {
      double[] times =
          result.getBenchmarkResults().stream()
              .flatMap(fork -> fork.getIterationResults().stream())
              .mapToDouble(Score::nanos)
              .sorted()
              .toArray();
      var bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      return new Score(
          times[0], times[times.length / 2], bytes == null ? Double.NaN : bytes.getScore());
    }

    private static double nanos(IterationResult iteration) {
      var cpu = iteration.getSecondaryResults().get("cpuNanos");
      return cpu == null ? Double.NaN : cpu.getScore() / iteration.getMetadata().getAllOps();
    }

    Score minus(Score other) {
      return new Score(best - other.best, median - other.median, bytes - other.bytes);
    }

    String time() {
      return text("%.1f…%.1f", best, median);
    }
  }
}
