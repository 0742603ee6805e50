// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code aws.}. */
public final class AwsAttributes {

  /** {@code aws.bedrock.guardrail.id}: a string. */
  public static final String AWS_BEDROCK_GUARDRAIL_ID = "aws.bedrock.guardrail.id";

  /** {@code aws.bedrock.knowledge_base.id}: a string. */
  public static final String AWS_BEDROCK_KNOWLEDGE_BASE_ID = "aws.bedrock.knowledge_base.id";

  /** {@code aws.cloudwatch.logs.log_group}: a string. */
  public static final String AWS_CLOUDWATCH_LOGS_LOG_GROUP = "aws.cloudwatch.logs.log_group";

  /** {@code aws.cloudwatch.logs.log_stream}: a string. */
  public static final String AWS_CLOUDWATCH_LOGS_LOG_STREAM = "aws.cloudwatch.logs.log_stream";

  /** {@code aws.cloudwatch.logs.url}: a string. */
  public static final String AWS_CLOUDWATCH_LOGS_URL = "aws.cloudwatch.logs.url";

  /** {@code aws.dynamodb.attributes_to_get}: an array of strings. */
  public static final String AWS_DYNAMODB_ATTRIBUTES_TO_GET = "aws.dynamodb.attributes_to_get";

  /** {@code aws.dynamodb.attribute_definitions}: an array of strings. */
  public static final String AWS_DYNAMODB_ATTRIBUTE_DEFINITIONS =
      "aws.dynamodb.attribute_definitions";

  /** {@code aws.dynamodb.consistent_read}: a boolean. */
  public static final String AWS_DYNAMODB_CONSISTENT_READ = "aws.dynamodb.consistent_read";

  /** {@code aws.dynamodb.consumed_capacity}: an array of strings. */
  public static final String AWS_DYNAMODB_CONSUMED_CAPACITY = "aws.dynamodb.consumed_capacity";

  /** {@code aws.dynamodb.count}: an integer. */
  public static final String AWS_DYNAMODB_COUNT = "aws.dynamodb.count";

  /** {@code aws.dynamodb.exclusive_start_table}: a string. */
  public static final String AWS_DYNAMODB_EXCLUSIVE_START_TABLE =
      "aws.dynamodb.exclusive_start_table";

  /** {@code aws.dynamodb.global_secondary_indexes}: an array of strings. */
  public static final String AWS_DYNAMODB_GLOBAL_SECONDARY_INDEXES =
      "aws.dynamodb.global_secondary_indexes";

  /** {@code aws.dynamodb.global_secondary_index_updates}: an array of strings. */
  public static final String AWS_DYNAMODB_GLOBAL_SECONDARY_INDEX_UPDATES =
      "aws.dynamodb.global_secondary_index_updates";

  /** {@code aws.dynamodb.index_name}: a string. */
  public static final String AWS_DYNAMODB_INDEX_NAME = "aws.dynamodb.index_name";

  /** {@code aws.dynamodb.item_collection_metrics}: a string. */
  public static final String AWS_DYNAMODB_ITEM_COLLECTION_METRICS =
      "aws.dynamodb.item_collection_metrics";

  /** {@code aws.dynamodb.limit}: an integer. */
  public static final String AWS_DYNAMODB_LIMIT = "aws.dynamodb.limit";

  /** {@code aws.dynamodb.local_secondary_indexes}: an array of strings. */
  public static final String AWS_DYNAMODB_LOCAL_SECONDARY_INDEXES =
      "aws.dynamodb.local_secondary_indexes";

  /** {@code aws.dynamodb.projection}: a string. */
  public static final String AWS_DYNAMODB_PROJECTION = "aws.dynamodb.projection";

  /** {@code aws.dynamodb.provisioned_read_capacity}: a double. */
  public static final String AWS_DYNAMODB_PROVISIONED_READ_CAPACITY =
      "aws.dynamodb.provisioned_read_capacity";

  /** {@code aws.dynamodb.provisioned_write_capacity}: a double. */
  public static final String AWS_DYNAMODB_PROVISIONED_WRITE_CAPACITY =
      "aws.dynamodb.provisioned_write_capacity";

  /** {@code aws.dynamodb.scanned_count}: an integer. */
  public static final String AWS_DYNAMODB_SCANNED_COUNT = "aws.dynamodb.scanned_count";

  /** {@code aws.dynamodb.scan_forward}: a boolean. */
  public static final String AWS_DYNAMODB_SCAN_FORWARD = "aws.dynamodb.scan_forward";

  /** {@code aws.dynamodb.segment}: an integer. */
  public static final String AWS_DYNAMODB_SEGMENT = "aws.dynamodb.segment";

  /** {@code aws.dynamodb.select}: a string. */
  public static final String AWS_DYNAMODB_SELECT = "aws.dynamodb.select";

  /** {@code aws.dynamodb.table_count}: an integer. */
  public static final String AWS_DYNAMODB_TABLE_COUNT = "aws.dynamodb.table_count";

  /** {@code aws.dynamodb.table_names}: an array of strings. */
  public static final String AWS_DYNAMODB_TABLE_NAMES = "aws.dynamodb.table_names";

  /** {@code aws.dynamodb.total_segments}: an integer. */
  public static final String AWS_DYNAMODB_TOTAL_SEGMENTS = "aws.dynamodb.total_segments";

  /** {@code aws.ecs.cluster.arn}: a string. */
  public static final String AWS_ECS_CLUSTER_ARN = "aws.ecs.cluster.arn";

  /** {@code aws.ecs.container.arn}: a string. */
  public static final String AWS_ECS_CONTAINER_ARN = "aws.ecs.container.arn";

  /** {@code aws.ecs.launchtype}: a string. */
  public static final String AWS_ECS_LAUNCHTYPE = "aws.ecs.launchtype";

  /** {@code aws.ecs.task.arn}: a string. */
  public static final String AWS_ECS_TASK_ARN = "aws.ecs.task.arn";

  /** {@code aws.ecs.task.family}: a string. */
  public static final String AWS_ECS_TASK_FAMILY = "aws.ecs.task.family";

  /** {@code aws.ecs.task.id}: a string. */
  public static final String AWS_ECS_TASK_ID = "aws.ecs.task.id";

  /** {@code aws.ecs.task.revision}: a string. */
  public static final String AWS_ECS_TASK_REVISION = "aws.ecs.task.revision";

  /** {@code aws.eks.cluster.arn}: a string. */
  public static final String AWS_EKS_CLUSTER_ARN = "aws.eks.cluster.arn";

  /** {@code aws.extended_request_id}: a string. */
  public static final String AWS_EXTENDED_REQUEST_ID = "aws.extended_request_id";

  /** {@code aws.kinesis.stream_name}: a string. */
  public static final String AWS_KINESIS_STREAM_NAME = "aws.kinesis.stream_name";

  /**
   * {@code aws.kinesis.stream.name}: a string.
   *
   * @deprecated use {@link #AWS_KINESIS_STREAM_NAME}
   */
  @Deprecated public static final String AWS_KINESIS_STREAM_NAME_OLD = "aws.kinesis.stream.name";

  /**
   * {@code aws.lambda.aws_request_id}: a string.
   *
   * @deprecated use {@link FaasAttributes#FAAS_INVOCATION_ID}
   */
  @Deprecated public static final String AWS_LAMBDA_AWS_REQUEST_ID = "aws.lambda.aws_request_id";

  /** {@code aws.lambda.execution_duration_in_millis}: a double. */
  public static final String AWS_LAMBDA_EXECUTION_DURATION_IN_MILLIS =
      "aws.lambda.execution_duration_in_millis";

  /**
   * {@code aws.lambda.function_name}: a string.
   *
   * @deprecated use {@link FaasAttributes#FAAS_NAME}
   */
  @Deprecated public static final String AWS_LAMBDA_FUNCTION_NAME = "aws.lambda.function_name";

  /**
   * {@code aws.lambda.function_version}: a string.
   *
   * @deprecated use {@link FaasAttributes#FAAS_VERSION}
   */
  @Deprecated
  public static final String AWS_LAMBDA_FUNCTION_VERSION = "aws.lambda.function_version";

  /** {@code aws.lambda.initialization_type}: a string. */
  public static final String AWS_LAMBDA_INITIALIZATION_TYPE = "aws.lambda.initialization_type";

  /** {@code aws.lambda.invoked_arn}: a string. */
  public static final String AWS_LAMBDA_INVOKED_ARN = "aws.lambda.invoked_arn";

  /**
   * {@code aws.lambda.invoked_function_arn}: a string.
   *
   * @deprecated use {@link #AWS_LAMBDA_INVOKED_ARN}
   */
  @Deprecated
  public static final String AWS_LAMBDA_INVOKED_FUNCTION_ARN = "aws.lambda.invoked_function_arn";

  /** {@code aws.lambda.remaining_time_in_millis}: a double. */
  public static final String AWS_LAMBDA_REMAINING_TIME_IN_MILLIS =
      "aws.lambda.remaining_time_in_millis";

  /** {@code aws.lambda.resource_mapping.id}: a string. */
  public static final String AWS_LAMBDA_RESOURCE_MAPPING_ID = "aws.lambda.resource_mapping.id";

  /** {@code aws.lambda.target_function.name}: a string. */
  public static final String AWS_LAMBDA_TARGET_FUNCTION_NAME = "aws.lambda.target_function.name";

  /** {@code aws.lambda.web.endpoint_name}: a string. */
  public static final String AWS_LAMBDA_WEB_ENDPOINT_NAME = "aws.lambda.web.endpoint_name";

  /** {@code aws.log.group.arns}: an array of strings. */
  public static final String AWS_LOG_GROUP_ARNS = "aws.log.group.arns";

  /** {@code aws.log.group.names}: an array of strings. */
  public static final String AWS_LOG_GROUP_NAMES = "aws.log.group.names";

  /** {@code aws.log.stream.arns}: an array of strings. */
  public static final String AWS_LOG_STREAM_ARNS = "aws.log.stream.arns";

  /** {@code aws.log.stream.names}: an array of strings. */
  public static final String AWS_LOG_STREAM_NAMES = "aws.log.stream.names";

  /**
   * {@code aws.operation_name}: a string.
   *
   * @deprecated use {@link RpcAttributes#RPC_METHOD}
   */
  @Deprecated public static final String AWS_OPERATION_NAME = "aws.operation_name";

  /**
   * {@code aws.request.extended_id}: a string.
   *
   * @deprecated use {@link #AWS_EXTENDED_REQUEST_ID}
   */
  @Deprecated public static final String AWS_REQUEST_EXTENDED_ID = "aws.request.extended_id";

  /** {@code aws.request_id}: a string. */
  public static final String AWS_REQUEST_ID = "aws.request_id";

  /**
   * {@code aws.request.id}: a string.
   *
   * @deprecated use {@link #AWS_REQUEST_ID}
   */
  @Deprecated public static final String AWS_REQUEST_ID_OLD = "aws.request.id";

  /**
   * {@code aws.request.url}: a string.
   *
   * @deprecated use {@link UrlAttributes#URL_FULL}
   */
  @Deprecated public static final String AWS_REQUEST_URL = "aws.request.url";

  /** {@code aws.s3.bucket}: a string. */
  public static final String AWS_S3_BUCKET = "aws.s3.bucket";

  /** {@code aws.s3.copy_source}: a string. */
  public static final String AWS_S3_COPY_SOURCE = "aws.s3.copy_source";

  /** {@code aws.s3.delete}: a string. */
  public static final String AWS_S3_DELETE = "aws.s3.delete";

  /** {@code aws.s3.key}: a string. */
  public static final String AWS_S3_KEY = "aws.s3.key";

  /** {@code aws.s3.part_number}: an integer. */
  public static final String AWS_S3_PART_NUMBER = "aws.s3.part_number";

  /** {@code aws.s3.upload_id}: a string. */
  public static final String AWS_S3_UPLOAD_ID = "aws.s3.upload_id";

  /** {@code aws.secretsmanager.secret.arn}: a string. */
  public static final String AWS_SECRETSMANAGER_SECRET_ARN = "aws.secretsmanager.secret.arn";

  /** {@code aws.secretsmanager.secret.name}: a string. */
  public static final String AWS_SECRETSMANAGER_SECRET_NAME = "aws.secretsmanager.secret.name";

  /** {@code aws.sns.topic.arn}: a string. */
  public static final String AWS_SNS_TOPIC_ARN = "aws.sns.topic.arn";

  /** {@code aws.sqs.queue.url}: a string. */
  public static final String AWS_SQS_QUEUE_URL = "aws.sqs.queue.url";

  /** {@code aws.step_functions.activity.arn}: a string. */
  public static final String AWS_STEP_FUNCTIONS_ACTIVITY_ARN = "aws.step_functions.activity.arn";

  /** {@code aws.step_functions.activity.name}: a string. */
  public static final String AWS_STEP_FUNCTIONS_ACTIVITY_NAME = "aws.step_functions.activity.name";

  /** {@code aws.step_functions.execution.arn}: a string. */
  public static final String AWS_STEP_FUNCTIONS_EXECUTION_ARN = "aws.step_functions.execution.arn";

  /** {@code aws.step_functions.state_machine.arn}: a string. */
  public static final String AWS_STEP_FUNCTIONS_STATE_MACHINE_ARN =
      "aws.step_functions.state_machine.arn";

  /** {@code aws.step_functions.state_machine.name}: a string. */
  public static final String AWS_STEP_FUNCTIONS_STATE_MACHINE_NAME =
      "aws.step_functions.state_machine.name";

  private AwsAttributes() {}
}
