// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys of one word, which belong to no namespace. */
public final class RootAttributes {

  /**
   * {@code address}: a string.
   *
   * @deprecated use {@link ServerAttributes#SERVER_ADDRESS}
   */
  @Deprecated public static final String ADDRESS = "address";

  /**
   * {@code app_start_cold}: a double.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_START_COLD_VALUE}
   */
  @Deprecated public static final String APP_START_COLD = "app_start_cold";

  /**
   * {@code app_start_type}: a string.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_START_TYPE}
   */
  @Deprecated public static final String APP_START_TYPE = "app_start_type";

  /**
   * {@code app_start_warm}: a double.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_START_WARM_VALUE}
   */
  @Deprecated public static final String APP_START_WARM = "app_start_warm";

  /**
   * {@code aws_region}: a string.
   *
   * @deprecated use {@link CloudAttributes#CLOUD_REGION}
   */
  @Deprecated public static final String AWS_REGION = "aws_region";

  /** {@code blocked_main_thread}: a boolean. */
  public static final String BLOCKED_MAIN_THREAD = "blocked_main_thread";

  /** {@code channel}: a string. */
  public static final String CHANNEL = "channel";

  /**
   * {@code cls}: a double.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_CLS_VALUE}
   */
  @Deprecated public static final String CLS = "cls";

  /**
   * {@code code}: a string.
   *
   * @deprecated use {@link RpcAttributes#RPC_RESPONSE_STATUS_CODE}
   */
  @Deprecated public static final String CODE = "code";

  /**
   * {@code connectionType}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_CONNECTION_TYPE}
   */
  @Deprecated public static final String CONNECTION_TYPE = "connectionType";

  /**
   * {@code deviceMemory}: a string.
   *
   * @deprecated use {@link DeviceAttributes#DEVICE_MEMORY_ESTIMATED_CAPACITY}, an integer
   */
  @Deprecated public static final String DEVICE_MEMORY = "deviceMemory";

  /**
   * {@code dist}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_DIST}
   */
  @Deprecated public static final String DIST = "dist";

  /**
   * {@code effectiveConnectionType}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_CONNECTION_EFFECTIVE_TYPE}
   */
  @Deprecated public static final String EFFECTIVE_CONNECTION_TYPE = "effectiveConnectionType";

  /**
   * {@code environment}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_ENVIRONMENT}
   */
  @Deprecated public static final String ENVIRONMENT = "environment";

  /**
   * {@code fcp}: a double.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_FCP_VALUE}
   */
  @Deprecated public static final String FCP = "fcp";

  /**
   * {@code fp}: a double.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_FP_VALUE}
   */
  @Deprecated public static final String FP = "fp";

  /**
   * {@code frames_frozen_rate}: a double.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_FRAMES_FROZEN_RATE}
   */
  @Deprecated public static final String FRAMES_FROZEN_RATE = "frames_frozen_rate";

  /**
   * {@code frames_slow_rate}: a double.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_FRAMES_SLOW_RATE}
   */
  @Deprecated public static final String FRAMES_SLOW_RATE = "frames_slow_rate";

  /**
   * {@code fs_error}: a string.
   *
   * @deprecated use {@link ErrorAttributes#ERROR_TYPE}
   */
  @Deprecated public static final String FS_ERROR = "fs_error";

  /**
   * {@code gcp_region}: a string.
   *
   * @deprecated use {@link CloudAttributes#CLOUD_REGION}
   */
  @Deprecated public static final String GCP_REGION = "gcp_region";

  /**
   * {@code hardwareConcurrency}: a string.
   *
   * @deprecated use {@link DeviceAttributes#DEVICE_PROCESSOR_COUNT}, an integer
   */
  @Deprecated public static final String HARDWARE_CONCURRENCY = "hardwareConcurrency";

  /** {@code id}: a string. */
  public static final String ID = "id";

  /**
   * {@code inp}: a double.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_INP_VALUE}
   */
  @Deprecated public static final String INP = "inp";

  /**
   * {@code lcp}: a double.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_LCP_VALUE}
   */
  @Deprecated public static final String LCP = "lcp";

  /**
   * {@code method}: a string.
   *
   * @deprecated use {@link HttpAttributes#HTTP_REQUEST_METHOD}
   */
  @Deprecated public static final String METHOD = "method";

  /**
   * {@code port}: an integer.
   *
   * @deprecated use {@link ServerAttributes#SERVER_PORT}
   */
  @Deprecated public static final String PORT = "port";

  /** {@code previous_route}: a string. */
  public static final String PREVIOUS_ROUTE = "previous_route";

  /**
   * {@code profile_id}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_PROFILE_ID}
   */
  @Deprecated public static final String PROFILE_ID = "profile_id";

  /**
   * {@code query}: a string.
   *
   * @deprecated use {@link DbAttributes#DB_QUERY_TEXT}
   */
  @Deprecated public static final String QUERY = "query";

  /**
   * {@code release}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_RELEASE}
   */
  @Deprecated public static final String RELEASE = "release";

  /**
   * {@code replay_id}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_REPLAY_ID}
   */
  @Deprecated public static final String REPLAY_ID = "replay_id";

  /**
   * {@code replayId}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_REPLAY_ID}
   */
  @Deprecated public static final String REPLAY_ID_OLD = "replayId";

  /**
   * {@code route}: a string.
   *
   * @deprecated use {@link HttpAttributes#HTTP_ROUTE}
   */
  @Deprecated public static final String ROUTE = "route";

  /**
   * {@code server_name}: a string.
   *
   * @deprecated use {@link ServerAttributes#SERVER_ADDRESS}
   */
  @Deprecated public static final String SERVER_NAME = "server_name";

  /**
   * {@code stall_percentage}: a double.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_STALL_PERCENTAGE}
   */
  @Deprecated public static final String STALL_PERCENTAGE = "stall_percentage";

  /**
   * {@code stall_total_time}: a double.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_STALL_DURATION}
   */
  @Deprecated public static final String STALL_TOTAL_TIME = "stall_total_time";

  /**
   * {@code state}: a string.
   *
   * @deprecated use {@link DbAttributes#DB_CLIENT_CONNECTION_STATE}
   */
  @Deprecated public static final String STATE = "state";

  /**
   * {@code time_to_full_display}: a double.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_TTFD_VALUE}
   */
  @Deprecated public static final String TIME_TO_FULL_DISPLAY = "time_to_full_display";

  /**
   * {@code time_to_initial_display}: a double.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_TTID_VALUE}
   */
  @Deprecated public static final String TIME_TO_INITIAL_DISPLAY = "time_to_initial_display";

  /**
   * {@code transaction}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_SEGMENT_NAME}
   */
  @Deprecated public static final String TRANSACTION = "transaction";

  /**
   * {@code ttfb}: a double.
   *
   * @deprecated use {@link BrowserAttributes#BROWSER_WEB_VITAL_TTFB_VALUE}
   */
  @Deprecated public static final String TTFB = "ttfb";

  /** {@code type}: a string. */
  public static final String TYPE = "type";

  /**
   * {@code url}: a string.
   *
   * @deprecated use {@link UrlAttributes#URL_FULL}
   */
  @Deprecated public static final String URL = "url";

  private RootAttributes() {}
}
