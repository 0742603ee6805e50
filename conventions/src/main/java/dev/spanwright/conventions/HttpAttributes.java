// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code http.}. */
public final class HttpAttributes {

  /**
   * {@code http.client_ip}: a string.
   *
   * @deprecated use {@link ClientAttributes#CLIENT_ADDRESS}
   */
  @Deprecated public static final String HTTP_CLIENT_IP = "http.client_ip";

  /** {@code http.connection.state}: a string. */
  public static final String HTTP_CONNECTION_STATE = "http.connection.state";

  /**
   * {@code http.decoded_response_content_length}: an integer.
   *
   * @deprecated use {@link #HTTP_RESPONSE_BODY_DECODED_SIZE}
   */
  @Deprecated
  public static final String HTTP_DECODED_RESPONSE_CONTENT_LENGTH =
      "http.decoded_response_content_length";

  /**
   * {@code http.flavor}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_PROTOCOL_VERSION}
   */
  @Deprecated public static final String HTTP_FLAVOR = "http.flavor";

  /** {@code http.fragment}: a string. */
  public static final String HTTP_FRAGMENT = "http.fragment";

  /**
   * {@code http.host}: a string.
   *
   * @deprecated use {@link ServerAttributes#SERVER_ADDRESS}
   */
  @Deprecated public static final String HTTP_HOST = "http.host";

  /**
   * {@code http.method}: a string.
   *
   * @deprecated use {@link #HTTP_REQUEST_METHOD}
   */
  @Deprecated public static final String HTTP_METHOD = "http.method";

  /** {@code http.query}: a string. */
  public static final String HTTP_QUERY = "http.query";

  /** {@code http.request.body.data}: a string. */
  public static final String HTTP_REQUEST_BODY_DATA = "http.request.body.data";

  /** {@code http.request.body.decoded_size}: an integer. */
  public static final String HTTP_REQUEST_BODY_DECODED_SIZE = "http.request.body.decoded_size";

  /** {@code http.request.body.size}: an integer. */
  public static final String HTTP_REQUEST_BODY_SIZE = "http.request.body.size";

  /** {@code http.request.connection_end}: a double. */
  public static final String HTTP_REQUEST_CONNECTION_END = "http.request.connection_end";

  /** {@code http.request.connect_start}: a double. */
  public static final String HTTP_REQUEST_CONNECT_START = "http.request.connect_start";

  /**
   * {@code http.request_content_length}: an integer.
   *
   * @deprecated use {@link #HTTP_REQUEST_BODY_SIZE}
   */
  @Deprecated
  public static final String HTTP_REQUEST_CONTENT_LENGTH = "http.request_content_length";

  /**
   * {@code http.request_content_length_uncompressed}: an integer.
   *
   * @deprecated use {@link #HTTP_REQUEST_BODY_DECODED_SIZE}
   */
  @Deprecated
  public static final String HTTP_REQUEST_CONTENT_LENGTH_UNCOMPRESSED =
      "http.request_content_length_uncompressed";

  /** {@code http.request.domain_lookup_end}: a double. */
  public static final String HTTP_REQUEST_DOMAIN_LOOKUP_END = "http.request.domain_lookup_end";

  /** {@code http.request.domain_lookup_start}: a double. */
  public static final String HTTP_REQUEST_DOMAIN_LOOKUP_START = "http.request.domain_lookup_start";

  /** {@code http.request.duration}: an integer. */
  public static final String HTTP_REQUEST_DURATION = "http.request.duration";

  /** {@code http.request.fetch_start}: a double. */
  public static final String HTTP_REQUEST_FETCH_START = "http.request.fetch_start";

  /**
   * The start of {@code http.request.header.<key>}: an array of strings. Add the part of your
   * choice: {@code HTTP_REQUEST_HEADER_PREFIX + "example"}.
   */
  public static final String HTTP_REQUEST_HEADER_PREFIX = "http.request.header.";

  /** {@code http.request.method}: a string. */
  public static final String HTTP_REQUEST_METHOD = "http.request.method";

  /**
   * {@code http.request_method}: a string.
   *
   * @deprecated use {@link #HTTP_REQUEST_METHOD}
   */
  @Deprecated public static final String HTTP_REQUEST_METHOD_OLD = "http.request_method";

  /** {@code http.request.method_original}: a string. */
  public static final String HTTP_REQUEST_METHOD_ORIGINAL = "http.request.method_original";

  /** {@code http.request.redirect_end}: a double. */
  public static final String HTTP_REQUEST_REDIRECT_END = "http.request.redirect_end";

  /** {@code http.request.redirect_start}: a double. */
  public static final String HTTP_REQUEST_REDIRECT_START = "http.request.redirect_start";

  /** {@code http.request.request_start}: a double. */
  public static final String HTTP_REQUEST_REQUEST_START = "http.request.request_start";

  /** {@code http.request.resend_count}: an integer. */
  public static final String HTTP_REQUEST_RESEND_COUNT = "http.request.resend_count";

  /** {@code http.request.response_end}: a double. */
  public static final String HTTP_REQUEST_RESPONSE_END = "http.request.response_end";

  /** {@code http.request.response_start}: a double. */
  public static final String HTTP_REQUEST_RESPONSE_START = "http.request.response_start";

  /** {@code http.request.same_origin}: a boolean. */
  public static final String HTTP_REQUEST_SAME_ORIGIN = "http.request.same_origin";

  /** {@code http.request.secure_connection_start}: a double. */
  public static final String HTTP_REQUEST_SECURE_CONNECTION_START =
      "http.request.secure_connection_start";

  /** {@code http.request.size}: an integer. */
  public static final String HTTP_REQUEST_SIZE = "http.request.size";

  /** {@code http.request.time_to_first_byte}: a double. */
  public static final String HTTP_REQUEST_TIME_TO_FIRST_BYTE = "http.request.time_to_first_byte";

  /** {@code http.request.worker_start}: a double. */
  public static final String HTTP_REQUEST_WORKER_START = "http.request.worker_start";

  /** {@code http.response.body.decoded_size}: an integer. */
  public static final String HTTP_RESPONSE_BODY_DECODED_SIZE = "http.response.body.decoded_size";

  /** {@code http.response.body.size}: an integer. */
  public static final String HTTP_RESPONSE_BODY_SIZE = "http.response.body.size";

  /**
   * {@code http.response_content_length}: an integer.
   *
   * @deprecated use {@link #HTTP_RESPONSE_BODY_SIZE}
   */
  @Deprecated
  public static final String HTTP_RESPONSE_CONTENT_LENGTH = "http.response_content_length";

  /**
   * {@code http.response_content_length_uncompressed}: an integer.
   *
   * @deprecated use {@link #HTTP_RESPONSE_BODY_DECODED_SIZE}
   */
  @Deprecated
  public static final String HTTP_RESPONSE_CONTENT_LENGTH_UNCOMPRESSED =
      "http.response_content_length_uncompressed";

  /** {@code http.response.header.content-length}: a string. */
  public static final String HTTP_RESPONSE_HEADER_CONTENT_LENGTH =
      "http.response.header.content-length";

  /**
   * The start of {@code http.response.header.<key>}: an array of strings. Add the part of your
   * choice: {@code HTTP_RESPONSE_HEADER_PREFIX + "example"}.
   */
  public static final String HTTP_RESPONSE_HEADER_PREFIX = "http.response.header.";

  /** {@code http.response.size}: an integer. */
  public static final String HTTP_RESPONSE_SIZE = "http.response.size";

  /** {@code http.response.status_code}: an integer. */
  public static final String HTTP_RESPONSE_STATUS_CODE = "http.response.status_code";

  /** {@code http.response.status_text}: a string. */
  public static final String HTTP_RESPONSE_STATUS_TEXT = "http.response.status_text";

  /**
   * {@code http.response_transfer_size}: an integer.
   *
   * @deprecated use {@link #HTTP_RESPONSE_SIZE}
   */
  @Deprecated
  public static final String HTTP_RESPONSE_TRANSFER_SIZE = "http.response_transfer_size";

  /** {@code http.route}: a string. */
  public static final String HTTP_ROUTE = "http.route";

  /**
   * {@code http.scheme}: a string.
   *
   * @deprecated use {@link UrlAttributes#URL_SCHEME}
   */
  @Deprecated public static final String HTTP_SCHEME = "http.scheme";

  /**
   * {@code http.server_name}: a string.
   *
   * @deprecated use {@link ServerAttributes#SERVER_ADDRESS}
   */
  @Deprecated public static final String HTTP_SERVER_NAME = "http.server_name";

  /** {@code http.server.request.time_in_queue}: a double. */
  public static final String HTTP_SERVER_REQUEST_TIME_IN_QUEUE =
      "http.server.request.time_in_queue";

  /**
   * {@code http.status_code}: an integer.
   *
   * @deprecated use {@link #HTTP_RESPONSE_STATUS_CODE}
   */
  @Deprecated public static final String HTTP_STATUS_CODE = "http.status_code";

  /**
   * {@code http.status_text}: a string.
   *
   * @deprecated use {@link #HTTP_RESPONSE_STATUS_TEXT}
   */
  @Deprecated public static final String HTTP_STATUS_TEXT = "http.status_text";

  /**
   * {@code http.target}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String HTTP_TARGET = "http.target";

  /**
   * {@code http.url}: a string.
   *
   * @deprecated use {@link UrlAttributes#URL_FULL}
   */
  @Deprecated public static final String HTTP_URL = "http.url";

  /**
   * {@code http.user_agent}: a string.
   *
   * @deprecated use {@link UserAgentAttributes#USER_AGENT_ORIGINAL}
   */
  @Deprecated public static final String HTTP_USER_AGENT = "http.user_agent";

  private HttpAttributes() {}
}
