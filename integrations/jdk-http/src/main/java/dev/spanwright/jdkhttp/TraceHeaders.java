package dev.spanwright.jdkhttp;

import dev.spanwright.trace.Traces;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What tells a server of the trace. */
final class TraceHeaders {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private TraceHeaders() {}

  /**
   * Returns the headers that a request to that URL is to have besides, or in place of, its own:
   * those of what is current on the thread.
   *
   * @param own the headers that the request has
   */
  static Map<String, String> of(URI uri, Map<String, List<String>> own, HttpClient client) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (takesHeadersElsewhere(client)) {
      if (!TOLD.getAndSet(true)) {
        LOGGER.log(
            Level.WARNING,
            "Requests of a HttpClient carry no trace: it follows redirects, which could take"
                + " headers to URLs that are no tracePropagationTargets; let it follow none");
      }
      return headers;
    }
    Map<String, List<String>> before = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    before.putAll(own);
    Traces.inject(
        uri.toString(),
        headers,
        (carrier, name) ->
            before.containsKey(name)
                ? String.join(",", before.getOrDefault(name, List.of()))
                : null,
        Map::put);
    return headers;
  }

  /** Returns the request with the headers of what is current on the thread. */
  static HttpRequest on(HttpRequest request, HttpClient client) {
    Map<String, String> headers = of(request.uri(), request.headers().map(), client);
    if (headers.isEmpty()) {
      return request;
    }
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request, (name, value) -> !headers.containsKey(name));
    headers.forEach(builder::setHeader);
    return builder.build();
  }

  /** The client has no place to look at a request that follows a redirect. */
  private static boolean takesHeadersElsewhere(HttpClient client) {
    return client.followRedirects() != HttpClient.Redirect.NEVER && !Traces.propagatesToEveryUrl();
  }
}
