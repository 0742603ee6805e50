package dev.spanwright.processor.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with one file. Many mistakes are one error: the first, which says how many more
 * there are, because those behind a slip in the layout are often only its consequence.
 */
final class Problems {
  private final List<MalformedException> found = new ArrayList<>();

  /** Remembers a problem, so that the rest of the file can still be read. */
  void add(MalformedException problem) {
    found.add(problem);
  }

  void add(int line, String reason) {
    add(new MalformedException(line, reason));
  }

  /** Returns the one error of the file, or nothing if all is well. */
  List<String> report(String file) {
    if (found.isEmpty()) {
      return List.of();
    }
    found.sort(Comparator.comparingInt(MalformedException::line)); // stable: later ones stay behind
    MalformedException first = found.get(0);
    int others = found.size() - 1;
    return List.of(
        file
            + ":"
            + first.line()
            + ": "
            + first.reason()
            + (others == 0 ? "" : " (and " + others + " more in this file)"));
  }
}
