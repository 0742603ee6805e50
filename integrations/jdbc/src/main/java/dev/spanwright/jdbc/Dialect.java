package dev.spanwright.jdbc;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where literals, names and comments begin and end in the SQL of a database.
 *
 * <p>A trait may be unclear: of databases that we take for the same, some have it and some do not.
 * Where that would matter, the rest of a statement is left out: read in the wrong way, a literal
 * could pass for something else.
 */
final class Dialect {

  /** What the standard does not have, or leaves open. */
  enum Trait {
    /** A backslash in a string takes the next character along. */
    BACKSLASH_ESCAPES,
    /** What is in double quotes is a string and not a name. */
    TEXT_IN_DOUBLE_QUOTES,
    /** {@code [x y]} is a name. */
    NAMES_IN_BRACKETS,
    /** {@code `x y`} is a name. */
    NAMES_IN_BACKTICKS,
    /** {@code @x}, {@code #x} and {@code x#} are names, and not operators beside names. */
    NAMES_WITH_SIGNS,
    /** {@code $$text$$} is a string. */
    DOLLAR_QUOTES,
    /** {@code $tag$text$tag$} is a string, and {@code $1} a parameter. */
    DOLLAR_TAGS,
    /** {@code E'it\'s'} is a string with backslash escapes. */
    ESCAPE_STRINGS,
    /** {@code q'[it's]'} is a string. */
    QUOTE_OPERATOR,
    /** {@code #} begins a comment. */
    HASH_COMMENTS,
    /** {@code //} begins a comment. */
    SLASH_COMMENTS,
    /** Two dashes begin a comment only if white space follows. */
    LOOSE_DASHES,
    /** Comments contain comments. */
    NESTED_COMMENTS
  }

  /** What the standard says, and databases that keep to it. */
  static final Dialect STANDARD =
      new Dialect(
          Set.of(Trait.NAMES_WITH_SIGNS), Set.of(Trait.NESTED_COMMENTS, Trait.QUOTE_OPERATOR));

  static final Dialect H2 =
      of(
          Trait.DOLLAR_QUOTES,
          Trait.SLASH_COMMENTS,
          Trait.NESTED_COMMENTS,
          Trait.NAMES_IN_BACKTICKS,
          Trait.NAMES_WITH_SIGNS);

  static final Dialect POSTGRESQL =
      of(Trait.DOLLAR_QUOTES, Trait.DOLLAR_TAGS, Trait.ESCAPE_STRINGS, Trait.NESTED_COMMENTS);

  static final Dialect MYSQL =
      of(
          Trait.BACKSLASH_ESCAPES,
          Trait.TEXT_IN_DOUBLE_QUOTES,
          Trait.HASH_COMMENTS,
          Trait.LOOSE_DASHES,
          Trait.NAMES_IN_BACKTICKS,
          Trait.NAMES_WITH_SIGNS);

  static final Dialect ORACLE = of(Trait.QUOTE_OPERATOR, Trait.NAMES_WITH_SIGNS);

  static final Dialect SQL_SERVER =
      of(Trait.NAMES_IN_BRACKETS, Trait.NESTED_COMMENTS, Trait.NAMES_WITH_SIGNS);

  /** Takes a name in double quotes that does not exist for a string. */
  static final Dialect SQLITE =
      new Dialect(
          Set.of(Trait.NAMES_IN_BRACKETS, Trait.NAMES_IN_BACKTICKS, Trait.NAMES_WITH_SIGNS),
          Set.of(Trait.TEXT_IN_DOUBLE_QUOTES));

  /** Any of them. */
  static final Dialect UNKNOWN = new Dialect(Set.of(), EnumSet.allOf(Trait.class));

  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private final Set<Trait> unclear = EnumSet.noneOf(Trait.class);

  private Dialect(Set<Trait> traits, Set<Trait> unclear) {
    this.traits.addAll(traits);
    this.unclear.addAll(unclear);
  }

  private static Dialect of(Trait... traits) {
    return new Dialect(Set.of(traits), Set.of());
  }

  /** Returns whether it has the trait for sure. */
  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Returns whether only some of the databases have the trait. */
  boolean mayHave(Trait trait) {
    return unclear.contains(trait);
  }

  @Override
  public String toString() {
    return "Dialect{" + traits + ", perhaps " + unclear + "}";
  }
}
