package dev.spanwright.conventions.importer;

import dev.spanwright.conventions.AttributeDefinition;
import java.util.Locale;
import java.util.Set;

/**
 * The constant of a key: in which class it stands and what it is called.
 *
 * <p>A name depends on its key alone, never on what other keys there are: otherwise a new version
 * of a convention could put another key behind a name that people use, and nothing would tell them.
 *
 * @param className the class, such as {@code HttpAttributes}
 * @param name the constant, such as {@code HTTP_ROUTE}
 * @param value what the constant holds: the key, or the part of a family's key that does not differ
 */
record ConstantName(String className, String name, String value) {
  /** Ends the name of a constant that holds what comes before the part that callers choose. */
  static final String PREFIX = "_PREFIX";

  /** Ends the name of a constant that holds what comes after the part that callers choose. */
  static final String SUFFIX = "_SUFFIX";

  private static final String PLACEHOLDER = AttributeDefinition.PLACEHOLDER;

  /** Where keys stand that have no dot, and so no namespace. */
  private static final String WITHOUT_NAMESPACE = "RootAttributes";

  /**
   * Deprecated keys that differ from another one in nothing but a dot, an underscore or a capital
   * letter, so that both would have the same constant. The names of these end with {@link #OLD}.
   */
  private static final Set<String> OLD_SPELLINGS =
      Set.of(
          "ai.model_id",
          "aws.kinesis.stream.name",
          "aws.request.id",
          "gen_ai.usage.cache_creation_input_tokens",
          "gen_ai.usage.cache_read_input_tokens",
          "http.request_method",
          "messaging.message_id",
          "replayId",
          "sentry.segment_id");

  private static final String OLD = "_OLD";

  static ConstantName of(AttributeDefinition definition) {
    String key = definition.key();
    int placeholder = key.indexOf(PLACEHOLDER);
    if (placeholder < 0) {
      return new ConstantName(className(key), name(key), key);
    }
    String start = key.substring(0, placeholder);
    String end = key.substring(placeholder + PLACEHOLDER.length());
    return end.isEmpty()
        ? ofStart(start)
        : new ConstantName(
            className(key), name(start.substring(0, start.length() - 1) + end) + SUFFIX, end);
  }

  /** Returns the constant of what comes before a placeholder. */
  static ConstantName ofStart(String start) {
    return new ConstantName(
        className(start), name(start.substring(0, start.length() - 1)) + PREFIX, start);
  }

  /** Returns how to refer to this constant from a class. */
  String seenFrom(String otherClass) {
    return (className.equals(otherClass) ? "" : className) + "#" + name;
  }

  private static String className(String key) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      return WITHOUT_NAMESPACE;
    }
    StringBuilder name = new StringBuilder();
    for (String word : key.substring(0, dot).split("[_-]", -1)) {
      name.append(word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT));
      name.append(word.substring(Math.min(1, word.length())));
    }
    return name.append("Attributes").toString();
  }

  private static String name(String key) {
    String words = key.replace('-', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    return words.replace('.', '_').toUpperCase(Locale.ROOT)
        + (OLD_SPELLINGS.contains(key) ? OLD : "");
  }
}
