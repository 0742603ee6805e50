// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code db.}. */
public final class DbAttributes {

  /**
   * {@code db.cassandra.consistency_level}: a string.
   *
   * @deprecated use {@link CassandraAttributes#CASSANDRA_CONSISTENCY_LEVEL}
   */
  @Deprecated
  public static final String DB_CASSANDRA_CONSISTENCY_LEVEL = "db.cassandra.consistency_level";

  /**
   * {@code db.cassandra.coordinator.dc}: a string.
   *
   * @deprecated use {@link CassandraAttributes#CASSANDRA_COORDINATOR_DC}
   */
  @Deprecated
  public static final String DB_CASSANDRA_COORDINATOR_DC = "db.cassandra.coordinator.dc";

  /**
   * {@code db.cassandra.coordinator.id}: a string.
   *
   * @deprecated use {@link CassandraAttributes#CASSANDRA_COORDINATOR_ID}
   */
  @Deprecated
  public static final String DB_CASSANDRA_COORDINATOR_ID = "db.cassandra.coordinator.id";

  /**
   * {@code db.cassandra.idempotence}: a boolean.
   *
   * @deprecated use {@link CassandraAttributes#CASSANDRA_QUERY_IDEMPOTENT}
   */
  @Deprecated public static final String DB_CASSANDRA_IDEMPOTENCE = "db.cassandra.idempotence";

  /**
   * {@code db.cassandra.page_size}: an integer.
   *
   * @deprecated use {@link CassandraAttributes#CASSANDRA_PAGE_SIZE}
   */
  @Deprecated public static final String DB_CASSANDRA_PAGE_SIZE = "db.cassandra.page_size";

  /**
   * {@code db.cassandra.speculative_execution_count}: an integer.
   *
   * @deprecated use {@link CassandraAttributes#CASSANDRA_SPECULATIVE_EXECUTION_COUNT}
   */
  @Deprecated
  public static final String DB_CASSANDRA_SPECULATIVE_EXECUTION_COUNT =
      "db.cassandra.speculative_execution_count";

  /**
   * {@code db.cassandra.table}: a string.
   *
   * @deprecated use {@link #DB_COLLECTION_NAME}
   */
  @Deprecated public static final String DB_CASSANDRA_TABLE = "db.cassandra.table";

  /**
   * {@code db.client.connections.pool.name}: a string.
   *
   * @deprecated use {@link #DB_CLIENT_CONNECTION_POOL_NAME}
   */
  @Deprecated
  public static final String DB_CLIENT_CONNECTIONS_POOL_NAME = "db.client.connections.pool.name";

  /**
   * {@code db.client.connections.state}: a string.
   *
   * @deprecated use {@link #DB_CLIENT_CONNECTION_STATE}
   */
  @Deprecated
  public static final String DB_CLIENT_CONNECTIONS_STATE = "db.client.connections.state";

  /** {@code db.client.connection.pool.name}: a string. */
  public static final String DB_CLIENT_CONNECTION_POOL_NAME = "db.client.connection.pool.name";

  /** {@code db.client.connection.state}: a string. */
  public static final String DB_CLIENT_CONNECTION_STATE = "db.client.connection.state";

  /** {@code db.collection.name}: a string. */
  public static final String DB_COLLECTION_NAME = "db.collection.name";

  /**
   * {@code db.connection_string}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String DB_CONNECTION_STRING = "db.connection_string";

  /**
   * {@code db.cosmosdb.client_id}: a string.
   *
   * @deprecated use {@link AzureAttributes#AZURE_CLIENT_ID}
   */
  @Deprecated public static final String DB_COSMOSDB_CLIENT_ID = "db.cosmosdb.client_id";

  /**
   * {@code db.cosmosdb.connection_mode}: a string.
   *
   * @deprecated use {@link AzureAttributes#AZURE_COSMOSDB_CONNECTION_MODE}
   */
  @Deprecated
  public static final String DB_COSMOSDB_CONNECTION_MODE = "db.cosmosdb.connection_mode";

  /**
   * {@code db.cosmosdb.consistency_level}: a string.
   *
   * @deprecated use {@link AzureAttributes#AZURE_COSMOSDB_CONSISTENCY_LEVEL}
   */
  @Deprecated
  public static final String DB_COSMOSDB_CONSISTENCY_LEVEL = "db.cosmosdb.consistency_level";

  /**
   * {@code db.cosmosdb.container}: a string.
   *
   * @deprecated use {@link #DB_COLLECTION_NAME}
   */
  @Deprecated public static final String DB_COSMOSDB_CONTAINER = "db.cosmosdb.container";

  /**
   * {@code db.cosmosdb.operation_type}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String DB_COSMOSDB_OPERATION_TYPE = "db.cosmosdb.operation_type";

  /**
   * {@code db.cosmosdb.regions_contacted}: an array of strings.
   *
   * @deprecated use {@link AzureAttributes#AZURE_COSMOSDB_OPERATION_CONTACTED_REGIONS}
   */
  @Deprecated
  public static final String DB_COSMOSDB_REGIONS_CONTACTED = "db.cosmosdb.regions_contacted";

  /**
   * {@code db.cosmosdb.request_charge}: a double.
   *
   * @deprecated use {@link AzureAttributes#AZURE_COSMOSDB_OPERATION_REQUEST_CHARGE}
   */
  @Deprecated public static final String DB_COSMOSDB_REQUEST_CHARGE = "db.cosmosdb.request_charge";

  /**
   * {@code db.cosmosdb.request_content_length}: an integer.
   *
   * @deprecated use {@link AzureAttributes#AZURE_COSMOSDB_REQUEST_BODY_SIZE}
   */
  @Deprecated
  public static final String DB_COSMOSDB_REQUEST_CONTENT_LENGTH =
      "db.cosmosdb.request_content_length";

  /**
   * {@code db.cosmosdb.status_code}: an integer.
   *
   * @deprecated use {@link #DB_RESPONSE_STATUS_CODE}, a string
   */
  @Deprecated public static final String DB_COSMOSDB_STATUS_CODE = "db.cosmosdb.status_code";

  /**
   * {@code db.cosmosdb.sub_status_code}: an integer.
   *
   * @deprecated use {@link AzureAttributes#AZURE_COSMOSDB_RESPONSE_SUB_STATUS_CODE}
   */
  @Deprecated
  public static final String DB_COSMOSDB_SUB_STATUS_CODE = "db.cosmosdb.sub_status_code";

  /** {@code db.driver.name}: a string. */
  public static final String DB_DRIVER_NAME = "db.driver.name";

  /**
   * {@code db.elasticsearch.cluster.name}: a string.
   *
   * @deprecated use {@link #DB_NAMESPACE}
   */
  @Deprecated
  public static final String DB_ELASTICSEARCH_CLUSTER_NAME = "db.elasticsearch.cluster.name";

  /**
   * {@code db.elasticsearch.node.name}: a string.
   *
   * @deprecated use {@link ElasticsearchAttributes#ELASTICSEARCH_NODE_NAME}
   */
  @Deprecated public static final String DB_ELASTICSEARCH_NODE_NAME = "db.elasticsearch.node.name";

  /**
   * The start of {@code db.elasticsearch.path_parts.<key>}: a string. Add the part of your choice:
   * {@code DB_ELASTICSEARCH_PATH_PARTS_PREFIX + "example"}.
   *
   * @deprecated use {@link #DB_OPERATION_PARAMETER_PREFIX}
   */
  @Deprecated
  public static final String DB_ELASTICSEARCH_PATH_PARTS_PREFIX = "db.elasticsearch.path_parts.";

  /**
   * {@code db.instance.id}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String DB_INSTANCE_ID = "db.instance.id";

  /**
   * {@code db.jdbc.driver_classname}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String DB_JDBC_DRIVER_CLASSNAME = "db.jdbc.driver_classname";

  /**
   * {@code db.mongodb.collection}: a string.
   *
   * @deprecated use {@link #DB_COLLECTION_NAME}
   */
  @Deprecated public static final String DB_MONGODB_COLLECTION = "db.mongodb.collection";

  /**
   * {@code db.mssql.instance_name}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String DB_MSSQL_INSTANCE_NAME = "db.mssql.instance_name";

  /**
   * {@code db.name}: a string.
   *
   * @deprecated use {@link #DB_NAMESPACE}
   */
  @Deprecated public static final String DB_NAME = "db.name";

  /** {@code db.namespace}: a string. */
  public static final String DB_NAMESPACE = "db.namespace";

  /**
   * {@code db.operation}: a string.
   *
   * @deprecated use {@link #DB_OPERATION_NAME}
   */
  @Deprecated public static final String DB_OPERATION = "db.operation";

  /** {@code db.operation.batch.size}: an integer. */
  public static final String DB_OPERATION_BATCH_SIZE = "db.operation.batch.size";

  /** {@code db.operation.name}: a string. */
  public static final String DB_OPERATION_NAME = "db.operation.name";

  /**
   * The start of {@code db.operation.parameter.<key>}: a string. Add the part of your choice:
   * {@code DB_OPERATION_PARAMETER_PREFIX + "example"}.
   */
  public static final String DB_OPERATION_PARAMETER_PREFIX = "db.operation.parameter.";

  /**
   * {@code db.params}: a string.
   *
   * @deprecated use {@link #DB_QUERY_PARAMETER_PREFIX}
   */
  @Deprecated public static final String DB_PARAMS = "db.params";

  /**
   * The start of {@code db.query.parameter.<key>}: a string. Add the part of your choice: {@code
   * DB_QUERY_PARAMETER_PREFIX + "example"}.
   */
  public static final String DB_QUERY_PARAMETER_PREFIX = "db.query.parameter.";

  /** {@code db.query.summary}: a string. */
  public static final String DB_QUERY_SUMMARY = "db.query.summary";

  /** {@code db.query.text}: a string. */
  public static final String DB_QUERY_TEXT = "db.query.text";

  /** {@code db.redis.connection}: a string. */
  public static final String DB_REDIS_CONNECTION = "db.redis.connection";

  /**
   * {@code db.redis.database_index}: an integer.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String DB_REDIS_DATABASE_INDEX = "db.redis.database_index";

  /** {@code db.redis.key}: a string. */
  public static final String DB_REDIS_KEY = "db.redis.key";

  /** {@code db.redis.parameters}: an array of strings. */
  public static final String DB_REDIS_PARAMETERS = "db.redis.parameters";

  /** {@code db.response.returned_rows}: an integer. */
  public static final String DB_RESPONSE_RETURNED_ROWS = "db.response.returned_rows";

  /** {@code db.response.status_code}: a string. */
  public static final String DB_RESPONSE_STATUS_CODE = "db.response.status_code";

  /**
   * {@code db.sql.bindings}: an array of strings.
   *
   * @deprecated use {@link #DB_QUERY_PARAMETER_PREFIX}, a string
   */
  @Deprecated public static final String DB_SQL_BINDINGS = "db.sql.bindings";

  /**
   * {@code db.sql.table}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String DB_SQL_TABLE = "db.sql.table";

  /**
   * {@code db.statement}: a string.
   *
   * @deprecated use {@link #DB_QUERY_TEXT}
   */
  @Deprecated public static final String DB_STATEMENT = "db.statement";

  /** {@code db.stored_procedure.name}: a string. */
  public static final String DB_STORED_PROCEDURE_NAME = "db.stored_procedure.name";

  /**
   * {@code db.system}: a string.
   *
   * @deprecated use {@link #DB_SYSTEM_NAME}
   */
  @Deprecated public static final String DB_SYSTEM = "db.system";

  /** {@code db.system.name}: a string. */
  public static final String DB_SYSTEM_NAME = "db.system.name";

  /** {@code db.user}: a string. */
  public static final String DB_USER = "db.user";

  private DbAttributes() {}
}
