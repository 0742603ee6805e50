// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code sentry.}. */
public final class SentryAttributes {

  /** {@code sentry.action}: a string. */
  public static final String SENTRY_ACTION = "sentry.action";

  /**
   * {@code sentry.browser.name}: a string.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_NAME}
   */
  @Deprecated public static final String SENTRY_BROWSER_NAME = "sentry.browser.name";

  /**
   * {@code sentry.browser.version}: a string.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_VERSION}
   */
  @Deprecated public static final String SENTRY_BROWSER_VERSION = "sentry.browser.version";

  /** {@code sentry.cancellation_reason}: a string. */
  public static final String SENTRY_CANCELLATION_REASON = "sentry.cancellation_reason";

  /** {@code sentry.category}: a string. */
  public static final String SENTRY_CATEGORY = "sentry.category";

  /** {@code sentry.client_sample_rate}: a double. */
  public static final String SENTRY_CLIENT_SAMPLE_RATE = "sentry.client_sample_rate";

  /** {@code sentry.description}: a string. */
  public static final String SENTRY_DESCRIPTION = "sentry.description";

  /** {@code sentry.dist}: a string. */
  public static final String SENTRY_DIST = "sentry.dist";

  /** {@code sentry.domain}: a string. */
  public static final String SENTRY_DOMAIN = "sentry.domain";

  /** {@code sentry.dsc.environment}: a string. */
  public static final String SENTRY_DSC_ENVIRONMENT = "sentry.dsc.environment";

  /** {@code sentry.dsc.project_id}: a string. */
  public static final String SENTRY_DSC_PROJECT_ID = "sentry.dsc.project_id";

  /** {@code sentry.dsc.public_key}: a string. */
  public static final String SENTRY_DSC_PUBLIC_KEY = "sentry.dsc.public_key";

  /** {@code sentry.dsc.release}: a string. */
  public static final String SENTRY_DSC_RELEASE = "sentry.dsc.release";

  /** {@code sentry.dsc.sampled}: a boolean. */
  public static final String SENTRY_DSC_SAMPLED = "sentry.dsc.sampled";

  /** {@code sentry.dsc.sample_rate}: a string. */
  public static final String SENTRY_DSC_SAMPLE_RATE = "sentry.dsc.sample_rate";

  /** {@code sentry.dsc.trace_id}: a string. */
  public static final String SENTRY_DSC_TRACE_ID = "sentry.dsc.trace_id";

  /** {@code sentry.dsc.transaction}: a string. */
  public static final String SENTRY_DSC_TRANSACTION = "sentry.dsc.transaction";

  /** {@code sentry.environment}: a string. */
  public static final String SENTRY_ENVIRONMENT = "sentry.environment";

  /** {@code sentry.event.serialized_breadcrumbs}: a string. */
  public static final String SENTRY_EVENT_SERIALIZED_BREADCRUMBS =
      "sentry.event.serialized_breadcrumbs";

  /** {@code sentry.event.serialized_contexts}: a string. */
  public static final String SENTRY_EVENT_SERIALIZED_CONTEXTS = "sentry.event.serialized_contexts";

  /** {@code sentry.event.serialized_extra}: a string. */
  public static final String SENTRY_EVENT_SERIALIZED_EXTRA = "sentry.event.serialized_extra";

  /** {@code sentry.event.serialized_meta}: a string. */
  public static final String SENTRY_EVENT_SERIALIZED_META = "sentry.event.serialized_meta";

  /** {@code sentry.exclusive_time}: a double. */
  public static final String SENTRY_EXCLUSIVE_TIME = "sentry.exclusive_time";

  /**
   * {@code sentry.frames.frozen}: an integer.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_FRAMES_FROZEN_COUNT}
   */
  @Deprecated public static final String SENTRY_FRAMES_FROZEN = "sentry.frames.frozen";

  /**
   * {@code sentry.frames.slow}: an integer.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_FRAMES_SLOW_COUNT}
   */
  @Deprecated public static final String SENTRY_FRAMES_SLOW = "sentry.frames.slow";

  /**
   * {@code sentry.frames.total}: an integer.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_FRAMES_TOTAL_COUNT}
   */
  @Deprecated public static final String SENTRY_FRAMES_TOTAL = "sentry.frames.total";

  /** {@code sentry.graphql.operation}: a string. */
  public static final String SENTRY_GRAPHQL_OPERATION = "sentry.graphql.operation";

  /** {@code sentry.group}: a string. */
  public static final String SENTRY_GROUP = "sentry.group";

  /** {@code sentry.http.prefetch}: a boolean. */
  public static final String SENTRY_HTTP_PREFETCH = "sentry.http.prefetch";

  /** {@code sentry.idle_span_finish_reason}: a string. */
  public static final String SENTRY_IDLE_SPAN_FINISH_REASON = "sentry.idle_span_finish_reason";

  /** {@code sentry.is_localhost}: a boolean. */
  public static final String SENTRY_IS_LOCALHOST = "sentry.is_localhost";

  /** {@code sentry.is_remote}: a boolean. */
  public static final String SENTRY_IS_REMOTE = "sentry.is_remote";

  /** {@code sentry.kind}: a string. */
  public static final String SENTRY_KIND = "sentry.kind";

  /** {@code sentry.link.type}: a string. */
  public static final String SENTRY_LINK_TYPE = "sentry.link.type";

  /** {@code sentry.main_thread}: a boolean. */
  public static final String SENTRY_MAIN_THREAD = "sentry.main_thread";

  /**
   * The start of {@code sentry.message.parameter.<key>}: a string. Add the part of your choice:
   * {@code SENTRY_MESSAGE_PARAMETER_PREFIX + "example"}.
   */
  public static final String SENTRY_MESSAGE_PARAMETER_PREFIX = "sentry.message.parameter.";

  /** {@code sentry.message.template}: a string. */
  public static final String SENTRY_MESSAGE_TEMPLATE = "sentry.message.template";

  /** {@code sentry.metric.source}: a string. */
  public static final String SENTRY_METRIC_SOURCE = "sentry.metric.source";

  /** {@code sentry.mobile}: a boolean. */
  public static final String SENTRY_MOBILE = "sentry.mobile";

  /**
   * The start of {@code sentry.module.<key>}: a string. Add the part of your choice: {@code
   * SENTRY_MODULE_PREFIX + "example"}.
   */
  public static final String SENTRY_MODULE_PREFIX = "sentry.module.";

  /** {@code sentry.nextjs.ssr.function.route}: a string. */
  public static final String SENTRY_NEXTJS_SSR_FUNCTION_ROUTE = "sentry.nextjs.ssr.function.route";

  /** {@code sentry.nextjs.ssr.function.type}: a string. */
  public static final String SENTRY_NEXTJS_SSR_FUNCTION_TYPE = "sentry.nextjs.ssr.function.type";

  /** {@code sentry.normalized_db_query}: a string. */
  public static final String SENTRY_NORMALIZED_DB_QUERY = "sentry.normalized_db_query";

  /** {@code sentry.normalized_db_query.hash}: a string. */
  public static final String SENTRY_NORMALIZED_DB_QUERY_HASH = "sentry.normalized_db_query.hash";

  /** {@code sentry.normalized_description}: a string. */
  public static final String SENTRY_NORMALIZED_DESCRIPTION = "sentry.normalized_description";

  /** {@code sentry.observed_timestamp_nanos}: a string. */
  public static final String SENTRY_OBSERVED_TIMESTAMP_NANOS = "sentry.observed_timestamp_nanos";

  /** {@code sentry.op}: a string. */
  public static final String SENTRY_OP = "sentry.op";

  /** {@code sentry.origin}: a string. */
  public static final String SENTRY_ORIGIN = "sentry.origin";

  /** {@code sentry.pageload.span_id}: a string. */
  public static final String SENTRY_PAGELOAD_SPAN_ID = "sentry.pageload.span_id";

  /** {@code sentry.platform}: a string. */
  public static final String SENTRY_PLATFORM = "sentry.platform";

  /** {@code sentry.profiler_id}: a string. */
  public static final String SENTRY_PROFILER_ID = "sentry.profiler_id";

  /** {@code sentry.profile_id}: a string. */
  public static final String SENTRY_PROFILE_ID = "sentry.profile_id";

  /** {@code sentry.relay.ingress}: a string. */
  public static final String SENTRY_RELAY_INGRESS = "sentry.relay.ingress";

  /** {@code sentry.relay.pipeline}: a string. */
  public static final String SENTRY_RELAY_PIPELINE = "sentry.relay.pipeline";

  /** {@code sentry.release}: a string. */
  public static final String SENTRY_RELEASE = "sentry.release";

  /** {@code sentry.replay_id}: a string. */
  public static final String SENTRY_REPLAY_ID = "sentry.replay_id";

  /** {@code sentry.replay_is_buffering}: a boolean. */
  public static final String SENTRY_REPLAY_IS_BUFFERING = "sentry.replay_is_buffering";

  /**
   * {@code sentry.report_event}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String SENTRY_REPORT_EVENT = "sentry.report_event";

  /** {@code sentry.sdk.integrations}: an array of strings. */
  public static final String SENTRY_SDK_INTEGRATIONS = "sentry.sdk.integrations";

  /** {@code sentry.sdk.name}: a string. */
  public static final String SENTRY_SDK_NAME = "sentry.sdk.name";

  /** {@code sentry.sdk.version}: a string. */
  public static final String SENTRY_SDK_VERSION = "sentry.sdk.version";

  /** {@code sentry.segment.id}: a string. */
  public static final String SENTRY_SEGMENT_ID = "sentry.segment.id";

  /**
   * {@code sentry.segment_id}: a string.
   *
   * @deprecated use {@link #SENTRY_SEGMENT_ID}
   */
  @Deprecated public static final String SENTRY_SEGMENT_ID_OLD = "sentry.segment_id";

  /** {@code sentry.segment.name}: a string. */
  public static final String SENTRY_SEGMENT_NAME = "sentry.segment.name";

  /** {@code sentry.segment.name.source}: a string. */
  public static final String SENTRY_SEGMENT_NAME_SOURCE = "sentry.segment.name.source";

  /** {@code sentry.server_sample_rate}: a double. */
  public static final String SENTRY_SERVER_SAMPLE_RATE = "sentry.server_sample_rate";

  /**
   * {@code sentry.source}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String SENTRY_SOURCE = "sentry.source";

  /**
   * {@code sentry.span.source}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String SENTRY_SPAN_SOURCE = "sentry.span.source";

  /** {@code sentry.status}: a string. */
  public static final String SENTRY_STATUS = "sentry.status";

  /** {@code sentry.status_code}: an integer. */
  public static final String SENTRY_STATUS_CODE = "sentry.status_code";

  /** {@code sentry.status.message}: a string. */
  public static final String SENTRY_STATUS_MESSAGE = "sentry.status.message";

  /**
   * {@code sentry.sveltekit.navigation.from}: a string.
   *
   * @deprecated use {@link RouterAttributes#ROUTER_NAVIGATION_ORIGIN}
   */
  @Deprecated
  public static final String SENTRY_SVELTEKIT_NAVIGATION_FROM = "sentry.sveltekit.navigation.from";

  /**
   * {@code sentry.sveltekit.navigation.to}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String SENTRY_SVELTEKIT_NAVIGATION_TO = "sentry.sveltekit.navigation.to";

  /**
   * {@code sentry.sveltekit.navigation.type}: a string.
   *
   * @deprecated use {@link RouterAttributes#ROUTER_NAVIGATION_TYPE}
   */
  @Deprecated
  public static final String SENTRY_SVELTEKIT_NAVIGATION_TYPE = "sentry.sveltekit.navigation.type";

  /**
   * {@code sentry.thread.id}: an integer.
   *
   * @deprecated use {@link ThreadAttributes#THREAD_ID}
   */
  @Deprecated public static final String SENTRY_THREAD_ID = "sentry.thread.id";

  /** {@code sentry.timestamp.sequence}: an integer. */
  public static final String SENTRY_TIMESTAMP_SEQUENCE = "sentry.timestamp.sequence";

  /** {@code sentry.trace_lifecycle}: a string. */
  public static final String SENTRY_TRACE_LIFECYCLE = "sentry.trace_lifecycle";

  /**
   * {@code sentry.trace.parent_span_id}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String SENTRY_TRACE_PARENT_SPAN_ID = "sentry.trace.parent_span_id";

  /** {@code sentry.trace.status}: a string. */
  public static final String SENTRY_TRACE_STATUS = "sentry.trace.status";

  /**
   * {@code sentry.transaction}: a string.
   *
   * @deprecated use {@link #SENTRY_SEGMENT_NAME}
   */
  @Deprecated public static final String SENTRY_TRANSACTION = "sentry.transaction";

  /**
   * {@code sentry.user.email}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_EMAIL}
   */
  @Deprecated public static final String SENTRY_USER_EMAIL = "sentry.user.email";

  /**
   * {@code sentry.user.geo.city}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_GEO_CITY}
   */
  @Deprecated public static final String SENTRY_USER_GEO_CITY = "sentry.user.geo.city";

  /**
   * {@code sentry.user.geo.country_code}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_GEO_COUNTRY_CODE}
   */
  @Deprecated
  public static final String SENTRY_USER_GEO_COUNTRY_CODE = "sentry.user.geo.country_code";

  /**
   * {@code sentry.user.geo.region}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_GEO_REGION}
   */
  @Deprecated public static final String SENTRY_USER_GEO_REGION = "sentry.user.geo.region";

  /**
   * {@code sentry.user.geo.subdivision}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_GEO_SUBDIVISION}
   */
  @Deprecated
  public static final String SENTRY_USER_GEO_SUBDIVISION = "sentry.user.geo.subdivision";

  /**
   * {@code sentry.user.geo.subregion}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_GEO_SUBREGION}
   */
  @Deprecated public static final String SENTRY_USER_GEO_SUBREGION = "sentry.user.geo.subregion";

  /**
   * {@code sentry.user.id}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_ID}
   */
  @Deprecated public static final String SENTRY_USER_ID = "sentry.user.id";

  /**
   * {@code sentry.user.ip}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_IP_ADDRESS}
   */
  @Deprecated public static final String SENTRY_USER_IP = "sentry.user.ip";

  /**
   * {@code sentry.user.username}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_NAME}
   */
  @Deprecated public static final String SENTRY_USER_USERNAME = "sentry.user.username";

  private SentryAttributes() {}
}
