// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code azure.}. */
public final class AzureAttributes {

  /** {@code azure.client.id}: a string. */
  public static final String AZURE_CLIENT_ID = "azure.client.id";

  /** {@code azure.cosmosdb.connection.mode}: a string. */
  public static final String AZURE_COSMOSDB_CONNECTION_MODE = "azure.cosmosdb.connection.mode";

  /** {@code azure.cosmosdb.consistency.level}: a string. */
  public static final String AZURE_COSMOSDB_CONSISTENCY_LEVEL = "azure.cosmosdb.consistency.level";

  /** {@code azure.cosmosdb.operation.contacted_regions}: an array of strings. */
  public static final String AZURE_COSMOSDB_OPERATION_CONTACTED_REGIONS =
      "azure.cosmosdb.operation.contacted_regions";

  /** {@code azure.cosmosdb.operation.request_charge}: a double. */
  public static final String AZURE_COSMOSDB_OPERATION_REQUEST_CHARGE =
      "azure.cosmosdb.operation.request_charge";

  /** {@code azure.cosmosdb.request.body.size}: an integer. */
  public static final String AZURE_COSMOSDB_REQUEST_BODY_SIZE = "azure.cosmosdb.request.body.size";

  /** {@code azure.cosmosdb.response.sub_status_code}: an integer. */
  public static final String AZURE_COSMOSDB_RESPONSE_SUB_STATUS_CODE =
      "azure.cosmosdb.response.sub_status_code";

  /** {@code azure.resource_group.name}: a string. */
  public static final String AZURE_RESOURCE_GROUP_NAME = "azure.resource_group.name";

  /** {@code azure.resource_provider.namespace}: a string. */
  public static final String AZURE_RESOURCE_PROVIDER_NAMESPACE =
      "azure.resource_provider.namespace";

  /** {@code azure.service.request.id}: a string. */
  public static final String AZURE_SERVICE_REQUEST_ID = "azure.service.request.id";

  private AzureAttributes() {}
}
