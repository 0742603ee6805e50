// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cloudflare.}. */
public final class CloudflareAttributes {

  /** {@code cloudflare.d1.duration}: an integer. */
  public static final String CLOUDFLARE_D1_DURATION = "cloudflare.d1.duration";

  /**
   * {@code cloudflare.d1.query_type}: a string.
   *
   * @deprecated use {@link DbAttributes#DB_OPERATION_NAME}
   */
  @Deprecated public static final String CLOUDFLARE_D1_QUERY_TYPE = "cloudflare.d1.query_type";

  /** {@code cloudflare.d1.rows_read}: an integer. */
  public static final String CLOUDFLARE_D1_ROWS_READ = "cloudflare.d1.rows_read";

  /** {@code cloudflare.d1.rows_written}: an integer. */
  public static final String CLOUDFLARE_D1_ROWS_WRITTEN = "cloudflare.d1.rows_written";

  /** {@code cloudflare.durable_object.query.bindings}: an integer. */
  public static final String CLOUDFLARE_DURABLE_OBJECT_QUERY_BINDINGS =
      "cloudflare.durable_object.query.bindings";

  /** {@code cloudflare.durable_object.response.rows_read}: an integer. */
  public static final String CLOUDFLARE_DURABLE_OBJECT_RESPONSE_ROWS_READ =
      "cloudflare.durable_object.response.rows_read";

  /** {@code cloudflare.durable_object.response.rows_written}: an integer. */
  public static final String CLOUDFLARE_DURABLE_OBJECT_RESPONSE_ROWS_WRITTEN =
      "cloudflare.durable_object.response.rows_written";

  /** {@code cloudflare.r2.bucket}: a string. */
  public static final String CLOUDFLARE_R2_BUCKET = "cloudflare.r2.bucket";

  /** {@code cloudflare.r2.operation}: a string. */
  public static final String CLOUDFLARE_R2_OPERATION = "cloudflare.r2.operation";

  /** {@code cloudflare.r2.request.delimiter}: a string. */
  public static final String CLOUDFLARE_R2_REQUEST_DELIMITER = "cloudflare.r2.request.delimiter";

  /** {@code cloudflare.r2.request.key}: a string. */
  public static final String CLOUDFLARE_R2_REQUEST_KEY = "cloudflare.r2.request.key";

  /** {@code cloudflare.r2.request.part_number}: an integer. */
  public static final String CLOUDFLARE_R2_REQUEST_PART_NUMBER =
      "cloudflare.r2.request.part_number";

  /** {@code cloudflare.r2.request.prefix}: a string. */
  public static final String CLOUDFLARE_R2_REQUEST_PREFIX = "cloudflare.r2.request.prefix";

  /** {@code cloudflare.workflow.attempt}: an integer. */
  public static final String CLOUDFLARE_WORKFLOW_ATTEMPT = "cloudflare.workflow.attempt";

  /** {@code cloudflare.workflow.retries.backoff}: a string. */
  public static final String CLOUDFLARE_WORKFLOW_RETRIES_BACKOFF =
      "cloudflare.workflow.retries.backoff";

  /** {@code cloudflare.workflow.retries.delay}: a string. */
  public static final String CLOUDFLARE_WORKFLOW_RETRIES_DELAY =
      "cloudflare.workflow.retries.delay";

  /** {@code cloudflare.workflow.retries.limit}: an integer. */
  public static final String CLOUDFLARE_WORKFLOW_RETRIES_LIMIT =
      "cloudflare.workflow.retries.limit";

  /** {@code cloudflare.workflow.timeout}: a string. */
  public static final String CLOUDFLARE_WORKFLOW_TIMEOUT = "cloudflare.workflow.timeout";

  private CloudflareAttributes() {}
}
