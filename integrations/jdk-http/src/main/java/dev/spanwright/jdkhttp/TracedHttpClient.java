package dev.spanwright.jdkhttp;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Records the requests of a {@link HttpClient}.
 *
 * <pre>{@code
 * HttpClient client = TracedHttpClient.wrap(HttpClient.newHttpClient());
 * }</pre>
 *
 * <p>A request gets one span: a child of the span that is current where it is sent, which lasts
 * until the response's body has arrived, or nobody wants the rest of it. A request that is sent
 * while no span is current gets none. Each says which trace it belongs to, if its URL is to be
 * told.
 *
 * <p>A client that follows redirects takes all headers along. Where {@link
 * dev.spanwright.Options.Builder#tracePropagationTargets} restricts who is told, such a client
 * tells nobody, and a message in the log says so once: let it {@linkplain HttpClient.Redirect#NEVER
 * follow none}.
 *
 * <p>Whatever goes wrong in here, requests are sent. Thread-safe.
 */
public final class TracedHttpClient extends HttpClient {

  private final HttpClient client;

  private TracedHttpClient(HttpClient client) {
    this.client = client;
  }

  /**
   * Returns a client that does the same as the given one, and is traced. On JDKs where clients can
   * be closed, closing it closes the given one.
   */
  public static HttpClient wrap(HttpClient client) {
    return client instanceof TracedHttpClient
        ? client
        : new TracedHttpClient(requireNonNull(client));
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    OutgoingRequest outgoing = OutgoingRequest.start(request, client);
    try {
      return outgoing.answered(client.send(outgoing.request(), outgoing.following(handler)));
    } catch (Throwable thrown) {
      outgoing.fail(thrown);
      throw thrown;
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    OutgoingRequest outgoing = OutgoingRequest.start(request, client);
    try {
      return outgoing.following(client.sendAsync(outgoing.request(), outgoing.following(handler)));
    } catch (Throwable thrown) {
      outgoing.fail(thrown);
      throw thrown;
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      BodyHandler<T> handler,
      @Nullable PushPromiseHandler<T> pushPromiseHandler) {
    OutgoingRequest outgoing = OutgoingRequest.start(request, client);
    try {
      return outgoing.following(
          client.sendAsync(outgoing.request(), outgoing.following(handler), pushPromiseHandler));
    } catch (Throwable thrown) {
      outgoing.fail(thrown);
      throw thrown;
    }
  }

  @Override
  public WebSocket.Builder newWebSocketBuilder() {
    return new TracedWebSocketBuilder(client);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return client.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return client.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return client.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return client.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return client.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return client.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return client.authenticator();
  }

  @Override
  public Version version() {
    return client.version();
  }

  @Override
  public Optional<Executor> executor() {
    return client.executor();
  }

  // The methods below override those of JDK 21 and later. Without them, a client's own ones would
  // run, which know nothing of the client that is wrapped.

  /** Waits for the wrapped client to end in order; has no effect before JDK 21. */
  public void close() {
    ClientEnd.close(client);
  }

  /** Lets the wrapped client end in order; has no effect before JDK 21. */
  public void shutdown() {
    ClientEnd.shutdown(client);
  }

  /** Ends the wrapped client now; has no effect before JDK 21. */
  public void shutdownNow() {
    ClientEnd.shutdownNow(client);
  }

  /**
   * Waits for the wrapped client's end.
   *
   * @return whether it has ended; false before JDK 21
   */
  public boolean awaitTermination(Duration most) throws InterruptedException {
    return ClientEnd.awaitTermination(client, most);
  }

  /** Returns whether the wrapped client has ended; false before JDK 21. */
  public boolean isTerminated() {
    return ClientEnd.isTerminated(client);
  }

  @Override
  public String toString() {
    return "TracedHttpClient{" + client + "}";
  }
}
