package dev.spanwright.jdkhttp;

import static java.util.Objects.requireNonNull;

import dev.spanwright.http.ClientSpan;
import dev.spanwright.http.HttpStatus;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.Span;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Gives the handshake of a WebSocket a span. Keeps what it is told until then, as headers can be
 * added to a builder, but not replaced.
 */
final class TracedWebSocketBuilder implements WebSocket.Builder {

  private static final String OPERATION = "websocket";

  private final HttpClient client;
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final List<Consumer<WebSocket.Builder>> settings = new ArrayList<>();

  TracedWebSocketBuilder(HttpClient client) {
    this.client = client;
  }

  @Override
  public WebSocket.Builder header(String name, String value) {
    requireNonNull(value);
    headers.computeIfAbsent(requireNonNull(name), any -> new ArrayList<>()).add(value);
    return this;
  }

  @Override
  public WebSocket.Builder connectTimeout(Duration timeout) {
    requireNonNull(timeout);
    settings.add(builder -> builder.connectTimeout(timeout));
    return this;
  }

  @Override
  public WebSocket.Builder subprotocols(String mostPreferred, String... lesserPreferred) {
    requireNonNull(mostPreferred);
    String[] others = lesserPreferred.clone();
    settings.add(builder -> builder.subprotocols(mostPreferred, others));
    return this;
  }

  @Override
  public CompletableFuture<WebSocket> buildAsync(URI uri, WebSocket.Listener listener) {
    requireNonNull(uri);
    WebSocket.Builder builder = client.newWebSocketBuilder();
    settings.forEach(setting -> setting.accept(builder));
    List<Span> started = new ArrayList<>();
    Context.current().run(() -> started.add(start(uri, builder)));
    Span span = started.get(0);
    try {
      return FutureEnd.tell(
          builder.buildAsync(uri, listener),
          (webSocket, thrown) -> {
            if (thrown != null) {
              fail(thrown, span);
            }
            span.end();
          });
    } catch (Throwable thrown) {
      ClientSpan.fail(thrown, span);
      throw thrown;
    }
  }

  private Span start(URI uri, WebSocket.Builder builder) {
    Span span = ClientSpan.start("GET", uri.toString(), OPERATION, OutgoingRequest.ORIGIN);
    Map<String, String> ours = TraceHeaders.of(uri, headers, client);
    headers.forEach(
        (name, values) -> {
          if (!ours.containsKey(name)) {
            values.forEach(value -> builder.header(name, value));
          }
        });
    ours.forEach(builder::header);
    return span;
  }

  private static void fail(Throwable thrown, Span span) {
    if (thrown instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
      HttpStatus.record(refused.getResponse().statusCode(), span);
    }
    ClientSpan.fail(thrown, span);
  }
}
