package dev.spanwright.jdbc;

import dev.spanwright.jdbc.Dialect.Trait;

/**
 * Reads a statement once, from start to end: copies it without its literals and its comments, and
 * shows the rest to a {@link QuerySummary}.
 *
 * <p>What is kept are names, keywords, operators and parameters. Every literal becomes {@code ?},
 * whatever its kind; a list of nothing else becomes one. Where it is not clear how to read on, or
 * the text gets too long, the rest is left out.
 */
final class SqlReader {

  /** What is longer is cut off: nobody reads on, and servers cut it themselves. */
  static final int MOST_CHARACTERS = 8192;

  private static final String CUT_OFF = "...";
  private static final char END = '\0';

  private final String sql;
  private final Dialect dialect;
  private final StringBuilder out = new StringBuilder();
  private final QuerySummary summary = new QuerySummary();
  private final LiteralLists lists = new LiteralLists(out);

  /** Where the next character is. */
  private int at;

  /** Whether there was white space or a comment since the last thing that was kept. */
  private boolean gap;

  /** Whether the rest is left out. */
  private boolean cut;

  /** The last two words, in upper case, if nothing has come since. */
  private String word = "";

  private String wordBefore = "";

  /** Whether a password was the last thing. */
  private boolean afterPassword;

  private SqlReader(String sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  static QueryText read(String sql, Dialect dialect) {
    return new SqlReader(sql, dialect).read();
  }

  private QueryText read() {
    while (at < sql.length() && !cut) {
      if (out.length() > MOST_CHARACTERS) {
        cut = true;
      } else {
        step(sql.charAt(at));
      }
    }
    if (out.length() > MOST_CHARACTERS) {
      out.setLength(MOST_CHARACTERS);
      cut = true;
    }
    if (cut) {
      gap = true;
      keep(CUT_OFF);
    }
    return summary.of(out.toString());
  }

  private void step(char c) {
    if (isSpace(c)) {
      at++;
      gap = true;
    } else if (isCommentStart(c)) {
      gap = true;
      skipComment(c);
    } else if (c == '\'') {
      string();
    } else if (c == '"') {
      inDoubleQuotes();
    } else if (c == '`' && isPossible(Trait.NAMES_IN_BACKTICKS)) {
      name('`');
    } else if (c == '[' && isPossible(Trait.NAMES_IN_BRACKETS)) {
      inBrackets();
    } else if (c == '$') {
      dollar();
    } else if (c == '?' || c == ':') {
      parameter(c);
    } else if (isDigit(c) || (c == '.' && isDigit(peek(1)) && !followsWord())) {
      number();
    } else if (isNameStart(c)) {
      word();
    } else {
      sign(c);
    }
  }

  // --- Comments

  private boolean isCommentStart(char c) {
    return switch (c) {
      case '-' -> peek(1) == '-' && (!dialect.has(Trait.LOOSE_DASHES) || isSpaceOrEnd(at + 2));
      case '/' -> peek(1) == '*' || (peek(1) == '/' && isPossible(Trait.SLASH_COMMENTS));
      case '#' -> isPossible(Trait.HASH_COMMENTS);
      default -> false;
    };
  }

  private void skipComment(char c) {
    if (c == '/' && peek(1) == '*') {
      skipBlockComment();
    } else if (isUnclearComment(c)) {
      cut = true;
    } else {
      while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
        at++;
      }
    }
  }

  private boolean isUnclearComment(char c) {
    return switch (c) {
      case '#' -> dialect.mayHave(Trait.HASH_COMMENTS);
      case '/' -> dialect.mayHave(Trait.SLASH_COMMENTS);
      default -> dialect.mayHave(Trait.LOOSE_DASHES) && !isSpaceOrEnd(at + 2);
    };
  }

  private void skipBlockComment() {
    int depth = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '*' && peek(1) == '/') {
        at += 2;
        if (--depth <= 0) {
          return;
        }
      } else if (c == '/' && peek(1) == '*') {
        at += 2;
        if (depth == 0 || dialect.has(Trait.NESTED_COMMENTS)) {
          depth++;
        } else if (dialect.mayHave(Trait.NESTED_COMMENTS)) {
          cut = true;
          return;
        }
      } else {
        at++;
      }
    }
    cut = true; // it never ends
  }

  // --- Literals

  private void string() {
    skipString('\'');
    literal();
  }

  /** Reads a string of a kind that the word before it says. */
  private void string(String prefix) {
    boolean quoteOperator = prefix.equals("Q") || prefix.equals("NQ");
    // Bits have none, but the bytes that some write like bits do.
    boolean escapes = prefix.equals("E") || prefix.equals("B");
    if (escapes && dialect.has(Trait.ESCAPE_STRINGS)) {
      do {
        skipString('\'', true);
      } while (goesOnBelow());
      literal();
    } else if (quoteOperator && dialect.has(Trait.QUOTE_OPERATOR)) {
      quoteOperator();
    } else {
      cut |= quoteOperator && dialect.mayHave(Trait.QUOTE_OPERATOR);
      string();
    }
  }

  /** Returns whether a word belongs to the string that begins right behind it. */
  private static boolean isPrefix(String upper) {
    return switch (upper) {
      case "E", "N", "B", "X", "Q", "NQ", "R", "U&" -> true;
      default -> upper.startsWith("_");
    };
  }

  /** Skips {@code '[it's]'}, with any pair of delimiters. */
  private void quoteOperator() {
    char closing =
        switch (peek(1)) {
          case '[' -> ']';
          case '(' -> ')';
          case '{' -> '}';
          case '<' -> '>';
          default -> peek(1);
        };
    int end = sql.indexOf(closing + "'", at + 2);
    skipTo(end, 2);
    literal();
  }

  private void skipString(char quote) {
    skipString(quote, dialect.has(Trait.BACKSLASH_ESCAPES));
  }

  /**
   * Skips a string whose first quote is here.
   *
   * @param escapes whether a backslash takes the next character along
   */
  private void skipString(char quote, boolean escapes) {
    at++;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '\\' && dialect.mayHave(Trait.BACKSLASH_ESCAPES)) {
        cut = true;
        return;
      } else if (c == '\\' && escapes) {
        at += 2;
      } else if (c == quote && peek(1) == quote) {
        at += 2;
      } else if (c == quote) {
        at++;
        return;
      } else {
        at++;
      }
    }
    at = sql.length();
    cut = true; // it never ends
  }

  /** Strings on lines of their own are one: the second goes by the rules of the first. */
  private boolean goesOnBelow() {
    int next = at;
    boolean below = false;
    boolean comment = false;
    while (next < sql.length() && (comment || isSpace(sql.charAt(next)) || areDashes(next))) {
      boolean lineEnd = sql.charAt(next) == '\n' || sql.charAt(next) == '\r';
      comment = !lineEnd && (comment || areDashes(next));
      below |= lineEnd;
      next++;
    }
    if (below && next < sql.length() && sql.charAt(next) == '\'') {
      at = next;
      return true;
    }
    return false;
  }

  private boolean areDashes(int index) {
    return sql.startsWith("--", index);
  }

  private void inDoubleQuotes() {
    if (!isPossible(Trait.TEXT_IN_DOUBLE_QUOTES)) {
      name('"');
    } else {
      skipString('"');
      literal();
    }
  }

  private void dollar() {
    if (dialect.mayHave(Trait.DOLLAR_QUOTES)) {
      cut = true;
      return;
    }
    int tagEnd = dialect.has(Trait.DOLLAR_QUOTES) && !followsWord() ? tagEnd() : -1;
    if (tagEnd >= 0) {
      String tag = sql.substring(at, tagEnd);
      skipTo(sql.indexOf(tag, tagEnd), tag.length());
      literal();
    } else if (dialect.has(Trait.DOLLAR_TAGS) && isDigit(peek(1))) {
      parameter('$');
    } else if (isDigit(peek(1)) || peek(1) == '.') {
      number(); // an amount of money
    } else {
      sign('$');
    }
  }

  /** Returns the place behind {@code $tag$}, or -1 if this is none. */
  private int tagEnd() {
    int end = at + 1;
    while (dialect.has(Trait.DOLLAR_TAGS)
        && end < sql.length()
        && isNamePart(sql.charAt(end))
        && sql.charAt(end) != '$') {
      end++;
    }
    boolean isTag = end < sql.length() && sql.charAt(end) == '$' && !isDigit(peek(1));
    return isTag ? end + 1 : -1;
  }

  private void skipTo(int end, int length) {
    cut |= end < 0;
    at = end < 0 ? sql.length() : end + length;
  }

  private void number() {
    at++;
    while (at < sql.length() && isNumberPart(sql.charAt(at))) {
      boolean exponent = (sql.charAt(at) == 'e' || sql.charAt(at) == 'E') && isSigned(at + 1);
      at += exponent ? 2 : 1;
    }
    if (peek(0) == '\'' && isNameStart(sql.charAt(at - 1))) {
      at--; // it says of what kind the string is
    }
    literal();
  }

  private boolean isNumberPart(char c) {
    return c == '.' || (isNamePart(c) && c != '$');
  }

  private boolean isSigned(int index) {
    return index + 1 < sql.length()
        && (sql.charAt(index) == '+' || sql.charAt(index) == '-')
        && isDigit(sql.charAt(index + 1));
  }

  private void literal() {
    keep("?");
    lists.value();
    summary.value();
    forgetWords();
  }

  // --- What is kept

  private void parameter(char c) {
    int start = at++;
    if (c == ':') {
      colon(start);
      return;
    }
    while (isDigit(peek(0))) {
      at++;
    }
    keepParameter(c == '?' ? "?" : sql.substring(start, at));
  }

  /** Reads what begins with a colon: a parameter's name, a type, or nothing special. */
  private void colon(int start) {
    if (peek(0) == ':') {
      at++;
      keep("::");
      forgetWords();
      return;
    }
    int end = at;
    while (end < sql.length() && isNamePart(sql.charAt(end)) && sql.charAt(end) != '$') {
      end++;
    }
    boolean isName = isNameStart(peek(0)) && (end == sql.length() || sql.charAt(end) != '\'');
    if (isName) {
      at = end;
      keepParameter(sql.substring(start, end));
    } else {
      sign(start, ":");
    }
  }

  private void keepParameter(String text) {
    keep(text);
    lists.value();
    summary.value();
    forgetWords();
  }

  private void name(char quote) {
    int start = at++;
    while (at < sql.length()) {
      if (sql.charAt(at) == '\\' && quote == '`' && dialect.mayHave(Trait.BACKSLASH_ESCAPES)) {
        cut = true;
        return;
      } else if (sql.charAt(at) != quote) {
        at++;
      } else if (peek(1) == quote) {
        at += 2;
      } else {
        at++;
        keepName(sql.substring(start, at));
        return;
      }
    }
    cut = true; // it never ends
  }

  private void inBrackets() {
    if (dialect.mayHave(Trait.NAMES_IN_BRACKETS)) {
      cut = true;
    } else {
      name(']');
    }
  }

  private void keepName(String quoted) {
    if (isPasswordNext() || word.equals("PASSWORD")) {
      password();
      return;
    }
    keep(quoted);
    lists.other();
    summary.name(quoted);
    forgetWords();
  }

  /** Some databases take passwords that are written like names, the new one and the old one. */
  private boolean isPasswordNext() {
    return (wordBefore.equals("IDENTIFIED") && word.equals("BY"))
        || (afterPassword && word.equals("REPLACE"));
  }

  private void password() {
    literal();
    afterPassword = true;
  }

  private void word() {
    int start = at;
    while (at < sql.length() && isNamePart(sql.charAt(at))) {
      at++;
    }
    if (at - start == 1 && peek(0) == '&' && peek(1) == '\'') {
      at++; // U&'…'
    }
    String text = sql.substring(start, at);
    String upper = QuerySummary.upper(text);
    if (peek(0) == '\'' && isPrefix(upper)) {
      string(upper);
      return;
    }
    if (isPasswordNext()) {
      password();
      return;
    }
    keep(text);
    lists.word(upper);
    summary.word(text, upper);
    wordBefore = word;
    word = upper;
  }

  private void sign(char c) {
    sign(at++, String.valueOf(c));
  }

  private void sign(int start, String text) {
    char c = sql.charAt(start);
    keep(text);
    lists.sign(c);
    summary.sign(c);
    forgetWords();
  }

  private void keep(String text) {
    if (gap && out.length() > 0) {
      out.append(' ');
    }
    gap = false;
    out.append(text);
  }

  private void forgetWords() {
    word = "";
    wordBefore = "";
    afterPassword = false;
  }

  private boolean isPossible(Trait trait) {
    return dialect.has(trait) || dialect.mayHave(trait);
  }

  // --- Characters

  private char peek(int ahead) {
    return at + ahead < sql.length() ? sql.charAt(at + ahead) : END;
  }

  /** Returns whether a word ends right here. */
  private boolean followsWord() {
    return !gap && !word.isEmpty();
  }

  private boolean isSpaceOrEnd(int index) {
    return index >= sql.length() || isSpace(sql.charAt(index));
  }

  private static boolean isSpace(char c) {
    return c <= ' ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Letters of all scripts are, as databases take them. */
  private boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c >= 0x80
        || (c == '@' && dialect.has(Trait.NAMES_WITH_SIGNS))
        || (c == '#' && dialect.has(Trait.NAMES_WITH_SIGNS) && !dialect.has(Trait.HASH_COMMENTS));
  }

  private boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '$';
  }
}
