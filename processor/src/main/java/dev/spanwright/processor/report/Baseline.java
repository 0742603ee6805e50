package dev.spanwright.processor.report;

import dev.spanwright.processor.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are accepted, so that old code stays quiet while new code is checked.
 *
 * <p>A file of lines {@code id<TAB>place<TAB>key}, such as {@code
 * deprecated-attribute<TAB>acme.Shop.buy<TAB>http.method}; the key is empty where a finding is not
 * about an attribute. Blank lines and lines that start with {@code #} are skipped. A line has no
 * line number in it, so it holds while the code around it moves.
 *
 * @param accepted the lines
 */
record Baseline(Set<String> accepted) {

  /** Accepts nothing. */
  static final Baseline NONE = new Baseline(Set.of());

  Baseline {
    accepted = Set.copyOf(accepted);
  }

  /**
   * Reads the file.
   *
   * @throws IOException when it cannot be read, with a message for the user
   */
  static Baseline read(@Nullable Path file) throws IOException {
    if (file == null) {
      return NONE;
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "-Aspanwright.baseline: there is no file %s; to write one, compile with".formatted(file)
              + " -Aspanwright.baseline.print=true and keep the printed lines");
    }
    Set<String> lines = new HashSet<>();
    List<String> all = Files.readAllLines(file);
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i).stripTrailing();
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      lines.add(normalized(line, file, i + 1));
    }
    return new Baseline(lines);
  }

  private static String normalized(String line, Path file, int number) throws IOException {
    List<String> fields = Arrays.asList(line.split("\t", -1));
    if (fields.size() < 2 || fields.size() > 3) {
      throw new IOException(
          "-Aspanwright.baseline: %s:%d: a line has an id, a place and a key with tabs between them"
              .formatted(file, number));
    }
    return fields.stream().map(String::strip).collect(Collectors.joining("\t"))
        + (fields.size() == 2 ? "\t" : "");
  }

  boolean accepts(Finding finding) {
    return !accepted.isEmpty() && accepted.contains(line(finding));
  }

  /** Returns the line that accepts the finding. */
  static String line(Finding finding) {
    return finding.check().id() + "\t" + finding.subject().text() + "\t" + finding.key();
  }
}
