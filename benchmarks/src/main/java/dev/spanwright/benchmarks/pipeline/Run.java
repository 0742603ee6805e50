package dev.spanwright.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is measured at a time, in a JVM of its own. */
record Run(Library library, Setting setting) {

  /**
   * What all libraries are measured in, one right after the other.
   *
   * @param spansPerTrace of which one is the top-level span
   * @param producers how many threads make traces
   */
  record Setting(Pace pace, int spansPerTrace, boolean gzip, int producers) {

    static List<Setting> all() {
      List<Setting> all = new ArrayList<>();
      for (Pace pace : Pace.values()) {
        for (int spansPerTrace : new int[] {100, 4}) {
          for (boolean gzip : new boolean[] {false, true}) {
            for (int producers = 1; producers <= 2; producers++) {
              all.add(new Setting(pace, spansPerTrace, gzip, producers));
            }
          }
        }
      }
      return all;
    }
  }

  /** How fast traces are made. */
  enum Pace {
    /** Not faster than they can be sent, so that none need be lost. */
    PACED,
    /** As fast as the threads can. */
    FREE
  }

  List<String> arguments() {
    return List.of(
        library.name(),
        setting.pace.name(),
        Integer.toString(setting.spansPerTrace),
        Boolean.toString(setting.gzip),
        Integer.toString(setting.producers));
  }

  static Run of(List<String> arguments) {
    return new Run(
        Library.valueOf(arguments.get(0)),
        new Setting(
            Pace.valueOf(arguments.get(1)),
            Integer.parseInt(arguments.get(2)),
            Boolean.parseBoolean(arguments.get(3)),
            Integer.parseInt(arguments.get(4))));
  }

  int spansPerTrace() {
    return setting.spansPerTrace;
  }

  boolean gzip() {
    return setting.gzip;
  }

  /** Returns what a regular expression chooses runs by. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s-%s-%d-%s-%d",
        library.name(),
        setting.pace,
        setting.spansPerTrace,
        setting.gzip ? "gzip" : "plain",
        setting.producers);
  }
}
