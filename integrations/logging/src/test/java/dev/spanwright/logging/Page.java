package dev.spanwright.logging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The page of the documentation about this module. */
record Page(String text) {

  static final Page LOGGING = read(Path.of("..", "..", "docs", "integrations", "logging.md"));

  private static Page read(Path page) {
    try {
      return new Page(Files.readString(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the code that is shown in that language. */
  List<String> blocks(String language) {
    return found("(?ms)^```" + language + "\n(.*?)^```$");
  }

  /** Returns the patterns that are shown for layouts. */
  List<String> patterns() {
    return found("(?:<pattern>|<PatternLayout pattern=\")([^<\"]*)");
  }

  private List<String> found(String regex) {
    return Pattern.compile(regex).matcher(text).results().map(found -> found.group(1)).toList();
  }
}
