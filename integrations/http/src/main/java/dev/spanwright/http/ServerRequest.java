package dev.spanwright.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a server got it: what {@link ServerAttributes} needs to know of it. */
public interface ServerRequest {

  /** Returns the method, in upper or lower case. */
  String method();

  /** Returns {@code http}, {@code https}, {@code ws} or {@code wss}. */
  String scheme();

  /** Returns the path, encoded, with all it is mounted under; without query. */
  String path();

  /** Returns the query, encoded, without the question mark; null if there is none. */
  @Nullable String query();

  /** Returns the name of the server that the client has asked. */
  String serverName();

  /** Returns the port of the server that the client has asked. */
  int serverPort();

  /** Returns the address of the socket's other end; null if there is none. */
  @Nullable String remoteAddress();

  /**
   * Returns the value of a header; null if there is none.
   *
   * @param name in lower case
   */
  @Nullable String header(String name);

  /** Returns all headers; asked for only when they are to be recorded. */
  Map<String, ? extends List<String>> headers();
}
