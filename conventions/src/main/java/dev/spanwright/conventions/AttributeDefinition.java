package dev.spanwright.conventions;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one attribute key, or about a family of keys.
 *
 * <p>A family's key holds {@link #PLACEHOLDER} in place of one part that callers choose: {@code
 * http.request.header.<key>} stands for {@code http.request.header.x-forwarded-for} and all its
 * siblings. Most families end with the placeholder ({@link #dynamicSuffix}); a few have it in the
 * middle, such as {@code mcp.tool.result.<key>.uri}.
 *
 * @param key the key as conventions write it; not empty, no blanks, no dot at either end
 * @param type the type of the value
 * @param dynamicSuffix whether {@code key} ends with the placeholder
 * @param deprecation set if the key should no longer be used, else null
 * @param scrubbing when the server removes personal data from the value
 * @param visibility for whom the attribute is meant
 * @param origin every convention that defines the key, in the order of {@link Convention}; empty if
 *     {@code source} is a registry of somebody's own
 * @param source where these facts stand, so that it reads well after "in": {@link #CONVENTIONS}, or
 *     the name of a file
 */
public record AttributeDefinition(
    String key,
    AttributeType type,
    boolean dynamicSuffix,
    @Nullable Deprecation deprecation,
    Scrubbing scrubbing,
    Visibility visibility,
    Set<Convention> origin,
    String source) {

  /** The {@link #source} of what the conventions define. */
  public static final String CONVENTIONS = "the conventions";

  /** Stands in a family's key for the part that differs: {@code <key>}. */
  public static final String PLACEHOLDER = "<key>";

  static final Set<Convention> SENTRY = Collections.singleton(Convention.SENTRY);
  static final Set<Convention> OPENTELEMETRY = Collections.singleton(Convention.OPENTELEMETRY);
  static final Set<Convention> BOTH = Collections.unmodifiableSet(EnumSet.allOf(Convention.class));

  /**
   * Checks the key and copies {@code origin}.
   *
   * @throws IllegalArgumentException if the key is malformed, if {@code dynamicSuffix} contradicts
   *     it, or if {@code origin} contradicts {@code source}
   */
  public AttributeDefinition {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(scrubbing, "scrubbing");
    Objects.requireNonNull(visibility, "visibility");
    String problem = problemWithKey(key);
    if (problem != null) {
      throw new IllegalArgumentException("key \"" + key + "\" " + problem);
    }
    if (dynamicSuffix != key.endsWith(PLACEHOLDER)) {
      throw new IllegalArgumentException(
          "key \"" + key + "\" and dynamicSuffix " + dynamicSuffix + " contradict each other");
    }
    if (source.equals(CONVENTIONS) == origin.isEmpty()) {
      throw new IllegalArgumentException(
          "key \"" + key + "\" has " + (origin.isEmpty() ? "no origin" : "an origin of its own"));
    }
    origin =
        origin == BOTH || origin == SENTRY || origin == OPENTELEMETRY ? origin : shared(origin);
  }

  /** Defines a key of the conventions. */
  public AttributeDefinition(
      String key,
      AttributeType type,
      boolean dynamicSuffix,
      @Nullable Deprecation deprecation,
      Scrubbing scrubbing,
      Visibility visibility,
      Set<Convention> origin) {
    this(key, type, dynamicSuffix, deprecation, scrubbing, visibility, origin, CONVENTIONS);
  }

  /**
   * Defines a key of somebody's own.
   *
   * @param key the key, with or without {@link #PLACEHOLDER}
   * @param source what to call the file that defines it
   * @throws IllegalArgumentException if the key is malformed
   */
  public static AttributeDefinition own(
      String key,
      AttributeType type,
      @Nullable Deprecation deprecation,
      Scrubbing scrubbing,
      Visibility visibility,
      String source) {
    return new AttributeDefinition(
        key,
        type,
        key.endsWith(PLACEHOLDER),
        deprecation,
        scrubbing,
        visibility,
        Collections.emptySet(),
        source);
  }

  /** Returns whether the key should no longer be used. */
  public boolean isDeprecated() {
    return deprecation != null;
  }

  /**
   * Returns the convention whose word the other components are: Sentry's where it knows the key,
   * else OpenTelemetry's; null if they are somebody's own.
   */
  public @Nullable Convention authority() {
    if (origin.isEmpty()) {
      return null;
    }
    return origin.contains(Convention.SENTRY) ? Convention.SENTRY : Convention.OPENTELEMETRY;
  }

  /**
   * Returns whether this is a family and a key belongs to it: whether it equals this key but for
   * the placeholder, in whose place there has to be something.
   */
  boolean hasMember(String other) {
    int placeholder = key.indexOf(PLACEHOLDER);
    if (placeholder < 0 || other.endsWith(".")) {
      return false; // "score.ratio." is no member of score.ratio.<key>, nor of score.<key>
    }
    int end = key.length() - placeholder - PLACEHOLDER.length();
    return other.length() > placeholder + end
        && other.startsWith(key.substring(0, placeholder))
        && other.regionMatches(other.length() - end, key, key.length() - end, end);
  }

  private static Set<Convention> shared(Set<Convention> origin) {
    if (origin.isEmpty()) {
      return Collections.emptySet();
    }
    if (origin.size() > 1) {
      return BOTH;
    }
    return origin.contains(Convention.SENTRY) ? SENTRY : OPENTELEMETRY;
  }

  /**
   * Says what is wrong with a key, as the end of a sentence such as {@code is empty}.
   *
   * @return the problem, or null if the key may be defined
   */
  public static @Nullable String problemWithKey(String key) {
    if (key.isEmpty()) {
      return "is empty";
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c > ' ' && c < '\u007f') {
        continue; // nearly always: the questions below are slow before they are compiled
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        return "has a blank or a control character in it";
      }
    }
    if (key.charAt(0) == '.' || key.charAt(key.length() - 1) == '.') {
      return "starts or ends with a dot";
    }
    return placeholderIsWellFormed(key)
        ? null
        : "has a < or > that is not one part <key> of its own";
  }

  private static boolean placeholderIsWellFormed(String key) {
    int open = key.indexOf('<');
    if (open < 0) {
      return key.indexOf('>') < 0;
    }
    int end = open + PLACEHOLDER.length();
    return key.startsWith(PLACEHOLDER, open)
        && open > 0
        && key.charAt(open - 1) == '.'
        && (end == key.length() || key.charAt(end) == '.')
        && key.indexOf('>') == end - 1
        && key.indexOf('<', end) < 0
        && key.indexOf('>', end) < 0;
  }
}
