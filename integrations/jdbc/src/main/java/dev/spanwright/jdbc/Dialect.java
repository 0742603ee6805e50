package dev.spanwright.jdbc;

/**
 * Where literals, names and comments begin and end in the SQL of a database.
 *
 * <p>A rule that is {@link Rule#UNCLEAR} is one that two databases which we take for the same
 * settle differently. Where it would matter, the rest of a statement is left out: read by the wrong
 * rule, a literal could pass for something else.
 *
 * @param backslashEscapes whether a backslash in a string takes the next character along
 * @param textInDoubleQuotes whether what is in double quotes is a string and not a name
 * @param namesInBrackets whether {@code [x y]} is a name
 * @param dollarQuotes whether {@code $$text$$} is a string
 * @param dollarTags whether {@code $tag$text$tag$} is one, too
 * @param escapeStrings whether {@code E'it\'s'} is a string with backslash escapes
 * @param quoteOperator whether {@code q'[it's]'} is a string
 * @param hashComments whether {@code #} begins a comment
 * @param slashComments whether {@code //} does
 * @param looseDashes whether two dashes are a comment only if white space follows
 * @param nestedComments whether comments contain comments
 */
record Dialect(
    Rule backslashEscapes,
    Rule textInDoubleQuotes,
    Rule namesInBrackets,
    Rule dollarQuotes,
    boolean dollarTags,
    boolean escapeStrings,
    Rule quoteOperator,
    Rule hashComments,
    Rule slashComments,
    Rule looseDashes,
    Rule nestedComments) {

  enum Rule {
    YES,
    NO,
    UNCLEAR
  }

  /** What the standard says, and databases that keep to it. */
  static final Dialect STANDARD =
      new Dialect(
          Rule.NO,
          Rule.NO,
          Rule.NO,
          Rule.NO,
          false,
          false,
          Rule.NO,
          Rule.NO,
          Rule.NO,
          Rule.NO,
          Rule.UNCLEAR);

  static final Dialect H2 =
      new Dialect(
          Rule.NO, Rule.NO, Rule.NO, Rule.YES, false, false, Rule.NO, Rule.NO, Rule.YES, Rule.NO,
          Rule.YES);

  static final Dialect POSTGRESQL =
      new Dialect(
          Rule.NO, Rule.NO, Rule.NO, Rule.YES, true, true, Rule.NO, Rule.NO, Rule.NO, Rule.NO,
          Rule.YES);

  static final Dialect MYSQL =
      new Dialect(
          Rule.YES, Rule.YES, Rule.NO, Rule.NO, false, false, Rule.NO, Rule.YES, Rule.NO, Rule.YES,
          Rule.NO);

  static final Dialect ORACLE =
      new Dialect(
          Rule.NO, Rule.NO, Rule.NO, Rule.NO, false, false, Rule.YES, Rule.NO, Rule.NO, Rule.NO,
          Rule.NO);

  static final Dialect SQL_SERVER =
      new Dialect(
          Rule.NO, Rule.NO, Rule.YES, Rule.NO, false, false, Rule.NO, Rule.NO, Rule.NO, Rule.NO,
          Rule.YES);

  /** A name in double quotes that does not exist is taken for a string. */
  static final Dialect SQLITE =
      new Dialect(
          Rule.NO,
          Rule.UNCLEAR,
          Rule.YES,
          Rule.NO,
          false,
          false,
          Rule.NO,
          Rule.NO,
          Rule.NO,
          Rule.NO,
          Rule.NO);

  /** Any of them. */
  static final Dialect UNKNOWN =
      new Dialect(
          Rule.UNCLEAR,
          Rule.UNCLEAR,
          Rule.UNCLEAR,
          Rule.UNCLEAR,
          false,
          false,
          Rule.UNCLEAR,
          Rule.UNCLEAR,
          Rule.UNCLEAR,
          Rule.UNCLEAR,
          Rule.UNCLEAR);
}
