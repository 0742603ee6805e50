package dev.spanwright.processor.check;

import java.util.regex.Pattern;

/** Recognizes names of secrets. */
final class SecretWords {

  /**
   * The last word of a key or a parameter's name, in snake, kebab, dotted or camel case: a {@code
   * token.count} tells no token.
   */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(?:^|[._-])(?:pass(?:word|wd|phrase|code)?|pwd|secrets?|tokens?|api[._-]?keys?"
              + "|private[._-]?keys?|credentials?|jwt|cvv|cvc|pin|ssn|iban|session[._-]?id"
              + "|auth(?:orization)?|cookies?)$");

  private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private SecretWords() {}

  /** Returns whether what has this name is likely to be a secret. */
  static boolean areIn(String name) {
    return SECRET.matcher(CAMEL_HUMP.matcher(name).replaceAll("_")).find();
  }
}
