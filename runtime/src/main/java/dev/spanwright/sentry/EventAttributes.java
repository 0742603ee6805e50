package dev.spanwright.sentry;

import dev.spanwright.trace.Attributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which attributes have a place of their own in a transaction, and which are plain data of their
 * span (PIPE-108…122).
 *
 * <p>What the event says of the process and the user as a whole is not repeated in the data of its
 * spans, unless a span says otherwise: a span's {@code server.address} may be another machine.
 */
final class EventAttributes {

  static final String PLATFORM = "java";

  private static final String OP = "sentry.op";
  private static final String ORIGIN = "sentry.origin";
  private static final String SOURCE = "sentry.segment.name.source";
  private static final String LIFECYCLE = "sentry.trace_lifecycle";
  private static final String OF_SEGMENTS = "sentry.segment.";
  private static final String HEADER = "http.request.header.";

  /** Fields of the event by the attribute that they come from. */
  private static final Map<String, String> EVENT =
      ordered(
          "sentry.release", "release",
          "sentry.environment", "environment",
          "sentry.dist", "dist",
          "server.address", "server_name");

  private static final Map<String, String> USER =
      ordered(
          "user.id", "id",
          "user.name", "username",
          "user.email", "email",
          "user.ip_address", "ip_address");

  private static final Map<String, String> REQUEST =
      ordered(
          "http.request.method", "method",
          "url.full", "url",
          "url.query", "query_string",
          "http.request.body.data", "data");

  private final Attributes top;

  /** What the event says, by attribute. */
  private final Map<String, Object> said = new HashMap<>();

  /**
   * Creates it.
   *
   * @param top the attributes of the top-level span
   */
  EventAttributes(Attributes top) {
    this.top = top;
    said.put("sentry.platform", PLATFORM);
    said.put("sentry.sdk.name", SentrySdk.NAME);
    said.put("sentry.sdk.version", SentrySdk.version());
    EVENT.keySet().forEach(this::say);
    USER.keySet().forEach(this::say);
  }

  private void say(String key) {
    if (top.get(key) instanceof String text) {
      said.put(key, text);
    }
  }

  /** Writes what is said of the event as a whole. */
  void writeAbout(JsonText json) {
    if (top.get(SOURCE) instanceof String source) {
      json.name("transaction_info").startObject();
      json.member("source", source);
      json.endObject();
    }
    fields(EVENT).forEach((field, value) -> json.member(field, value));
    writeObject("user", fields(USER), json);
    Map<String, Object> request = fields(REQUEST);
    Map<String, Object> headers = headers();
    if (!request.isEmpty() || !headers.isEmpty()) {
      json.name("request").startObject();
      request.forEach((field, value) -> json.member(field, value));
      writeObject("headers", headers, json);
      json.endObject();
    }
  }

  /** Writes what is known of the answer to a request. */
  void writeResponse(JsonText json) {
    if (top.get("http.response.status_code") instanceof Long code) {
      json.name("response").startObject();
      json.member("status_code", code);
      json.endObject();
    }
  }

  /** Writes the attributes of a span: what has a place of its own there, and the rest as data. */
  void writeRest(Attributes attributes, JsonText json) {
    Map<String, Object> data = new LinkedHashMap<>();
    attributes.forEach(
        (key, value) -> {
          if (value instanceof String && (key.equals(OP) || key.equals(ORIGIN))) {
            json.member(key.substring("sentry.".length()), value);
          } else if (isData(key, value)) {
            data.put(key, value);
          }
        });
    writeObject("data", data, json);
  }

  private boolean isData(String key, Object value) {
    return !key.equals(LIFECYCLE) && !key.startsWith(OF_SEGMENTS) && !value.equals(said.get(key));
  }

  private Map<String, Object> fields(Map<String, String> fieldsByKey) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fieldsByKey.forEach(
        (key, field) -> {
          if (top.get(key) instanceof String text) {
            fields.put(field, text);
          }
        });
    return fields;
  }

  private Map<String, Object> headers() {
    Map<String, Object> headers = new TreeMap<>();
    top.forEach(
        (key, value) -> {
          if (key.startsWith(HEADER)) {
            headers.put(key.substring(HEADER.length()), headerText(value));
          }
        });
    return headers;
  }

  /** A header that comes several times is the same as one with all values (RFC 9110). */
  private static String headerText(Object value) {
    return value instanceof List<?> values
        ? values.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : value.toString();
  }

  private static void writeObject(String name, Map<String, Object> members, JsonText json) {
    if (!members.isEmpty()) {
      json.name(name).startObject();
      members.forEach((key, value) -> json.member(key, value));
      json.endObject();
    }
  }

  private static Map<String, String> ordered(String... keysAndFields) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (int i = 0; i < keysAndFields.length; i += 2) {
      ordered.put(keysAndFields[i], keysAndFields[i + 1]);
    }
    return ordered;
  }
}
