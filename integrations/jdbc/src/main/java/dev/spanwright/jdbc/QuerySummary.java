package dev.spanwright.jdbc;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a statement its commands and what they are about, in order, as OpenTelemetry's
 * conventions want a summary: {@code INSERT archive SELECT orders}.
 *
 * <p>Knows just enough of SQL for that: which words begin a command, after which words tables are
 * named, and what parentheses hide. What it does not know it leaves out, so that a summary never
 * has more than commands and names.
 */
final class QuerySummary {

  /** The conventions allow no more. */
  private static final int MOST_CHARACTERS = 255;

  /** Commands that begin a statement and nothing else, and of which no more is said. */
  private static final Set<String> PLAIN_COMMANDS =
      Set.of(
          "ABORT",
          "ANALYSE",
          "ATTACH",
          "BACKUP",
          "BEGIN",
          "CHECKPOINT",
          "CLOSE",
          "CLUSTER",
          "COMMENT",
          "COMMIT",
          "COPY",
          "DEALLOCATE",
          "DECLARE",
          "DETACH",
          "DISCARD",
          "DO",
          "END",
          "FETCH",
          "FLUSH",
          "GRANT",
          "HANDLER",
          "KILL",
          "LISTEN",
          "LOAD",
          "LOCK",
          "NOTIFY",
          "OPTIMIZE",
          "PRAGMA",
          "PREPARE",
          "REFRESH",
          "REINDEX",
          "RELEASE",
          "RENAME",
          "RESET",
          "RESTORE",
          "REVOKE",
          "ROLLBACK",
          "SAVEPOINT",
          "SCRIPT",
          "SET",
          "SHOW",
          "SHUTDOWN",
          "START",
          "UNLISTEN",
          "UNLOCK",
          "USE",
          "VACUUM",
          "VALUES",
          "XA");

  /** Commands that another one follows. */
  private static final Set<String> PREFIX_COMMANDS =
      Set.of("ANALYZE", "BEGIN", "DESC", "DESCRIBE", "EXPLAIN");

  /** What there is to create, alter and drop; of those in the second set the name is not told. */
  private static final Set<String> NAMED_OBJECTS =
      Set.of(
          "ALIAS",
          "DOMAIN",
          "EXTENSION",
          "FUNCTION",
          "INDEX",
          "PROCEDURE",
          "SCHEMA",
          "SEQUENCE",
          "TABLE",
          "TRIGGER",
          "TYPE",
          "VIEW");

  private static final Set<String> OTHER_OBJECTS = Set.of("DATABASE", "LOGIN", "ROLE", "USER");

  /** What may stand between a command and the name of its table. */
  private static final Set<String> FILLERS =
      Set.of(
          "CONCURRENTLY",
          "DELAYED",
          "EXISTS",
          "FROM",
          "HIGH_PRIORITY",
          "IF",
          "IGNORE",
          "INTO",
          "LATERAL",
          "LOW_PRIORITY",
          "NOT",
          "ONLY",
          "OR",
          "OVERWRITE",
          "QUICK",
          "REPLACE",
          "TABLE");

  /** What ends a list of tables. */
  private static final Set<String> CLAUSES =
      Set.of(
          "EXCEPT",
          "FETCH",
          "FOR",
          "GROUP",
          "HAVING",
          "INTERSECT",
          "LIMIT",
          "MINUS",
          "OFFSET",
          "ORDER",
          "QUALIFY",
          "RETURNING",
          "SET",
          "UNION",
          "VALUES",
          "WHERE",
          "WINDOW");

  private enum Expected {
    NOTHING,
    TABLE,
    /** A table unless a parenthesis follows: then it is a function. */
    TABLE_IN_LIST,
    /** The name of something else. */
    OBJECT,
    PROCEDURE,
    KIND_OF_OBJECT
  }

  private final StringBuilder summary = new StringBuilder();

  private @Nullable String operation;
  private @Nullable String table;
  private @Nullable String procedure;
  private boolean severalTables;

  private Expected expected = Expected.NOTHING;

  /** A name that may go on, or turn out to be a function's. */
  private @Nullable StringBuilder name;

  private Expected nameIs = Expected.NOTHING;
  private boolean dot;

  private boolean statementStart = true;
  private boolean afterOpening;
  private boolean afterClosing;
  private boolean withClause;

  /** Whether another command may follow this one at once. */
  private boolean prefix;

  /** Whether the operation is that of the statement itself, and not one in parentheses. */
  private boolean settled;

  private String wordBefore = "";
  private int depth;

  /** By depth: whether a FROM there names tables. */
  private final BitSet query = new BitSet();

  /** By depth: whether a comma there separates tables. */
  private final BitSet tableList = new BitSet();

  /** Returns the text in capitals; letters that are not ASCII's stay, and so does the length. */
  static String upper(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 'a' && chars[i] <= 'z') {
        chars[i] = (char) (chars[i] - 'a' + 'A');
      }
    }
    return new String(chars);
  }

  void word(String text, String upper) {
    if (takenAsName(text, upper)) {
      wordBefore = "";
    } else {
      keyword(upper);
      wordBefore = upper;
    }
    afterWord();
  }

  /** A name in quotes, which it still has. */
  void name(String quoted) {
    takenAsName(unquoted(quoted), "");
    wordBefore = "";
    afterWord();
  }

  private void afterWord() {
    statementStart = false;
    afterOpening = false;
    afterClosing = false;
  }

  /** A literal or a parameter. */
  void value() {
    settleName();
    expected = Expected.NOTHING;
    afterOpening = false;
    afterClosing = false;
    wordBefore = "";
  }

  void sign(char c) {
    boolean afterName = name != null;
    if (c == '.' && afterName) {
      dot = true;
      return;
    }
    if (c == '(' && nameIs == Expected.TABLE_IN_LIST) {
      name = null; // a function that returns a table
      nameIs = Expected.NOTHING;
    }
    settleName();
    afterOpening = c == '(';
    afterClosing = c == ')';
    wordBefore = "";
    switch (c) {
      case '(' -> {
        expected = Expected.NOTHING;
        depth++;
        query.clear(depth);
        tableList.clear(depth);
      }
      case ')' -> depth = Math.max(0, depth - 1);
      case ',' -> expected = tableList.get(depth) ? Expected.TABLE_IN_LIST : Expected.NOTHING;
      case ';' -> startStatement();
      case '{', '}', '=' -> {}
      default -> expected = Expected.NOTHING;
    }
  }

  private void startStatement() {
    expected = Expected.NOTHING;
    statementStart = true;
    withClause = false;
    prefix = false;
    settled = true; // the first statement says what the operation is
    depth = 0;
    query.clear();
    tableList.clear();
  }

  /** Returns what was found, together with the text that it was found in. */
  QueryText of(String text) {
    settleName();
    String only = severalTables ? null : table;
    return new QueryText(text, operation, summary.toString(), only, procedure);
  }

  // --- Names

  /** Returns whether the word is (part of) a name that was expected. */
  private boolean takenAsName(String text, String upper) {
    if (dot) {
      dot = false;
      if (name != null && name.length() + text.length() < MOST_CHARACTERS) {
        name.append('.').append(text);
      }
      return true;
    }
    settleName();
    if (expected == Expected.NOTHING || expected == Expected.KIND_OF_OBJECT) {
      return false;
    }
    if (FILLERS.contains(upper)) {
      return true;
    }
    if (expected == Expected.PROCEDURE && upper.equals("NEXT")) {
      expected = Expected.NOTHING; // CALL NEXT VALUE FOR: no procedure
      return true;
    }
    if (text.length() < MOST_CHARACTERS) {
      name = new StringBuilder(text);
      nameIs = expected;
    }
    expected = Expected.NOTHING;
    return true;
  }

  private void settleName() {
    dot = false;
    if (name == null) {
      return;
    }
    String settledName = name.toString();
    name = null;
    append(settledName);
    switch (nameIs) {
      case TABLE, TABLE_IN_LIST -> {
        severalTables |= table != null && !table.equals(settledName);
        table = settledName;
      }
      case PROCEDURE -> procedure = procedure == null ? settledName : procedure;
      default -> {}
    }
    nameIs = Expected.NOTHING;
  }

  /** Returns the name without quotes, unless it needs them to be one word. */
  private static String unquoted(String quoted) {
    String inside = quoted.substring(1, quoted.length() - 1);
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '$' && c != '-') {
        return quoted;
      }
    }
    return inside.isEmpty() ? quoted : inside;
  }

  // --- Commands

  private void keyword(String upper) {
    if (expected == Expected.KIND_OF_OBJECT) {
      kindOfObject(upper);
      return;
    }
    switch (upper) {
      case "SELECT" -> {
        command(upper);
        query.set(depth);
        tableList.clear(depth);
      }
      case "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "UPSERT" -> {
        if (isCommandAllowed()) {
          command(upper);
          query.set(depth);
          tableList.clear(depth);
          expected = Expected.TABLE;
        }
      }
      case "FROM" -> {
        if (query.get(depth) && !wordBefore.equals("DISTINCT")) {
          expected = Expected.TABLE_IN_LIST;
          tableList.set(depth);
        }
      }
      case "JOIN", "STRAIGHT_JOIN" -> {
        if (query.get(depth)) {
          expected = Expected.TABLE_IN_LIST;
        }
      }
      case "USING" -> {
        if ("DELETE".equals(operation) || "MERGE".equals(operation)) {
          expected = Expected.TABLE_IN_LIST;
        }
      }
      default -> {
        if (CLAUSES.contains(upper)) {
          tableList.clear(depth);
        }
        if (statementStart || (prefix && isCommandAllowed())) {
          firstWord(upper);
        }
      }
    }
  }

  private void firstWord(String upper) {
    switch (upper) {
      case "WITH" -> withClause = true;
      case "CALL", "EXEC", "EXECUTE" -> {
        command(upper);
        expected = Expected.PROCEDURE;
      }
      case "TRUNCATE" -> {
        command(upper);
        expected = Expected.TABLE;
      }
      case "CREATE", "ALTER", "DROP" -> {
        command(upper);
        expected = Expected.KIND_OF_OBJECT;
      }
      default -> {
        if (PREFIX_COMMANDS.contains(upper)) {
          command(upper);
          prefix = true;
        } else if (PLAIN_COMMANDS.contains(upper)) {
          command(upper);
        }
      }
    }
  }

  private void kindOfObject(String upper) {
    boolean named = NAMED_OBJECTS.contains(upper);
    if (!named && !OTHER_OBJECTS.contains(upper)) {
      return; // OR REPLACE, TEMPORARY, UNIQUE and so on
    }
    append(upper);
    if (operation != null && operation.indexOf(' ') < 0) {
      operation = operation + " " + upper;
    }
    boolean holdsRows = upper.equals("TABLE") || upper.equals("VIEW");
    expected = !named ? Expected.NOTHING : holdsRows ? Expected.TABLE : Expected.OBJECT;
  }

  /** Words such as UPDATE begin a command only in some places: not, say, after FOR. */
  private boolean isCommandAllowed() {
    return statementStart
        || afterOpening
        || (withClause && afterClosing)
        || (prefix && PREFIX_COMMANDS.contains(wordBefore));
  }

  private void command(String upper) {
    boolean main = depth == 0 && !prefix;
    if (operation == null || (withClause && main && !settled)) {
      operation = upper;
      settled = main;
    }
    append(upper);
  }

  private void append(String part) {
    if (summary.length() + part.length() + 1 <= MOST_CHARACTERS) {
      summary.append(summary.isEmpty() ? "" : " ").append(part);
    }
  }
}
