// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cassandra.}. */
public final class CassandraAttributes {

  /** {@code cassandra.consistency.level}: a string. */
  public static final String CASSANDRA_CONSISTENCY_LEVEL = "cassandra.consistency.level";

  /** {@code cassandra.coordinator.dc}: a string. */
  public static final String CASSANDRA_COORDINATOR_DC = "cassandra.coordinator.dc";

  /** {@code cassandra.coordinator.id}: a string. */
  public static final String CASSANDRA_COORDINATOR_ID = "cassandra.coordinator.id";

  /** {@code cassandra.page.size}: an integer. */
  public static final String CASSANDRA_PAGE_SIZE = "cassandra.page.size";

  /** {@code cassandra.query.idempotent}: a boolean. */
  public static final String CASSANDRA_QUERY_IDEMPOTENT = "cassandra.query.idempotent";

  /** {@code cassandra.speculative_execution.count}: an integer. */
  public static final String CASSANDRA_SPECULATIVE_EXECUTION_COUNT =
      "cassandra.speculative_execution.count";

  private CassandraAttributes() {}
}
