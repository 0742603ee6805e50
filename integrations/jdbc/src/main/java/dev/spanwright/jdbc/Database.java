package dev.spanwright.jdbc;

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

  Database named(@Nullable String newNamespace) {
    return new Database(system, newNamespace, address, port, dialect);
  }
}
