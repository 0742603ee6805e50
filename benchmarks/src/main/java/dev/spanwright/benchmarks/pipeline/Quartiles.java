package dev.spanwright.benchmarks.pipeline;

import java.util.Arrays;

/** How some values are spread. */
record Quartiles(double least, double lower, double median, double upper, double most) {

  static Quartiles of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quartiles(
        at(0, sorted), at(0.25, sorted), at(0.5, sorted), at(0.75, sorted), at(1, sorted));
  }

  private static double at(double share, double[] sorted) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
