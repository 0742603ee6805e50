package dev.spanwright.http;

/** The keys of the attributes that HTTP integrations set. */
public final class HttpKeys {

  public static final String CLIENT_ADDRESS = "client.address";
  public static final String ERROR_TYPE = "error.type";
  public static final String MIDDLEWARE_NAME = "middleware.name";
  public static final String NAME_SOURCE = "sentry.segment.name.source";
  public static final String NETWORK_PEER_ADDRESS = "network.peer.address";
  public static final String NETWORK_PEER_PORT = "network.peer.port";
  public static final String NETWORK_PROTOCOL_NAME = "network.protocol.name";
  public static final String OPERATION = "sentry.op";
  public static final String ORIGIN = "sentry.origin";
  public static final String REQUEST_BODY = "http.request.body.data";
  public static final String REQUEST_BODY_SIZE = "http.request.body.size";
  public static final String REQUEST_HEADER = "http.request.header.";
  public static final String REQUEST_METHOD = "http.request.method";
  public static final String RESPONSE_HEADER = "http.response.header.";
  public static final String ROUTE = "http.route";
  public static final String SERVER_ADDRESS = "server.address";
  public static final String SERVER_PORT = "server.port";
  public static final String STATUS_CODE = "http.response.status_code";
  public static final String THREAD_ID = "thread.id";
  public static final String THREAD_NAME = "thread.name";
  public static final String URL_FRAGMENT = "url.fragment";
  public static final String URL_FULL = "url.full";
  public static final String URL_PATH = "url.path";
  public static final String URL_QUERY = "url.query";
  public static final String USER_AGENT = "user_agent.original";
  public static final String USER_IP_ADDRESS = "user.ip_address";

  private HttpKeys() {}
}
