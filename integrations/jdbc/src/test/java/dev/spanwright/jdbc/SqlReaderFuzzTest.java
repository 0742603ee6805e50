package dev.spanwright.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever the text, reading it fails never, and a literal never gets through. Runs its recorded
 * inputs; with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class SqlReaderFuzzTest {

  private static final Dialect[] DIALECTS = {
    Dialect.STANDARD,
    Dialect.H2,
    Dialect.POSTGRESQL,
    Dialect.MYSQL,
    Dialect.ORACLE,
    Dialect.SQL_SERVER,
    Dialect.SQLITE,
    Dialect.UNKNOWN
  };

  private static final String SECRET = "Zx9Secret";

  @FuzzTest(maxDuration = "2m")
  void read_ofAnyText_givesABoundedOne_inWhichNothingIsLeftToReplace(FuzzedDataProvider data) {
    Dialect dialect = data.pickValue(DIALECTS);
    String sql = data.consumeRemainingAsString();
    QueryText text = SqlReader.read(sql, dialect);
    assertThat(text.text()).hasSizeLessThanOrEqualTo(SqlReader.MOST_CHARACTERS + 5);
    assertThat(text.summary()).hasSizeLessThanOrEqualTo(255);
    // Behind MySQL's dashes, white space that is not kept makes the difference.
    if (text.text().length() < SqlReader.MOST_CHARACTERS && !text.text().contains("--")) {
      assertThat(SqlReader.read(text.text(), dialect).text()).isEqualTo(text.text());
    }
  }

  @FuzzTest(maxDuration = "2m")
  void read_ofAnyLiteral_doesNotGiveItAway(FuzzedDataProvider data) {
    Dialect dialect = data.pickValue(DIALECTS);
    String before = data.consumeString(100).replace("'", "''");
    String after = data.consumeString(100).replace("'", "''");
    String literal = "'" + before + SECRET + after + "'";
    if (dialect.equals(Dialect.MYSQL)) {
      literal = literal.replace("\\", "\\\\");
    }
    QueryText text = SqlReader.read("SELECT " + literal + " FROM orders", dialect);
    assertThat(text.toString()).doesNotContain(SECRET);
  }

  /** What may stand between literals without being part of one, or a comment. */
  private static final String BETWEEN = " \n\tabxEeNnBUu_&07.,;:()<>=+-*/%^|!~?@{}]é";

  @FuzzTest(maxDuration = "2m")
  void read_ofLiteralsBetweenAnything_givesNoneAway(FuzzedDataProvider data) {
    Dialect dialect = data.pickValue(DIALECTS);
    StringBuilder sql = new StringBuilder();
    while (data.remainingBytes() > 0 && sql.length() < 2000) {
      for (int i = data.consumeInt(0, 6); i > 0; i--) {
        sql.append(BETWEEN.charAt(data.consumeInt(0, BETWEEN.length() - 1)));
      }
      sql.append(literal(dialect, last(sql), data));
    }
    String statement = sql.toString().replaceAll("-{2,}", "-").replaceAll("/+[/*]", "/");
    assertThat(SqlReader.read(statement, dialect).toString())
        .as(() -> dialect + ": " + statement)
        .doesNotContain(SECRET);
  }

  private static char last(StringBuilder sql) {
    return sql.isEmpty() ? ' ' : sql.charAt(sql.length() - 1);
  }

  private static String literal(Dialect dialect, char before, FuzzedDataProvider data) {
    boolean apart = !Character.isLetterOrDigit(before) && before != '_' && before != '@';
    String space = apart ? "" : " ";
    if (dialect.equals(Dialect.POSTGRESQL)) {
      boolean afterName = Character.isLetterOrDigit(before) || before == '_';
      String gap = afterName ? " " : "";
      return data.pickValue(
          new String[] {
            "'it''s " + SECRET + "'",
            gap + "$$it's " + SECRET + "$$",
            gap + "$a$it's $$ " + SECRET + "$a$",
            gap + "E'it\\'s " + SECRET + "\\\\'",
            gap + "e'a'\n'it\\'s " + SECRET + "'"
          });
    } else if (dialect.equals(Dialect.MYSQL)) {
      return data.pickValue(
          new String[] {
            "'it\\'s " + SECRET + "'", "\"it's \\\" " + SECRET + "\"", "'it''s " + SECRET + "\\\\'"
          });
    } else if (dialect.equals(Dialect.ORACLE)) {
      return data.pickValue(
          new String[] {
            "'it''s " + SECRET + "'",
            space + "q'[it's " + SECRET + "]'",
            space + "Nq'!it's " + SECRET + "!'"
          });
    } else if (dialect.equals(Dialect.H2)) {
      return data.pickValue(new String[] {"'it''s " + SECRET + "'", " $$it's " + SECRET + "$$"});
    } else if (dialect.equals(Dialect.SQLITE)) {
      return data.pickValue(new String[] {"'it''s " + SECRET + "'", "\"it's " + SECRET + "\""});
    }
    return "'it''s " + SECRET + "\\'";
  }
}
