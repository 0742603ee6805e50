// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code messaging.}. */
public final class MessagingAttributes {

  /** {@code messaging.batch.message_count}: an integer. */
  public static final String MESSAGING_BATCH_MESSAGE_COUNT = "messaging.batch.message_count";

  /** {@code messaging.bullmq.flow.name}: a string. */
  public static final String MESSAGING_BULLMQ_FLOW_NAME = "messaging.bullmq.flow.name";

  /** {@code messaging.bullmq.job.attempt_finished_timestamp}: an integer. */
  public static final String MESSAGING_BULLMQ_JOB_ATTEMPT_FINISHED_TIMESTAMP =
      "messaging.bullmq.job.attempt_finished_timestamp";

  /** {@code messaging.bullmq.job.bulk.names}: an array of strings. */
  public static final String MESSAGING_BULLMQ_JOB_BULK_NAMES = "messaging.bullmq.job.bulk.names";

  /** {@code messaging.bullmq.job.deduplication.key}: a string. */
  public static final String MESSAGING_BULLMQ_JOB_DEDUPLICATION_KEY =
      "messaging.bullmq.job.deduplication.key";

  /** {@code messaging.bullmq.job.ids}: an array of strings. */
  public static final String MESSAGING_BULLMQ_JOB_IDS = "messaging.bullmq.job.ids";

  /** {@code messaging.bullmq.job.key}: a string. */
  public static final String MESSAGING_BULLMQ_JOB_KEY = "messaging.bullmq.job.key";

  /** {@code messaging.bullmq.job.name}: a string. */
  public static final String MESSAGING_BULLMQ_JOB_NAME = "messaging.bullmq.job.name";

  /** {@code messaging.bullmq.job.processed_timestamp}: an integer. */
  public static final String MESSAGING_BULLMQ_JOB_PROCESSED_TIMESTAMP =
      "messaging.bullmq.job.processed_timestamp";

  /** {@code messaging.bullmq.job.scheduler.id}: a string. */
  public static final String MESSAGING_BULLMQ_JOB_SCHEDULER_ID =
      "messaging.bullmq.job.scheduler.id";

  /** {@code messaging.bullmq.job.state}: a string. */
  public static final String MESSAGING_BULLMQ_JOB_STATE = "messaging.bullmq.job.state";

  /** {@code messaging.bullmq.job.type}: a string. */
  public static final String MESSAGING_BULLMQ_JOB_TYPE = "messaging.bullmq.job.type";

  /** {@code messaging.bullmq.queue.clean.count}: an integer. */
  public static final String MESSAGING_BULLMQ_QUEUE_CLEAN_COUNT =
      "messaging.bullmq.queue.clean.count";

  /** {@code messaging.bullmq.queue.clean.limit}: an integer. */
  public static final String MESSAGING_BULLMQ_QUEUE_CLEAN_LIMIT =
      "messaging.bullmq.queue.clean.limit";

  /** {@code messaging.bullmq.queue.drain.delay}: a boolean. */
  public static final String MESSAGING_BULLMQ_QUEUE_DRAIN_DELAY =
      "messaging.bullmq.queue.drain.delay";

  /** {@code messaging.bullmq.queue.event.max_length}: an integer. */
  public static final String MESSAGING_BULLMQ_QUEUE_EVENT_MAX_LENGTH =
      "messaging.bullmq.queue.event.max_length";

  /** {@code messaging.bullmq.queue.grace}: an integer. */
  public static final String MESSAGING_BULLMQ_QUEUE_GRACE = "messaging.bullmq.queue.grace";

  /** {@code messaging.bullmq.queue.jobs.state}: a string. */
  public static final String MESSAGING_BULLMQ_QUEUE_JOBS_STATE =
      "messaging.bullmq.queue.jobs.state";

  /** {@code messaging.bullmq.queue.rate_limit}: an integer. */
  public static final String MESSAGING_BULLMQ_QUEUE_RATE_LIMIT =
      "messaging.bullmq.queue.rate_limit";

  /** {@code messaging.bullmq.worker.do_not_wait_active}: a boolean. */
  public static final String MESSAGING_BULLMQ_WORKER_DO_NOT_WAIT_ACTIVE =
      "messaging.bullmq.worker.do_not_wait_active";

  /** {@code messaging.bullmq.worker.force_close}: a boolean. */
  public static final String MESSAGING_BULLMQ_WORKER_FORCE_CLOSE =
      "messaging.bullmq.worker.force_close";

  /** {@code messaging.bullmq.worker.jobs_to_extend_locks}: an array of strings. */
  public static final String MESSAGING_BULLMQ_WORKER_JOBS_TO_EXTEND_LOCKS =
      "messaging.bullmq.worker.jobs_to_extend_locks";

  /** {@code messaging.bullmq.worker.name}: a string. */
  public static final String MESSAGING_BULLMQ_WORKER_NAME = "messaging.bullmq.worker.name";

  /** {@code messaging.bullmq.worker.rate_limit}: an integer. */
  public static final String MESSAGING_BULLMQ_WORKER_RATE_LIMIT =
      "messaging.bullmq.worker.rate_limit";

  /** {@code messaging.bullmq.worker.stalled_jobs}: an array of strings. */
  public static final String MESSAGING_BULLMQ_WORKER_STALLED_JOBS =
      "messaging.bullmq.worker.stalled_jobs";

  /** {@code messaging.client.id}: a string. */
  public static final String MESSAGING_CLIENT_ID = "messaging.client.id";

  /** {@code messaging.consumer.group.name}: a string. */
  public static final String MESSAGING_CONSUMER_GROUP_NAME = "messaging.consumer.group.name";

  /**
   * {@code messaging.conversation_id}: a string.
   *
   * @deprecated use {@link #MESSAGING_MESSAGE_CONVERSATION_ID}
   */
  @Deprecated public static final String MESSAGING_CONVERSATION_ID = "messaging.conversation_id";

  /**
   * {@code messaging.destination}: a string.
   *
   * @deprecated use {@link #MESSAGING_DESTINATION_NAME}
   */
  @Deprecated public static final String MESSAGING_DESTINATION = "messaging.destination";

  /** {@code messaging.destination.anonymous}: a boolean. */
  public static final String MESSAGING_DESTINATION_ANONYMOUS = "messaging.destination.anonymous";

  /** {@code messaging.destination.connection}: a string. */
  public static final String MESSAGING_DESTINATION_CONNECTION = "messaging.destination.connection";

  /**
   * {@code messaging.destination_kind}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MESSAGING_DESTINATION_KIND = "messaging.destination_kind";

  /** {@code messaging.destination.name}: a string. */
  public static final String MESSAGING_DESTINATION_NAME = "messaging.destination.name";

  /** {@code messaging.destination.partition.id}: a string. */
  public static final String MESSAGING_DESTINATION_PARTITION_ID =
      "messaging.destination.partition.id";

  /**
   * {@code messaging.destination_publish.anonymous}: a boolean.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String MESSAGING_DESTINATION_PUBLISH_ANONYMOUS =
      "messaging.destination_publish.anonymous";

  /**
   * {@code messaging.destination_publish.name}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String MESSAGING_DESTINATION_PUBLISH_NAME =
      "messaging.destination_publish.name";

  /** {@code messaging.destination.subscription.name}: a string. */
  public static final String MESSAGING_DESTINATION_SUBSCRIPTION_NAME =
      "messaging.destination.subscription.name";

  /** {@code messaging.destination.template}: a string. */
  public static final String MESSAGING_DESTINATION_TEMPLATE = "messaging.destination.template";

  /** {@code messaging.destination.temporary}: a boolean. */
  public static final String MESSAGING_DESTINATION_TEMPORARY = "messaging.destination.temporary";

  /**
   * {@code messaging.eventhubs.consumer.group}: a string.
   *
   * @deprecated use {@link #MESSAGING_CONSUMER_GROUP_NAME}
   */
  @Deprecated
  public static final String MESSAGING_EVENTHUBS_CONSUMER_GROUP =
      "messaging.eventhubs.consumer.group";

  /** {@code messaging.eventhubs.message.enqueued_time}: an integer. */
  public static final String MESSAGING_EVENTHUBS_MESSAGE_ENQUEUED_TIME =
      "messaging.eventhubs.message.enqueued_time";

  /** {@code messaging.gcp_pubsub.message.ack_deadline}: an integer. */
  public static final String MESSAGING_GCP_PUBSUB_MESSAGE_ACK_DEADLINE =
      "messaging.gcp_pubsub.message.ack_deadline";

  /** {@code messaging.gcp_pubsub.message.ack_id}: a string. */
  public static final String MESSAGING_GCP_PUBSUB_MESSAGE_ACK_ID =
      "messaging.gcp_pubsub.message.ack_id";

  /** {@code messaging.gcp_pubsub.message.delivery_attempt}: an integer. */
  public static final String MESSAGING_GCP_PUBSUB_MESSAGE_DELIVERY_ATTEMPT =
      "messaging.gcp_pubsub.message.delivery_attempt";

  /** {@code messaging.gcp_pubsub.message.ordering_key}: a string. */
  public static final String MESSAGING_GCP_PUBSUB_MESSAGE_ORDERING_KEY =
      "messaging.gcp_pubsub.message.ordering_key";

  /**
   * {@code messaging.kafka.consumer.group}: a string.
   *
   * @deprecated use {@link #MESSAGING_CONSUMER_GROUP_NAME}
   */
  @Deprecated
  public static final String MESSAGING_KAFKA_CONSUMER_GROUP = "messaging.kafka.consumer.group";

  /**
   * {@code messaging.kafka.destination.partition}: an integer.
   *
   * @deprecated use {@link #MESSAGING_DESTINATION_PARTITION_ID}, a string
   */
  @Deprecated
  public static final String MESSAGING_KAFKA_DESTINATION_PARTITION =
      "messaging.kafka.destination.partition";

  /** {@code messaging.kafka.message.key}: a string. */
  public static final String MESSAGING_KAFKA_MESSAGE_KEY = "messaging.kafka.message.key";

  /**
   * {@code messaging.kafka.message.offset}: an integer.
   *
   * @deprecated use {@link #MESSAGING_KAFKA_OFFSET}
   */
  @Deprecated
  public static final String MESSAGING_KAFKA_MESSAGE_OFFSET = "messaging.kafka.message.offset";

  /** {@code messaging.kafka.message.tombstone}: a boolean. */
  public static final String MESSAGING_KAFKA_MESSAGE_TOMBSTONE =
      "messaging.kafka.message.tombstone";

  /** {@code messaging.kafka.offset}: an integer. */
  public static final String MESSAGING_KAFKA_OFFSET = "messaging.kafka.offset";

  /** {@code messaging.message.body.size}: an integer. */
  public static final String MESSAGING_MESSAGE_BODY_SIZE = "messaging.message.body.size";

  /** {@code messaging.message.conversation_id}: a string. */
  public static final String MESSAGING_MESSAGE_CONVERSATION_ID =
      "messaging.message.conversation_id";

  /** {@code messaging.message.envelope.size}: an integer. */
  public static final String MESSAGING_MESSAGE_ENVELOPE_SIZE = "messaging.message.envelope.size";

  /** {@code messaging.message.id}: a string. */
  public static final String MESSAGING_MESSAGE_ID = "messaging.message.id";

  /**
   * {@code messaging.message_id}: a string.
   *
   * @deprecated use {@link #MESSAGING_MESSAGE_ID}
   */
  @Deprecated public static final String MESSAGING_MESSAGE_ID_OLD = "messaging.message_id";

  /** {@code messaging.message.receive.latency}: an integer. */
  public static final String MESSAGING_MESSAGE_RECEIVE_LATENCY =
      "messaging.message.receive.latency";

  /** {@code messaging.message.retry.count}: an integer. */
  public static final String MESSAGING_MESSAGE_RETRY_COUNT = "messaging.message.retry.count";

  /**
   * {@code messaging.operation}: a string.
   *
   * @deprecated use {@link #MESSAGING_OPERATION_NAME}
   */
  @Deprecated public static final String MESSAGING_OPERATION = "messaging.operation";

  /** {@code messaging.operation.name}: a string. */
  public static final String MESSAGING_OPERATION_NAME = "messaging.operation.name";

  /** {@code messaging.operation.type}: a string. */
  public static final String MESSAGING_OPERATION_TYPE = "messaging.operation.type";

  /**
   * {@code messaging.protocol}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_PROTOCOL_NAME}
   */
  @Deprecated public static final String MESSAGING_PROTOCOL = "messaging.protocol";

  /**
   * {@code messaging.protocol_version}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_PROTOCOL_VERSION}
   */
  @Deprecated public static final String MESSAGING_PROTOCOL_VERSION = "messaging.protocol_version";

  /** {@code messaging.rabbitmq.destination.routing_key}: a string. */
  public static final String MESSAGING_RABBITMQ_DESTINATION_ROUTING_KEY =
      "messaging.rabbitmq.destination.routing_key";

  /** {@code messaging.rabbitmq.message.delivery_tag}: an integer. */
  public static final String MESSAGING_RABBITMQ_MESSAGE_DELIVERY_TAG =
      "messaging.rabbitmq.message.delivery_tag";

  /**
   * {@code messaging.rabbitmq.routing_key}: a string.
   *
   * @deprecated use {@link #MESSAGING_RABBITMQ_DESTINATION_ROUTING_KEY}
   */
  @Deprecated
  public static final String MESSAGING_RABBITMQ_ROUTING_KEY = "messaging.rabbitmq.routing_key";

  /**
   * {@code messaging.rocketmq.client_group}: a string.
   *
   * @deprecated use {@link #MESSAGING_CONSUMER_GROUP_NAME}
   */
  @Deprecated
  public static final String MESSAGING_ROCKETMQ_CLIENT_GROUP = "messaging.rocketmq.client_group";

  /** {@code messaging.rocketmq.consumption_model}: a string. */
  public static final String MESSAGING_ROCKETMQ_CONSUMPTION_MODEL =
      "messaging.rocketmq.consumption_model";

  /** {@code messaging.rocketmq.message.delay_time_level}: an integer. */
  public static final String MESSAGING_ROCKETMQ_MESSAGE_DELAY_TIME_LEVEL =
      "messaging.rocketmq.message.delay_time_level";

  /** {@code messaging.rocketmq.message.delivery_timestamp}: an integer. */
  public static final String MESSAGING_ROCKETMQ_MESSAGE_DELIVERY_TIMESTAMP =
      "messaging.rocketmq.message.delivery_timestamp";

  /** {@code messaging.rocketmq.message.group}: a string. */
  public static final String MESSAGING_ROCKETMQ_MESSAGE_GROUP = "messaging.rocketmq.message.group";

  /** {@code messaging.rocketmq.message.keys}: an array of strings. */
  public static final String MESSAGING_ROCKETMQ_MESSAGE_KEYS = "messaging.rocketmq.message.keys";

  /** {@code messaging.rocketmq.message.tag}: a string. */
  public static final String MESSAGING_ROCKETMQ_MESSAGE_TAG = "messaging.rocketmq.message.tag";

  /** {@code messaging.rocketmq.message.type}: a string. */
  public static final String MESSAGING_ROCKETMQ_MESSAGE_TYPE = "messaging.rocketmq.message.type";

  /** {@code messaging.rocketmq.namespace}: a string. */
  public static final String MESSAGING_ROCKETMQ_NAMESPACE = "messaging.rocketmq.namespace";

  /**
   * {@code messaging.servicebus.destination.subscription_name}: a string.
   *
   * @deprecated use {@link #MESSAGING_DESTINATION_SUBSCRIPTION_NAME}
   */
  @Deprecated
  public static final String MESSAGING_SERVICEBUS_DESTINATION_SUBSCRIPTION_NAME =
      "messaging.servicebus.destination.subscription_name";

  /** {@code messaging.servicebus.disposition_status}: a string. */
  public static final String MESSAGING_SERVICEBUS_DISPOSITION_STATUS =
      "messaging.servicebus.disposition_status";

  /** {@code messaging.servicebus.message.delivery_count}: an integer. */
  public static final String MESSAGING_SERVICEBUS_MESSAGE_DELIVERY_COUNT =
      "messaging.servicebus.message.delivery_count";

  /** {@code messaging.servicebus.message.enqueued_time}: an integer. */
  public static final String MESSAGING_SERVICEBUS_MESSAGE_ENQUEUED_TIME =
      "messaging.servicebus.message.enqueued_time";

  /** {@code messaging.system}: a string. */
  public static final String MESSAGING_SYSTEM = "messaging.system";

  /**
   * {@code messaging.url}: a string.
   *
   * @deprecated use {@link UrlAttributes#URL_FULL}
   */
  @Deprecated public static final String MESSAGING_URL = "messaging.url";

  private MessagingAttributes() {}
}
