// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code gcp.}. */
public final class GcpAttributes {

  /** {@code gcp.apphub.application.container}: a string. */
  public static final String GCP_APPHUB_APPLICATION_CONTAINER = "gcp.apphub.application.container";

  /** {@code gcp.apphub.application.id}: a string. */
  public static final String GCP_APPHUB_APPLICATION_ID = "gcp.apphub.application.id";

  /** {@code gcp.apphub.application.location}: a string. */
  public static final String GCP_APPHUB_APPLICATION_LOCATION = "gcp.apphub.application.location";

  /** {@code gcp.apphub_destination.application.container}: a string. */
  public static final String GCP_APPHUB_DESTINATION_APPLICATION_CONTAINER =
      "gcp.apphub_destination.application.container";

  /** {@code gcp.apphub_destination.application.id}: a string. */
  public static final String GCP_APPHUB_DESTINATION_APPLICATION_ID =
      "gcp.apphub_destination.application.id";

  /** {@code gcp.apphub_destination.application.location}: a string. */
  public static final String GCP_APPHUB_DESTINATION_APPLICATION_LOCATION =
      "gcp.apphub_destination.application.location";

  /** {@code gcp.apphub_destination.service.criticality_type}: a string. */
  public static final String GCP_APPHUB_DESTINATION_SERVICE_CRITICALITY_TYPE =
      "gcp.apphub_destination.service.criticality_type";

  /** {@code gcp.apphub_destination.service.environment_type}: a string. */
  public static final String GCP_APPHUB_DESTINATION_SERVICE_ENVIRONMENT_TYPE =
      "gcp.apphub_destination.service.environment_type";

  /** {@code gcp.apphub_destination.service.id}: a string. */
  public static final String GCP_APPHUB_DESTINATION_SERVICE_ID =
      "gcp.apphub_destination.service.id";

  /** {@code gcp.apphub_destination.workload.criticality_type}: a string. */
  public static final String GCP_APPHUB_DESTINATION_WORKLOAD_CRITICALITY_TYPE =
      "gcp.apphub_destination.workload.criticality_type";

  /** {@code gcp.apphub_destination.workload.environment_type}: a string. */
  public static final String GCP_APPHUB_DESTINATION_WORKLOAD_ENVIRONMENT_TYPE =
      "gcp.apphub_destination.workload.environment_type";

  /** {@code gcp.apphub_destination.workload.id}: a string. */
  public static final String GCP_APPHUB_DESTINATION_WORKLOAD_ID =
      "gcp.apphub_destination.workload.id";

  /** {@code gcp.apphub.service.criticality_type}: a string. */
  public static final String GCP_APPHUB_SERVICE_CRITICALITY_TYPE =
      "gcp.apphub.service.criticality_type";

  /** {@code gcp.apphub.service.environment_type}: a string. */
  public static final String GCP_APPHUB_SERVICE_ENVIRONMENT_TYPE =
      "gcp.apphub.service.environment_type";

  /** {@code gcp.apphub.service.id}: a string. */
  public static final String GCP_APPHUB_SERVICE_ID = "gcp.apphub.service.id";

  /** {@code gcp.apphub.workload.criticality_type}: a string. */
  public static final String GCP_APPHUB_WORKLOAD_CRITICALITY_TYPE =
      "gcp.apphub.workload.criticality_type";

  /** {@code gcp.apphub.workload.environment_type}: a string. */
  public static final String GCP_APPHUB_WORKLOAD_ENVIRONMENT_TYPE =
      "gcp.apphub.workload.environment_type";

  /** {@code gcp.apphub.workload.id}: a string. */
  public static final String GCP_APPHUB_WORKLOAD_ID = "gcp.apphub.workload.id";

  /** {@code gcp.client.service}: a string. */
  public static final String GCP_CLIENT_SERVICE = "gcp.client.service";

  /** {@code gcp.cloud_run.job.execution}: a string. */
  public static final String GCP_CLOUD_RUN_JOB_EXECUTION = "gcp.cloud_run.job.execution";

  /** {@code gcp.cloud_run.job.task_index}: an integer. */
  public static final String GCP_CLOUD_RUN_JOB_TASK_INDEX = "gcp.cloud_run.job.task_index";

  /** {@code gcp.function.context.event_id}: a string. */
  public static final String GCP_FUNCTION_CONTEXT_EVENT_ID = "gcp.function.context.event_id";

  /** {@code gcp.function.context.event_type}: a string. */
  public static final String GCP_FUNCTION_CONTEXT_EVENT_TYPE = "gcp.function.context.event_type";

  /** {@code gcp.function.context.id}: a string. */
  public static final String GCP_FUNCTION_CONTEXT_ID = "gcp.function.context.id";

  /** {@code gcp.function.context.resource}: a string. */
  public static final String GCP_FUNCTION_CONTEXT_RESOURCE = "gcp.function.context.resource";

  /** {@code gcp.function.context.source}: a string. */
  public static final String GCP_FUNCTION_CONTEXT_SOURCE = "gcp.function.context.source";

  /** {@code gcp.function.context.specversion}: a string. */
  public static final String GCP_FUNCTION_CONTEXT_SPECVERSION = "gcp.function.context.specversion";

  /** {@code gcp.function.context.time}: a string. */
  public static final String GCP_FUNCTION_CONTEXT_TIME = "gcp.function.context.time";

  /** {@code gcp.function.context.timestamp}: a string. */
  public static final String GCP_FUNCTION_CONTEXT_TIMESTAMP = "gcp.function.context.timestamp";

  /** {@code gcp.function.context.type}: a string. */
  public static final String GCP_FUNCTION_CONTEXT_TYPE = "gcp.function.context.type";

  /** {@code gcp.gce.instance_group_manager.name}: a string. */
  public static final String GCP_GCE_INSTANCE_GROUP_MANAGER_NAME =
      "gcp.gce.instance_group_manager.name";

  /** {@code gcp.gce.instance_group_manager.region}: a string. */
  public static final String GCP_GCE_INSTANCE_GROUP_MANAGER_REGION =
      "gcp.gce.instance_group_manager.region";

  /** {@code gcp.gce.instance_group_manager.zone}: a string. */
  public static final String GCP_GCE_INSTANCE_GROUP_MANAGER_ZONE =
      "gcp.gce.instance_group_manager.zone";

  /** {@code gcp.gce.instance.hostname}: a string. */
  public static final String GCP_GCE_INSTANCE_HOSTNAME = "gcp.gce.instance.hostname";

  /**
   * The start of {@code gcp.gce.instance.labels.<key>}: a string. Add the part of your choice:
   * {@code GCP_GCE_INSTANCE_LABELS_PREFIX + "example"}.
   */
  public static final String GCP_GCE_INSTANCE_LABELS_PREFIX = "gcp.gce.instance.labels.";

  /** {@code gcp.gce.instance.name}: a string. */
  public static final String GCP_GCE_INSTANCE_NAME = "gcp.gce.instance.name";

  /** {@code gcp.project.id}: a string. */
  public static final String GCP_PROJECT_ID = "gcp.project.id";

  private GcpAttributes() {}
}
