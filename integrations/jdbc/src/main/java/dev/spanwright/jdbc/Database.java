package dev.spanwright.jdbc;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The database that a connection leads to.
 *
 * @param system its kind, as the conventions name it
 * @param namespace the name of the database
 * @param address the server's host name or address
 * @param port the server's port; null if the URL leaves it to the driver
 * @param dialect how its SQL is written
 */
record Database(
    String system,
    @Nullable String namespace,
    @Nullable String address,
    @Nullable Integer port,
    Dialect dialect) {

  /** Nothing is known but that it takes SQL. */
  static final Database UNKNOWN = new Database("other_sql", null, null, null, Dialect.UNKNOWN);

  Database at(@Nullable String newAddress, @Nullable Integer newPort) {
    return new Database(system, namespace, newAddress, newPort, dialect);
  }

  /**
   * Returns what the database calls a failure: its own number where the conventions want that, the
   * SQLSTATE elsewhere; null if there is none.
   */
  @Nullable String statusCode(SQLException failure) {
    String number =
        switch (system) {
          case "mariadb", "microsoft.sql_server", "mysql" -> "%d";
          case "oracle.db" -> "ORA-%05d";
          default -> "";
        };
    if (!number.isEmpty() && failure.getErrorCode() > 0) {
      return String.format(Locale.ROOT, number, failure.getErrorCode());
    }
    String state = failure.getSQLState();
    return state == null || state.isEmpty() ? null : state;
  }

  Database named(@Nullable String newNamespace) {
    return new Database(system, newNamespace, address, port, dialect);
  }
}
