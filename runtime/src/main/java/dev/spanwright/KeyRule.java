package dev.spanwright;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says which values of a category are recorded, such as those of request headers, by their keys.
 *
 * <p>A key that contains one of the {@linkplain #isSensitive sensitive terms} never shows its
 * value, whatever the rule. Terms are found anywhere in a key, in upper or lower case. Immutable.
 */
public final class KeyRule {

  private static final List<String> SENSITIVE =
      List.of(
          "auth",
          "token",
          "secret",
          "password",
          "passwd",
          "pwd",
          "key",
          "jwt",
          "bearer",
          "sso",
          "saml",
          "csrf",
          "xsrf",
          "credentials",
          "session",
          "sid",
          "identity");

  private static final KeyRule OFF = new KeyRule(Mode.OFF);

  private final Mode mode;
  private final List<String> terms;
  private final boolean complete;

  private KeyRule(Mode mode, @Nullable String... terms) {
    this.mode = mode;
    List<String> given = new ArrayList<>();
    for (String term : terms) {
      if (term != null) {
        given.add(term.toLowerCase(Locale.ROOT));
      }
    }
    this.terms = Collections.unmodifiableList(given);
    this.complete = given.size() == terms.length;
  }

  /** Returns a rule that records nothing of the category, not even keys. */
  public static KeyRule off() {
    return OFF;
  }

  /**
   * Returns a rule that records all keys, and all values but those of keys that contain one of
   * these terms or a sensitive one.
   */
  public static KeyRule denyList(String... terms) {
    return new KeyRule(Mode.DENY_LIST, terms);
  }

  /**
   * Returns a rule that records all keys, and the values of those keys only that contain one of
   * these terms and no sensitive one.
   */
  public static KeyRule allowList(String... terms) {
    return new KeyRule(Mode.ALLOW_LIST, terms);
  }

  /**
   * Returns whether the key says by itself that its value is none to be recorded: it contains, for
   * example, {@code token}, {@code password} or {@code session}.
   */
  public static boolean isSensitive(String key) {
    return containsAny(SENSITIVE, key);
  }

  /** Returns whether nothing of the category is recorded. */
  public boolean isOff() {
    return mode == Mode.OFF;
  }

  /** Returns whether the value that belongs to the key is recorded. */
  public boolean shows(String key) {
    return switch (mode) {
      case OFF -> false;
      case DENY_LIST -> !isSensitive(key) && !containsAny(terms, key);
      case ALLOW_LIST -> !isSensitive(key) && containsAny(terms, key);
    };
  }

  /** Returns whether no term was null. */
  boolean isComplete() {
    return complete;
  }

  private static boolean containsAny(List<String> terms, String key) {
    String lowerCase = key.toLowerCase(Locale.ROOT);
    for (String term : terms) {
      if (lowerCase.contains(term)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return switch (mode) {
      case OFF -> "off";
      case DENY_LIST -> "denyList" + terms;
      case ALLOW_LIST -> "allowList" + terms;
    };
  }

  private enum Mode {
    OFF,
    DENY_LIST,
    ALLOW_LIST
  }
}
