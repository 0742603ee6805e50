package dev.spanwright.jdkhttp;

import static java.util.Objects.requireNonNull;

import dev.spanwright.http.ClientSpan;
import dev.spanwright.http.HttpStatus;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.Span;
import java.lang.System.Logger.Level;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request on its way, and its span. */
final class OutgoingRequest {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  private static final String HTTP = "http.client";
  static final String ORIGIN = "auto.http.jdk_http_client";

  private final HttpRequest request;
  private final Span span;

  private OutgoingRequest(HttpRequest request, Span span) {
    this.request = request;
    this.span = span;
  }

  /** Starts the span, which is current nowhere afterwards: others do the work. */
  static OutgoingRequest start(HttpRequest given, HttpClient client) {
    requireNonNull(given);
    Started started = new Started(given);
    Context.current().run(() -> started.start(client));
    return new OutgoingRequest(started.request, started.span);
  }

  /** What comes of starting a span; for one thread. */
  private static final class Started {
    private HttpRequest request;
    private Span span = Span.none();

    Started(HttpRequest request) {
      this.request = request;
    }

    void start(HttpClient client) {
      try {
        URI uri = request.uri();
        span = ClientSpan.start(request.method(), uri.toString(), HTTP, ORIGIN);
        if (span.isRecording()) {
          ClientSpan.viaProxy(proxyAddress(uri, client), span);
        }
        request = TraceHeaders.on(request, client);
      } catch (RuntimeException | LinkageError foreign) { // a request of the application's own kind
        LOGGER.log(Level.DEBUG, () -> "A request goes out without headers: " + foreign);
      }
    }
  }

  private static @Nullable SocketAddress proxyAddress(URI uri, HttpClient client) {
    ProxySelector selector = client.proxy().orElseGet(ProxySelector::getDefault);
    if (selector == null || uri.getHost() == null) {
      return null;
    }
    for (Proxy proxy : selector.select(uri)) {
      return proxy.type() == Proxy.Type.HTTP ? proxy.address() : null;
    }
    return null;
  }

  /** Returns the request as it is to be sent. */
  HttpRequest request() {
    return request;
  }

  /** Returns a handler of responses that follows them to their end. */
  <T> BodyHandler<T> following(BodyHandler<T> handler) {
    requireNonNull(handler);
    if (!span.isRecording()) {
      return handler;
    }
    return info -> {
      HttpStatus.record(info.statusCode(), span);
      return new FollowedBody<>(handler.apply(info), span);
    };
  }

  /** Returns the future response, which is there only after the span knows. */
  <T> CompletableFuture<HttpResponse<T>> following(CompletableFuture<HttpResponse<T>> response) {
    if (!span.isRecording()) {
      return response;
    }
    return FutureEnd.tell(
        response,
        (answer, thrown) -> {
          if (thrown != null) {
            fail(thrown);
          } else if (answer != null) {
            answered(answer);
          }
        });
  }

  /** Returns the response. */
  <T> HttpResponse<T> answered(HttpResponse<T> response) {
    if (ClientSpan.hasNoContent(request.method(), response.statusCode())) {
      span.end();
    }
    return response;
  }

  /** Ends the span with what there is in place of a response. */
  void fail(Throwable thrown) {
    ClientSpan.fail(thrown, span);
  }
}
