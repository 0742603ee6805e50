package dev.spanwright.http;

import dev.spanwright.DataCollection;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The attributes of the span of a request that this process serves. */
public final class ServerAttributes {

  private static final String HTTP = "http";

  private ServerAttributes() {}

  /** Returns the name until a better one is known: {@code GET /orders/42}. */
  public static String provisionalName(ServerRequest request) {
    return upperCaseMethod(request) + " " + RequestPath.filtered(request.path());
  }

  /**
   * Sets what is cheap to know, and what the sampler and ignore rules may ask for, before the span
   * starts. The integration says its own operation and origin.
   */
  public static void describeStart(ServerRequest request, SpanBuilder span) {
    span.attribute(HttpKeys.NAME_SOURCE, NameSource.URL.text())
        .attribute(HttpKeys.REQUEST_METHOD, upperCaseMethod(request))
        .attribute(HttpKeys.URL_PATH, RequestPath.filtered(request.path()))
        .attribute(HttpKeys.NETWORK_PROTOCOL_NAME, HTTP);
  }

  /** Sets all else that is known of the request and may be recorded. */
  public static void describe(ServerRequest request, DataCollection collection, Span span) {
    Url url =
        Url.ofRequest(
            request.scheme(),
            request.header("host"),
            request.serverName(),
            request.serverPort(),
            request.path(),
            request.query());
    span.setAttribute(HttpKeys.URL_FULL, url.full(collection.queryParameters()))
        .setAttribute(HttpKeys.URL_QUERY, url.query(collection.queryParameters()))
        .setAttribute(HttpKeys.CLIENT_ADDRESS, clientAddress(request, collection))
        .setAttributes(HeaderAttributes.ofRequest(request.headers(), collection));
    if (HeaderAttributes.shows("user-agent", collection.requestHeaders(), collection)) {
      span.setAttribute(HttpKeys.USER_AGENT, request.header("user-agent"));
    }
    long bodySize = ContentLength.of(request.header("content-length"));
    if (bodySize >= 0) {
      span.setAttribute(HttpKeys.REQUEST_BODY_SIZE, bodySize);
    }
  }

  /** Returns the client's address if it may be recorded: belongs to all spans of the request. */
  public static @Nullable String clientAddress(ServerRequest request, DataCollection collection) {
    return collection.userInfo()
        ? ClientAddress.of(
            request.header("x-forwarded-for"), request.header("x-real-ip"), request.remoteAddress())
        : null;
  }

  private static String upperCaseMethod(ServerRequest request) {
    return request.method().toUpperCase(Locale.ROOT);
  }
}
