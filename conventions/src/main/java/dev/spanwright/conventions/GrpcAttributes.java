// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code grpc.}. */
public final class GrpcAttributes {

  /** {@code grpc.error.bad_request.field_violations}: an array of strings. */
  public static final String GRPC_ERROR_BAD_REQUEST_FIELD_VIOLATIONS =
      "grpc.error.bad_request.field_violations";

  /** {@code grpc.error.debug_info.detail}: a string. */
  public static final String GRPC_ERROR_DEBUG_INFO_DETAIL = "grpc.error.debug_info.detail";

  /** {@code grpc.error.debug_info.stack_entries}: an array of strings. */
  public static final String GRPC_ERROR_DEBUG_INFO_STACK_ENTRIES =
      "grpc.error.debug_info.stack_entries";

  /** {@code grpc.error.error_info.domain}: a string. */
  public static final String GRPC_ERROR_ERROR_INFO_DOMAIN = "grpc.error.error_info.domain";

  /**
   * The start of {@code grpc.error.error_info.metadata.<key>}: a string. Add the part of your
   * choice: {@code GRPC_ERROR_ERROR_INFO_METADATA_PREFIX + "example"}.
   */
  public static final String GRPC_ERROR_ERROR_INFO_METADATA_PREFIX =
      "grpc.error.error_info.metadata.";

  /** {@code grpc.error.error_info.reason}: a string. */
  public static final String GRPC_ERROR_ERROR_INFO_REASON = "grpc.error.error_info.reason";

  /** {@code grpc.error.precondition_failure.violations}: an array of strings. */
  public static final String GRPC_ERROR_PRECONDITION_FAILURE_VIOLATIONS =
      "grpc.error.precondition_failure.violations";

  /** {@code grpc.error.quota_failure.violations}: an array of strings. */
  public static final String GRPC_ERROR_QUOTA_FAILURE_VIOLATIONS =
      "grpc.error.quota_failure.violations";

  /** {@code grpc.error.resource_info.description}: a string. */
  public static final String GRPC_ERROR_RESOURCE_INFO_DESCRIPTION =
      "grpc.error.resource_info.description";

  /** {@code grpc.error.resource_info.owner}: a string. */
  public static final String GRPC_ERROR_RESOURCE_INFO_OWNER = "grpc.error.resource_info.owner";

  /** {@code grpc.error.resource_info.resource_name}: a string. */
  public static final String GRPC_ERROR_RESOURCE_INFO_RESOURCE_NAME =
      "grpc.error.resource_info.resource_name";

  /** {@code grpc.error.resource_info.resource_type}: a string. */
  public static final String GRPC_ERROR_RESOURCE_INFO_RESOURCE_TYPE =
      "grpc.error.resource_info.resource_type";

  /** {@code grpc.error.retry_info.retry_delay_ms}: an integer. */
  public static final String GRPC_ERROR_RETRY_INFO_RETRY_DELAY_MS =
      "grpc.error.retry_info.retry_delay_ms";

  private GrpcAttributes() {}
}
