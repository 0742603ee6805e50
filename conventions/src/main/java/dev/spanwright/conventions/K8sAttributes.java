// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code k8s.}. */
public final class K8sAttributes {

  /** {@code k8s.cluster.name}: a string. */
  public static final String K8S_CLUSTER_NAME = "k8s.cluster.name";

  /** {@code k8s.cluster.uid}: a string. */
  public static final String K8S_CLUSTER_UID = "k8s.cluster.uid";

  /** {@code k8s.container.ephemeral_storage.fs_type}: a string. */
  public static final String K8S_CONTAINER_EPHEMERAL_STORAGE_FS_TYPE =
      "k8s.container.ephemeral_storage.fs_type";

  /** {@code k8s.container.name}: a string. */
  public static final String K8S_CONTAINER_NAME = "k8s.container.name";

  /** {@code k8s.container.restart_count}: an integer. */
  public static final String K8S_CONTAINER_RESTART_COUNT = "k8s.container.restart_count";

  /** {@code k8s.container.status.last_terminated_reason}: a string. */
  public static final String K8S_CONTAINER_STATUS_LAST_TERMINATED_REASON =
      "k8s.container.status.last_terminated_reason";

  /** {@code k8s.container.status.reason}: a string. */
  public static final String K8S_CONTAINER_STATUS_REASON = "k8s.container.status.reason";

  /** {@code k8s.container.status.state}: a string. */
  public static final String K8S_CONTAINER_STATUS_STATE = "k8s.container.status.state";

  /**
   * The start of {@code k8s.cronjob.annotation.<key>}: a string. Add the part of your choice:
   * {@code K8S_CRONJOB_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_CRONJOB_ANNOTATION_PREFIX = "k8s.cronjob.annotation.";

  /**
   * The start of {@code k8s.cronjob.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_CRONJOB_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_CRONJOB_LABEL_PREFIX = "k8s.cronjob.label.";

  /** {@code k8s.cronjob.name}: a string. */
  public static final String K8S_CRONJOB_NAME = "k8s.cronjob.name";

  /** {@code k8s.cronjob.uid}: a string. */
  public static final String K8S_CRONJOB_UID = "k8s.cronjob.uid";

  /**
   * The start of {@code k8s.daemonset.annotation.<key>}: a string. Add the part of your choice:
   * {@code K8S_DAEMONSET_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_DAEMONSET_ANNOTATION_PREFIX = "k8s.daemonset.annotation.";

  /**
   * The start of {@code k8s.daemonset.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_DAEMONSET_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_DAEMONSET_LABEL_PREFIX = "k8s.daemonset.label.";

  /** {@code k8s.daemonset.name}: a string. */
  public static final String K8S_DAEMONSET_NAME = "k8s.daemonset.name";

  /** {@code k8s.daemonset.uid}: a string. */
  public static final String K8S_DAEMONSET_UID = "k8s.daemonset.uid";

  /**
   * The start of {@code k8s.deployment.annotation.<key>}: a string. Add the part of your choice:
   * {@code K8S_DEPLOYMENT_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_DEPLOYMENT_ANNOTATION_PREFIX = "k8s.deployment.annotation.";

  /**
   * The start of {@code k8s.deployment.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_DEPLOYMENT_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_DEPLOYMENT_LABEL_PREFIX = "k8s.deployment.label.";

  /** {@code k8s.deployment.name}: a string. */
  public static final String K8S_DEPLOYMENT_NAME = "k8s.deployment.name";

  /** {@code k8s.deployment.uid}: a string. */
  public static final String K8S_DEPLOYMENT_UID = "k8s.deployment.uid";

  /** {@code k8s.hpa.metric.type}: a string. */
  public static final String K8S_HPA_METRIC_TYPE = "k8s.hpa.metric.type";

  /** {@code k8s.hpa.name}: a string. */
  public static final String K8S_HPA_NAME = "k8s.hpa.name";

  /** {@code k8s.hpa.scaletargetref.api_version}: a string. */
  public static final String K8S_HPA_SCALETARGETREF_API_VERSION =
      "k8s.hpa.scaletargetref.api_version";

  /** {@code k8s.hpa.scaletargetref.kind}: a string. */
  public static final String K8S_HPA_SCALETARGETREF_KIND = "k8s.hpa.scaletargetref.kind";

  /** {@code k8s.hpa.scaletargetref.name}: a string. */
  public static final String K8S_HPA_SCALETARGETREF_NAME = "k8s.hpa.scaletargetref.name";

  /** {@code k8s.hpa.uid}: a string. */
  public static final String K8S_HPA_UID = "k8s.hpa.uid";

  /** {@code k8s.hugepage.size}: a string. */
  public static final String K8S_HUGEPAGE_SIZE = "k8s.hugepage.size";

  /**
   * The start of {@code k8s.job.annotation.<key>}: a string. Add the part of your choice: {@code
   * K8S_JOB_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_JOB_ANNOTATION_PREFIX = "k8s.job.annotation.";

  /**
   * The start of {@code k8s.job.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_JOB_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_JOB_LABEL_PREFIX = "k8s.job.label.";

  /** {@code k8s.job.name}: a string. */
  public static final String K8S_JOB_NAME = "k8s.job.name";

  /** {@code k8s.job.uid}: a string. */
  public static final String K8S_JOB_UID = "k8s.job.uid";

  /**
   * The start of {@code k8s.namespace.annotation.<key>}: a string. Add the part of your choice:
   * {@code K8S_NAMESPACE_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_NAMESPACE_ANNOTATION_PREFIX = "k8s.namespace.annotation.";

  /**
   * The start of {@code k8s.namespace.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_NAMESPACE_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_NAMESPACE_LABEL_PREFIX = "k8s.namespace.label.";

  /** {@code k8s.namespace.name}: a string. */
  public static final String K8S_NAMESPACE_NAME = "k8s.namespace.name";

  /** {@code k8s.namespace.phase}: a string. */
  public static final String K8S_NAMESPACE_PHASE = "k8s.namespace.phase";

  /**
   * The start of {@code k8s.node.annotation.<key>}: a string. Add the part of your choice: {@code
   * K8S_NODE_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_NODE_ANNOTATION_PREFIX = "k8s.node.annotation.";

  /** {@code k8s.node.condition.status}: a string. */
  public static final String K8S_NODE_CONDITION_STATUS = "k8s.node.condition.status";

  /** {@code k8s.node.condition.type}: a string. */
  public static final String K8S_NODE_CONDITION_TYPE = "k8s.node.condition.type";

  /**
   * The start of {@code k8s.node.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_NODE_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_NODE_LABEL_PREFIX = "k8s.node.label.";

  /** {@code k8s.node.name}: a string. */
  public static final String K8S_NODE_NAME = "k8s.node.name";

  /** {@code k8s.node.system_container.name}: a string. */
  public static final String K8S_NODE_SYSTEM_CONTAINER_NAME = "k8s.node.system_container.name";

  /** {@code k8s.node.uid}: a string. */
  public static final String K8S_NODE_UID = "k8s.node.uid";

  /**
   * The start of {@code k8s.persistentvolumeclaim.annotation.<key>}: a string. Add the part of your
   * choice: {@code K8S_PERSISTENTVOLUMECLAIM_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_PERSISTENTVOLUMECLAIM_ANNOTATION_PREFIX =
      "k8s.persistentvolumeclaim.annotation.";

  /**
   * The start of {@code k8s.persistentvolumeclaim.label.<key>}: a string. Add the part of your
   * choice: {@code K8S_PERSISTENTVOLUMECLAIM_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_PERSISTENTVOLUMECLAIM_LABEL_PREFIX =
      "k8s.persistentvolumeclaim.label.";

  /** {@code k8s.persistentvolumeclaim.name}: a string. */
  public static final String K8S_PERSISTENTVOLUMECLAIM_NAME = "k8s.persistentvolumeclaim.name";

  /** {@code k8s.persistentvolumeclaim.status.phase}: a string. */
  public static final String K8S_PERSISTENTVOLUMECLAIM_STATUS_PHASE =
      "k8s.persistentvolumeclaim.status.phase";

  /** {@code k8s.persistentvolumeclaim.uid}: a string. */
  public static final String K8S_PERSISTENTVOLUMECLAIM_UID = "k8s.persistentvolumeclaim.uid";

  /**
   * The start of {@code k8s.persistentvolume.annotation.<key>}: a string. Add the part of your
   * choice: {@code K8S_PERSISTENTVOLUME_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_PERSISTENTVOLUME_ANNOTATION_PREFIX =
      "k8s.persistentvolume.annotation.";

  /**
   * The start of {@code k8s.persistentvolume.label.<key>}: a string. Add the part of your choice:
   * {@code K8S_PERSISTENTVOLUME_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_PERSISTENTVOLUME_LABEL_PREFIX = "k8s.persistentvolume.label.";

  /** {@code k8s.persistentvolume.name}: a string. */
  public static final String K8S_PERSISTENTVOLUME_NAME = "k8s.persistentvolume.name";

  /** {@code k8s.persistentvolume.reclaim_policy}: a string. */
  public static final String K8S_PERSISTENTVOLUME_RECLAIM_POLICY =
      "k8s.persistentvolume.reclaim_policy";

  /** {@code k8s.persistentvolume.status.phase}: a string. */
  public static final String K8S_PERSISTENTVOLUME_STATUS_PHASE =
      "k8s.persistentvolume.status.phase";

  /** {@code k8s.persistentvolume.uid}: a string. */
  public static final String K8S_PERSISTENTVOLUME_UID = "k8s.persistentvolume.uid";

  /**
   * The start of {@code k8s.pod.annotation.<key>}: a string. Add the part of your choice: {@code
   * K8S_POD_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_POD_ANNOTATION_PREFIX = "k8s.pod.annotation.";

  /** {@code k8s.pod.hostname}: a string. */
  public static final String K8S_POD_HOSTNAME = "k8s.pod.hostname";

  /** {@code k8s.pod.ip}: a string. */
  public static final String K8S_POD_IP = "k8s.pod.ip";

  /**
   * The start of {@code k8s.pod.labels.<key>}: a string. Add the part of your choice: {@code
   * K8S_POD_LABELS_PREFIX + "example"}.
   *
   * @deprecated use {@link #K8S_POD_LABEL_PREFIX}
   */
  @Deprecated public static final String K8S_POD_LABELS_PREFIX = "k8s.pod.labels.";

  /**
   * The start of {@code k8s.pod.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_POD_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_POD_LABEL_PREFIX = "k8s.pod.label.";

  /** {@code k8s.pod.name}: a string. */
  public static final String K8S_POD_NAME = "k8s.pod.name";

  /** {@code k8s.pod.start_time}: a string. */
  public static final String K8S_POD_START_TIME = "k8s.pod.start_time";

  /** {@code k8s.pod.status.phase}: a string. */
  public static final String K8S_POD_STATUS_PHASE = "k8s.pod.status.phase";

  /** {@code k8s.pod.status.reason}: a string. */
  public static final String K8S_POD_STATUS_REASON = "k8s.pod.status.reason";

  /** {@code k8s.pod.uid}: a string. */
  public static final String K8S_POD_UID = "k8s.pod.uid";

  /**
   * The start of {@code k8s.replicaset.annotation.<key>}: a string. Add the part of your choice:
   * {@code K8S_REPLICASET_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_REPLICASET_ANNOTATION_PREFIX = "k8s.replicaset.annotation.";

  /**
   * The start of {@code k8s.replicaset.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_REPLICASET_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_REPLICASET_LABEL_PREFIX = "k8s.replicaset.label.";

  /** {@code k8s.replicaset.name}: a string. */
  public static final String K8S_REPLICASET_NAME = "k8s.replicaset.name";

  /** {@code k8s.replicaset.uid}: a string. */
  public static final String K8S_REPLICASET_UID = "k8s.replicaset.uid";

  /** {@code k8s.replicationcontroller.name}: a string. */
  public static final String K8S_REPLICATIONCONTROLLER_NAME = "k8s.replicationcontroller.name";

  /** {@code k8s.replicationcontroller.uid}: a string. */
  public static final String K8S_REPLICATIONCONTROLLER_UID = "k8s.replicationcontroller.uid";

  /** {@code k8s.resourcequota.name}: a string. */
  public static final String K8S_RESOURCEQUOTA_NAME = "k8s.resourcequota.name";

  /** {@code k8s.resourcequota.resource_name}: a string. */
  public static final String K8S_RESOURCEQUOTA_RESOURCE_NAME = "k8s.resourcequota.resource_name";

  /** {@code k8s.resourcequota.uid}: a string. */
  public static final String K8S_RESOURCEQUOTA_UID = "k8s.resourcequota.uid";

  /**
   * The start of {@code k8s.service.annotation.<key>}: a string. Add the part of your choice:
   * {@code K8S_SERVICE_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_SERVICE_ANNOTATION_PREFIX = "k8s.service.annotation.";

  /** {@code k8s.service.endpoint.address_type}: a string. */
  public static final String K8S_SERVICE_ENDPOINT_ADDRESS_TYPE =
      "k8s.service.endpoint.address_type";

  /** {@code k8s.service.endpoint.condition}: a string. */
  public static final String K8S_SERVICE_ENDPOINT_CONDITION = "k8s.service.endpoint.condition";

  /** {@code k8s.service.endpoint.zone}: a string. */
  public static final String K8S_SERVICE_ENDPOINT_ZONE = "k8s.service.endpoint.zone";

  /**
   * The start of {@code k8s.service.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_SERVICE_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_SERVICE_LABEL_PREFIX = "k8s.service.label.";

  /** {@code k8s.service.name}: a string. */
  public static final String K8S_SERVICE_NAME = "k8s.service.name";

  /** {@code k8s.service.publish_not_ready_addresses}: a boolean. */
  public static final String K8S_SERVICE_PUBLISH_NOT_READY_ADDRESSES =
      "k8s.service.publish_not_ready_addresses";

  /**
   * The start of {@code k8s.service.selector.<key>}: a string. Add the part of your choice: {@code
   * K8S_SERVICE_SELECTOR_PREFIX + "example"}.
   */
  public static final String K8S_SERVICE_SELECTOR_PREFIX = "k8s.service.selector.";

  /** {@code k8s.service.traffic_distribution}: a string. */
  public static final String K8S_SERVICE_TRAFFIC_DISTRIBUTION = "k8s.service.traffic_distribution";

  /** {@code k8s.service.type}: a string. */
  public static final String K8S_SERVICE_TYPE = "k8s.service.type";

  /** {@code k8s.service.uid}: a string. */
  public static final String K8S_SERVICE_UID = "k8s.service.uid";

  /**
   * The start of {@code k8s.statefulset.annotation.<key>}: a string. Add the part of your choice:
   * {@code K8S_STATEFULSET_ANNOTATION_PREFIX + "example"}.
   */
  public static final String K8S_STATEFULSET_ANNOTATION_PREFIX = "k8s.statefulset.annotation.";

  /**
   * The start of {@code k8s.statefulset.label.<key>}: a string. Add the part of your choice: {@code
   * K8S_STATEFULSET_LABEL_PREFIX + "example"}.
   */
  public static final String K8S_STATEFULSET_LABEL_PREFIX = "k8s.statefulset.label.";

  /** {@code k8s.statefulset.name}: a string. */
  public static final String K8S_STATEFULSET_NAME = "k8s.statefulset.name";

  /** {@code k8s.statefulset.uid}: a string. */
  public static final String K8S_STATEFULSET_UID = "k8s.statefulset.uid";

  /** {@code k8s.storageclass.name}: a string. */
  public static final String K8S_STORAGECLASS_NAME = "k8s.storageclass.name";

  /** {@code k8s.volume.name}: a string. */
  public static final String K8S_VOLUME_NAME = "k8s.volume.name";

  /** {@code k8s.volume.type}: a string. */
  public static final String K8S_VOLUME_TYPE = "k8s.volume.type";

  private K8sAttributes() {}
}
