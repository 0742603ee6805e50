package dev.spanwright.export;

import java.util.List;
import java.util.Set;

/** The attributes worth a look on a terminal: all but those that every span has. */
final class ShownAttributes {

  private static final List<String> HIDDEN_PREFIXES =
      List.of("sentry.", "thread.", "process.runtime.", "code.");

  private static final Set<String> HIDDEN = Set.of("server.address", "os.name");

  private ShownAttributes() {}

  static boolean isShown(String key) {
    if (key.equals("sentry.op")) {
      return true;
    }
    return !HIDDEN.contains(key) && HIDDEN_PREFIXES.stream().noneMatch(key::startsWith);
  }
}
