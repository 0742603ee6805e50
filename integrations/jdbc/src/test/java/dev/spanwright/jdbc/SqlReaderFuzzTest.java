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
  void read_ofAnyText_givesABoundedOne(FuzzedDataProvider data) {
    Dialect dialect = data.pickValue(DIALECTS);
    String sql = data.consumeRemainingAsString();
    QueryText text = SqlReader.read(sql, dialect);
    assertThat(text.text()).hasSizeLessThanOrEqualTo(SqlReader.MOST_CHARACTERS + 5);
    assertThat(text.summary()).hasSizeLessThanOrEqualTo(255);
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
}
