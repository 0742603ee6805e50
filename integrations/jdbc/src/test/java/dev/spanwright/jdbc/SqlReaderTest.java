package dev.spanwright.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SqlReaderTest {

  private static final Map<String, Dialect> DIALECTS =
      Map.of(
          "standard", Dialect.STANDARD,
          "h2", Dialect.H2,
          "postgresql", Dialect.POSTGRESQL,
          "mysql", Dialect.MYSQL,
          "oracle", Dialect.ORACLE,
          "sqlserver", Dialect.SQL_SERVER,
          "sqlite", Dialect.SQLITE,
          "unknown", Dialect.UNKNOWN);

  private static String text(String dialect, String sql) {
    return SqlReader.read(sql, requireNonNull(DIALECTS.get(dialect))).text();
  }

  /** What is read the same in every dialect. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
      SELECT * FROM orders WHERE id = 42              | SELECT * FROM orders WHERE id = ?
      select 'it''s', 'b' from t                      | select ?, ? from t
      SELECT 1.5, .5, 1e10, 2.5E-3, 0xFF, 1_000, 5L   | SELECT ?, ?, ?, ?, ?, ?, ?
      SELECT -5 + +3 - 2                              | SELECT -? + +? - ?
      SELECT a1, t2.b3 FROM t2                        | SELECT a1, t2.b3 FROM t2
      SELECT N'x', X'1F', b'101', x'', U&'\\0041'     | SELECT ?, ?, ?, ?, ?
      WHERE a=?  AND b = :name AND c=@p1              | WHERE a=? AND b = :name AND c=@p1
      WHERE a = ?1 AND b = ?22                        | WHERE a = ? AND b = ?
      SELECT DATE '2020-01-01', date'2020-01-01'      | SELECT DATE ?, date?
      SELECT NULL, TRUE, false                        | SELECT NULL, TRUE, false
      SELECT a /* 'x' 1 */ , b -- it's                | SELECT a , b
      SELECT/*+ INDEX(o) */1                          | SELECT ?
      id IN (1, 2,3)                                  | id IN (?)
      id IN (?, ?)                                    | id IN (?)
      id in ( 'a' , 'b' )                             | id in (?)
      id NOT IN (:a, :b) AND x IN (7)                 | id NOT IN (?) AND x IN (?)
      (a, b) IN ((1, 2), (3, 4))                      | (a, b) IN (?)
      id IN (NULL, -1)                                | id IN (?)
      id IN (SELECT id FROM t WHERE x = 1)            | id IN (SELECT id FROM t WHERE x = ?)
      id IN (1, f(2), 3)                              | id IN (?, f(?), ?)
      id IN ()                                        | id IN ()
      VALUES (1, 'a'), (2, 'b'), (3, NULL) RETURNING x| VALUES (?, ?) RETURNING x
      VALUES (?, ?), (?, ?)                           | VALUES (?, ?)
      VALUES (1), (f(2)), (3), (4)                    | VALUES (?), (f(?))
      VALUES (f(1), 2) , (3, 4)                       | VALUES (f(?), ?)
      SELECT (VALUES (1), (2)), 'x' FROM t            | SELECT (VALUES (?)), ? FROM t
      LIMIT 10 OFFSET 20                              | LIMIT ? OFFSET ?
      CREATE TABLE t (a VARCHAR(255))                 | CREATE TABLE t (a VARCHAR(?))
      CREATE USER u IDENTIFIED BY tiger               | CREATE USER u IDENTIFIED BY ?
      SELECT größe, 名前 FROM bücher                    | SELECT größe, 名前 FROM bücher
      SELECT 2fa FROM t                               | SELECT ? FROM t
      SELECT a->'x'->>'y' FROM t                      | SELECT a->?->>? FROM t
      SELECT x::int, a[1] FROM t                      | SELECT x::int, a[1] FROM t
      """)
  void text_ofWhatIsTheSameEverywhere(String sql, String expected) {
    assertThat(text("standard", sql)).isEqualTo(expected.replace("a[1]", "a[?]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
      postgresql | SELECT E'it\\'s' , 'a\\' , 1          | SELECT ? , ? , ?
      postgresql | SELECT e'\\\\' , x                    | SELECT ? , x
      postgresql | SELECT $$it's$$ , $q$a $$ b$q$ , c    | SELECT ? , ? , c
      postgresql | SELECT a$1$b , $1 , $2::text          | SELECT a$1$b , $1 , $2::text
      postgresql | SELECT $1$$it's$$                     | SELECT $1?
      postgresql | SELECT "user", "it's ""x\""" FROM "T"  | SELECT "user", "it's ""x\""" FROM "T"
      postgresql | SELECT 1 /* a /* b */ 'c */ , 2       | SELECT ? , ?
      postgresql | SELECT a #> '{b}' , 'c'               | SELECT a #> ? , ?
      postgresql | SELECT 5--1 it's                      | SELECT ?
      postgresql | SELECT U&'d\\0061t' UESCAPE '!'       | SELECT ? UESCAPE ?
      postgresql | SELECT a[1:2], 'x'::text              | SELECT a[?:?], ?::text
      postgresql | WHERE tags ?& array['a']              | WHERE tags ?& array[?]
      postgresql | WHERE tags <@$$it's$$ , c             | WHERE tags <@? , c
      postgresql | SELECT 1 #E'it\\'s' , 2#3 , @c        | SELECT ? #? , ?#? , @c
      postgresql | SELECT b'it\\'s' , c                  | SELECT ? , c
      postgresql | SELECT 1.5E'it\\'s' , 1e'a' , c       | SELECT ?? , ?? , c
      postgresql | SELECT a ` 'b' , 'it`s'               | SELECT a ` ? , ?
      h2         | SELECT $$it's$$ , "a b" // it's       | SELECT ? , "a b"
      h2         | SELECT 'a\\' , 1                      | SELECT ? , ?
      mysql      | SELECT 'it\\'s' , "it's" , `it's`     | SELECT ? , ? , `it's`
      mysql      | SELECT "a\\" 'b" , 'c'                | SELECT ? , ?
      mysql      | SELECT @`it's` , @a$b , _utf8'x'      | SELECT @`it's` , @a$b , ?
      mysql      | SELECT 5--1 , 'a' # it's              | SELECT ?--? , ?
      mysql      | SELECT a#it's                         | SELECT a
      mysql      | SELECT 5 -- 1 'a'                     | SELECT ?
      mysql      | SELECT 1 /*! STRAIGHT_JOIN 'x' */ , 2 | SELECT ? , ?
      mysql      | SELECT _utf8mb4'x\\'y' , n'z'         | SELECT ? , ?
      mysql      | GRANT ALL TO 'joe'@'%'                | GRANT ALL TO ?@?
      oracle     | SELECT q'[it's]' , Q'!x'y!' , nq'(')' | SELECT ? , ? , ?
      oracle     | SELECT v$session.x , "a#", b# FROM d  | SELECT v$session.x , "a#", b# FROM d
      oracle     | ALTER USER u IDENTIFIED BY a REPLACE b | ALTER USER u IDENTIFIED BY ? REPLACE ?
      oracle     | ALTER USER u IDENTIFIED BY "a" REPLACE "b" ; SELECT c | ALTER USER u IDENTIFIED BY ? REPLACE ? ; SELECT c
      sqlserver  | SELECT [it's] , [a]]b] , 'x' FROM #t  | SELECT [it's] , [a]]b] , ? FROM #t
      sqlserver  | SELECT $5.00 , @@rowcount             | SELECT ? , @@rowcount
      sqlite     | SELECT "maybe a text" , [it's]        | SELECT ? , [it's]
      unknown    | SELECT 'it''s' , "x" , `y` , 1        | SELECT ? , ? , `y` , ?
      unknown    | SELECT 'it\\'s' , secret              | SELECT ? ...
      unknown    | SELECT "it\\"s" , secret              | SELECT ? ...
      unknown    | SELECT [it's] = 'secret'              | SELECT ...
      unknown    | SELECT $$secret$$                     | SELECT ...
      unknown    | SELECT q'[it's secret]'               | SELECT ? ...
      unknown    | SELECT @$$secret$$                    | SELECT @ ...
      unknown    | SELECT `a\\`' , 'secret`              | SELECT ...
      unknown    | SELECT a # 'secret                    | SELECT a ...
      unknown    | SELECT 5--1 secret                    | SELECT ? ...
      unknown    | SELECT 5 -- a comment                 | SELECT ?
      unknown    | SELECT 1 /* a /* secret */ b */       | SELECT ? ...
      standard   | SELECT 1 /* a /* secret */ b */       | SELECT ? ...
      standard   | SELECT q'{it's secret}'               | SELECT ? ...
      """)
  void text_ofWhatDialectsHaveOfTheirOwn(String dialect, String sql, String expected) {
    assertThat(text(dialect, sql)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
      standard   | SELECT 'secret
      standard   | SELECT "secret
      standard   | SELECT /* secret
      postgresql | SELECT $a$ secret
      postgresql | SELECT E'secret\\'
      oracle     | SELECT q'[secret'
      sqlserver  | SELECT [secret
      mysql      | SELECT `secret
      """)
  void text_ofWhatNeverEnds_endsBeforeIt(String dialect, String sql) {
    assertThat(text(dialect, sql)).matches("SELECT( \\?)? \\.\\.\\.");
  }

  @Test
  void text_ofSeveralLines_isOneLine() {
    assertThat(text("postgresql", "\n  SELECT a,\r\n\t b\n  -- the orders\n  FROM orders\n"))
        .isEqualTo("SELECT a, b FROM orders");
    assertThat(text("postgresql", "SELECT E'a'\n  'b\\'secret' , 'c'\n'd\\' , e"))
        .isEqualTo("SELECT ? , ? ? , e");
    assertThat(text("postgresql", "SELECT E'a' -- it's\n --\n 'b\\'secret' , E'c' -- d\n, e"))
        .isEqualTo("SELECT ? , ? , e");
    assertThat(text("mysql", "SELECT 1 -- it's\n, 2 # it's\r\n, 3")).isEqualTo("SELECT ? , ? , ?");
  }

  @Test
  void text_thatIsTooLong_isCut() {
    String text = text("standard", "SELECT " + "a, ".repeat(100_000) + "b");
    assertThat(text)
        .startsWith("SELECT a, a")
        .endsWith(" ...")
        .hasSizeLessThanOrEqualTo(SqlReader.MOST_CHARACTERS + 5);
    assertThat(text("standard", "SELECT \"" + "a".repeat(100_000) + '"'))
        .hasSizeLessThanOrEqualTo(SqlReader.MOST_CHARACTERS + 5);
    assertThat(text("standard", "SELECT '" + "a".repeat(100_000) + "', b"))
        .isEqualTo("SELECT ?, b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
      SELECT * FROM orders                                 | SELECT | orders | SELECT orders
      select o.id from shop.orders o                       | SELECT | shop.orders | SELECT shop.orders
      SELECT * FROM "Orders" WHERE a = 'FROM x'            | SELECT | Orders | SELECT Orders
      SELECT * FROM "shop"."my orders"                     | SELECT | shop."my orders" | SELECT shop."my orders"
      SELECT * FROM a, b x, c AS y WHERE a.i, b.j          | SELECT | - | SELECT a b c
      SELECT * FROM a JOIN b ON a.i = b.i LEFT JOIN c USING (i) | SELECT | - | SELECT a b c
      SELECT * FROM a WHERE i IN (SELECT i FROM b)         | SELECT | - | SELECT a SELECT b
      SELECT * FROM (SELECT * FROM a) t                    | SELECT | a | SELECT SELECT a
      SELECT a FROM x UNION ALL SELECT b FROM x            | SELECT | x | SELECT x SELECT x
      SELECT EXTRACT(YEAR FROM d) FROM t                   | SELECT | t | SELECT t
      SELECT TRIM(BOTH FROM d), a FROM t                   | SELECT | t | SELECT t
      SELECT a IS DISTINCT FROM b FROM t                   | SELECT | t | SELECT t
      SELECT * FROM generate_series(1, 10) g, t            | SELECT | t | SELECT t
      SELECT * FROM ONLY t, LATERAL (SELECT 1) x           | SELECT | t | SELECT t SELECT
      SELECT a, b FROM t ORDER BY a, b FOR UPDATE OF t     | SELECT | t | SELECT t
      SELECT 1                                             | SELECT | - | SELECT
      SELECT COUNT(*) FROM ?                               | SELECT | - | SELECT
      INSERT INTO orders (id, total) VALUES (1, 2)         | INSERT | orders | INSERT orders
      INSERT INTO a SELECT * FROM b                        | INSERT | - | INSERT a SELECT b
      INSERT IGNORE INTO a VALUES (1)                      | INSERT | a | INSERT a
      INSERT INTO a VALUES (1) ON DUPLICATE KEY UPDATE x=1 | INSERT | a | INSERT a
      INSERT INTO a VALUES (1) ON CONFLICT DO UPDATE SET x=1 | INSERT | a | INSERT a
      REPLACE INTO a VALUES (1)                            | REPLACE | a | REPLACE a
      UPDATE orders SET total = 1, x = 2 WHERE id = 5      | UPDATE | orders | UPDATE orders
      UPDATE a SET x = b.x FROM b                          | UPDATE | - | UPDATE a b
      DELETE FROM orders WHERE id = 1                      | DELETE | orders | DELETE orders
      DELETE orders                                        | DELETE | orders | DELETE orders
      DELETE FROM a USING b WHERE 1=1                      | DELETE | - | DELETE a b
      MERGE INTO a USING b ON (1=1) WHEN MATCHED THEN UPDATE SET x = 1 | MERGE | - | MERGE a b
      WITH r AS (SELECT * FROM a) INSERT INTO b SELECT * FROM r | INSERT | - | SELECT a INSERT b SELECT r
      WITH r AS (DELETE FROM a RETURNING *) SELECT 1       | SELECT | a | DELETE a SELECT
      (SELECT * FROM a)                                    | SELECT | a | SELECT a
      CREATE TABLE IF NOT EXISTS orders (id INT)           | CREATE TABLE | orders | CREATE TABLE orders
      CREATE OR REPLACE TEMPORARY VIEW v AS SELECT * FROM v2 | CREATE VIEW | - | CREATE VIEW v SELECT v2
      CREATE UNIQUE INDEX i ON orders (id)                 | CREATE INDEX | - | CREATE INDEX i
      CREATE USER joe PASSWORD 'x'                         | CREATE USER | - | CREATE USER
      ALTER TABLE orders ADD COLUMN x INT                  | ALTER TABLE | orders | ALTER TABLE orders
      DROP TABLE IF EXISTS a, b                            | DROP TABLE | a | DROP TABLE a
      TRUNCATE TABLE orders                                | TRUNCATE | orders | TRUNCATE orders
      EXPLAIN ANALYZE UPDATE orders SET x = 1              | EXPLAIN | orders | EXPLAIN ANALYZE UPDATE orders
      SET search_path TO shop                              | SET | - | SET
      BEGIN                                                | BEGIN | - | BEGIN
      commit                                               | COMMIT | - | COMMIT
      UPDATE a SET x = 1; DELETE FROM b                    | UPDATE | - | UPDATE a DELETE b
      SELEC * FROM orders                                  | - | - | ~~
      ~~                                                   | - | - | ~~
      '); DROP TABLE students                              | - | - | ~~
      """)
  void summary(String sql, String operation, String table, String summary) {
    QueryText text = SqlReader.read(sql, Dialect.STANDARD);
    assertThat(text.summary()).isEqualTo(summary);
    assertThat(text.operation()).isEqualTo(operation);
    assertThat(text.collection()).isEqualTo(table);
    assertThat(text.procedure()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
      {call place_order(?, ?)}      | CALL | place_order | CALL place_order
      {? = call shop.total(?)}      | CALL | shop.total  | CALL shop.total
      CALL "Place Order"(1)         | CALL | "Place Order" | CALL "Place Order"
      EXEC sp_who                   | EXEC | sp_who      | EXEC sp_who
      CALL NEXT VALUE FOR seq       | CALL | -           | CALL
      CALL 1 + 1                    | CALL | -           | CALL
      """)
  void procedure(String sql, String operation, String procedure, String summary) {
    QueryText text = SqlReader.read(sql, Dialect.STANDARD);
    assertThat(text.summary()).isEqualTo(summary);
    assertThat(text.operation()).isEqualTo(operation);
    assertThat(text.procedure()).isEqualTo(procedure);
    assertThat(text.collection()).isNull();
  }

  @Test
  void summary_neverGetsTooLong() {
    String manyTables = "SELECT * FROM " + "a_table_with_a_name, ".repeat(100) + "b";
    assertThat(SqlReader.read(manyTables, Dialect.STANDARD).summary())
        .hasSizeLessThanOrEqualTo(255)
        .startsWith("SELECT a_table_with_a_name a_table");
    String longName = "SELECT * FROM " + "x".repeat(5000) + "." + "y".repeat(5000);
    assertThat(SqlReader.read(longName, Dialect.STANDARD).summary()).isEqualTo("SELECT");
  }

  // --- No literal gets through

  private static final String SECRET = "Zx9Secret";

  private static String escaped(String quote, String... pieces) {
    return quote + String.join(SECRET, pieces) + quote;
  }

  /** Literals that hide the secret, and things that are none, as each database reads them. */
  private static Stream<Arguments> dialects() {
    String plain = escaped("'", "", "");
    String doubled = escaped("'", "it''s ", " -- /* \" ` $$ [ ", "''");
    String backslashAtTheEnd = "'" + SECRET + "\\'";
    String[] common = {plain, doubled, "N" + plain, "X" + plain, "/* it's */ 1", "-- it's\n"};
    return Stream.of(
        Arguments.of(Dialect.STANDARD, with(common, backslashAtTheEnd, "\"it's\"")),
        Arguments.of(
            Dialect.H2,
            with(common, backslashAtTheEnd, "\"it's\"", "$$it's " + SECRET + "$$", "// it's\n")),
        Arguments.of(
            Dialect.POSTGRESQL,
            with(
                common,
                backslashAtTheEnd,
                "\"it's $$\"",
                "$$it's " + SECRET + "$$",
                "$a$" + SECRET + " $$ ' $b$ $a$",
                "E'\\'" + SECRET + " \\\\'",
                "E'a'\n'\\'" + SECRET + "'",
                "/* it's /* ' */ ' */",
                "a$b$ ",
                "$1",
                "1 <@$$it's " + SECRET + "$$",
                "1 #E'\\'" + SECRET + "'",
                "E'a' -- it's\n'\\'" + SECRET + "'")),
        Arguments.of(
            Dialect.MYSQL,
            with(
                common,
                "'\\'" + SECRET + "\\\\'",
                "\"it's \\\"" + SECRET + "\"",
                "`it's`",
                "# it's\n",
                "5--1",
                "_utf8'" + SECRET + "\\''")),
        Arguments.of(
            Dialect.ORACLE,
            with(
                common,
                backslashAtTheEnd,
                "\"it's\"",
                "q'[it's " + SECRET + "]'",
                "Nq'!" + SECRET + "''!'",
                "q'<'" + SECRET + "'>'",
                "IDENTIFIED BY " + SECRET + " REPLACE " + SECRET)),
        Arguments.of(
            Dialect.SQL_SERVER,
            with(common, backslashAtTheEnd, "[it's]", "[a]]'b]", "\"it's\"", "#it", "$5.00")),
        Arguments.of(Dialect.SQLITE, with(common, "\"it's " + SECRET + "\"", "[it's]", "`it's`")),
        // Whatever of all that it is:
        Arguments.of(Dialect.UNKNOWN, with(common, "\"" + SECRET + "\"", "`x`")));
  }

  private static String[] with(String[] common, String... more) {
    return Stream.concat(Stream.of(common), Stream.of(more)).toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void literals_inAnyOrder_neverGetThrough(Dialect dialect, String[] pieces) {
    String[] between = {
      " ", ", ", " = ", "(", ")", " IN (", " FROM ", "\n, ", " AND a.b ", ";", "||"
    };
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      StringBuilder sql = new StringBuilder(random.nextBoolean() ? "SELECT " : "CALL ");
      for (int i = random.nextInt(12); i >= 0; i--) {
        sql.append(pieces[random.nextInt(pieces.length)]);
        sql.append(between[random.nextInt(between.length)]);
      }
      QueryText text = SqlReader.read(sql.toString(), dialect);
      Supplier<String> statement = () -> "of " + sql;
      assertThat(text.toString()).as(statement).doesNotContain(SECRET);
      if (!dialect.equals(Dialect.UNKNOWN)) {
        assertThat(text.text()).as(statement).doesNotEndWith("...");
      }
    }
  }

  /** Read by the rules of the wrong database, a literal may end too early; it is cut off then. */
  @ParameterizedTest
  @MethodSource("dialects")
  void literals_ofAnyDatabase_neverGetThroughOfOneThatIsNotKnown(Dialect dialect, String[] pieces) {
    assertThat(dialect).isNotNull();
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      StringBuilder sql = new StringBuilder("SELECT ");
      for (int i = random.nextInt(6); i >= 0; i--) {
        sql.append(pieces[random.nextInt(pieces.length)]).append(", ");
      }
      if (!sql.toString().contains("IDENTIFIED") && !sql.toString().contains("5--1")) {
        assertThat(SqlReader.read(sql.toString(), Dialect.UNKNOWN).toString())
            .as(() -> "of " + sql)
            .doesNotContain(SECRET);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  @Timeout(60)
  void hugeStatements_areReadInOnePass(Dialect dialect) {
    for (String piece :
        new String[] {
          "'",
          "\"",
          "`",
          "$",
          "$a",
          "$a$",
          "(",
          ")",
          "/*",
          "*/",
          "--",
          "[",
          "]",
          "IN (",
          "1,",
          "a.",
          "E'a'\n",
          "q'[",
          "\\",
          "?",
          ":",
          " ",
          "\n",
          ";",
          "SELECT ",
          "VALUES (1),",
          "FROM a,",
          "''",
          "@",
          "#",
          "1e",
          "a b ",
          "/* */"
        }) {
      String sql = piece.repeat(300_000 / piece.length());
      assertThat(SqlReader.read(sql, dialect)).isNotNull();
      assertThat(SqlReader.read("SELECT '" + sql, dialect)).isNotNull();
    }
  }
}
