package dev.spanwright.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Writes measurements as tables in Markdown: medians of all rounds, and ratios that were taken
 * round by round.
 */
final class PipelineTable {

  private static final double MEBIBYTE = 1 << 20;

  /** By setting and library, one for each round. */
  private final Map<Run.Setting, Map<Library, List<Measurement>>> measurements =
      new LinkedHashMap<>();

  void add(Run run, Measurement measurement) {
    measurements
        .computeIfAbsent(run.setting(), setting -> new LinkedHashMap<>())
        .computeIfAbsent(run.library(), library -> new ArrayList<>())
        .add(measurement);
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    for (Run.Pace pace : Run.Pace.values()) {
      text.append(pace).append(":\n\n");
      text.append(
          "| spans per trace | gzip | producers | library | delivered per s | made per s | lost"
              + " | CPU-s per million | heap after collection, MiB | peak | requests"
              + " | B per span | Spanwright's rate is times its | Spanwright's CPU is times its"
              + " |\n");
      text.append("|---".repeat(14)).append("|\n");
      measurements.forEach(
          (setting, libraries) -> {
            if (setting.pace() == pace) {
              for (Library library : Library.values()) {
                addRow(setting, library, libraries, text);
              }
            }
          });
      text.append('\n');
    }
    return text.append(targets()).toString();
  }

  private static void addRow(
      Run.Setting setting,
      Library library,
      Map<Library, List<Measurement>> libraries,
      StringBuilder text) {
    List<Measurement> its = libraries.getOrDefault(library, List.of());
    if (its.isEmpty()) {
      return;
    }
    List<Measurement> ours = libraries.getOrDefault(Library.SPANWRIGHT, List.of());
    boolean isPeer = library != Library.SPANWRIGHT && !ours.isEmpty();
    text.append(
        row(
            Integer.toString(setting.spansPerTrace()),
            setting.gzip() ? "yes" : "no",
            Integer.toString(setting.producers()),
            library.toString(),
            spread("%,.0f", its, Measurement::deliveredPerSecond),
            median("%,.0f", its, Measurement::madePerSecond),
            median("%,.0f", its, Measurement::lost),
            spread("%.2f", its, Measurement::cpuSecondsPerMillionDelivered),
            median("%.0f", collected(its), one -> one.heapAfterCollection() / MEBIBYTE),
            median("%.0f", its, one -> one.heapPeak() / MEBIBYTE),
            median("%,.0f", its, Measurement::requests),
            median("%.0f", its, Measurement::bytesPerSpan),
            isPeer ? ratio(ours, its, Measurement::deliveredPerSecond) : "",
            isPeer ? ratio(ours, its, Measurement::cpuSecondsPerMillionDelivered) : ""));
  }

  /** Returns those during which there was a collection. */
  private static List<Measurement> collected(List<Measurement> rounds) {
    return rounds.stream().filter(one -> one.heapAfterCollection() > 0).toList();
  }

  private String targets() {
    return "| paced, one producer | target: spans per s | measured | target: CPU-s per million"
        + " | measured |\n|---|---|---|---|---|\n"
        + target(100, /* gzip= */ false, 500_000, 2)
        + target(100, /* gzip= */ true, 500_000, 3.5)
        + target(4, /* gzip= */ false, 100_000, 10)
        + target(4, /* gzip= */ true, 100_000, 10);
  }

  private String target(int spansPerTrace, boolean gzip, int rate, double cpu) {
    List<Measurement> ours =
        measurements
            .getOrDefault(
                new Run.Setting(Run.Pace.PACED, spansPerTrace, gzip, /* producers= */ 1), Map.of())
            .getOrDefault(Library.SPANWRIGHT, List.of());
    return row(
        spansPerTrace + " spans per trace, " + (gzip ? "gzip" : "no gzip"),
        text("≥ %,d", rate),
        median("%,.0f", ours, Measurement::deliveredPerSecond),
        text("≤ %.1f", cpu),
        median("%.2f", ours, Measurement::cpuSecondsPerMillionDelivered));
  }

  /** Returns the median, and with several rounds the worst and the best. */
  private static String spread(
      String format, List<Measurement> rounds, ToDoubleFunction<Measurement> value) {
    String median = median(format, rounds, value);
    if (rounds.size() < 2) {
      return median;
    }
    Quartiles all = Quartiles.of(rounds.stream().mapToDouble(value).toArray());
    return median + " (" + text(format, all.least()) + "…" + text(format, all.most()) + ")";
  }

  private static String median(
      String format, List<Measurement> rounds, ToDoubleFunction<Measurement> value) {
    return rounds.isEmpty()
        ? ""
        : text(format, Quartiles.of(rounds.stream().mapToDouble(value).toArray()).median());
  }

  private static String ratio(
      List<Measurement> ours, List<Measurement> its, ToDoubleFunction<Measurement> value) {
    int rounds = Math.min(ours.size(), its.size());
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      ratios[i] = value.applyAsDouble(ours.get(i)) / value.applyAsDouble(its.get(i));
    }
    return text("%.2f", Quartiles.of(ratios).median());
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
