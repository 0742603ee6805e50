package dev.spanwright.okhttp;

import dev.spanwright.trace.Context;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.WebSocket;

/**
 * Records the calls of OkHttp clients.
 *
 * <pre>{@code
 * OkHttpClient client = TracedOkHttp.wrap(new OkHttpClient());
 * }</pre>
 *
 * <p>A call gets one span, whatever it takes: redirects, retries, answers to challenges. It is a
 * child of the span that is current where the call is executed or enqueued, and lasts until the
 * response's body has been read or closed; until its headers are there if it has no content. A call
 * that is made while no span is current gets none. Each request that goes out, the first one and
 * those that follow, says which trace it belongs to, if its own URL is to be told.
 *
 * <p>A body that nobody reads to its end, nor closes, keeps its span from ending: such a span is
 * never sent. OkHttp loses the connection in this case, and says so in its log.
 *
 * <p>Whatever goes wrong in here, calls are made. Thread-safe.
 */
public final class TracedOkHttp {

  private TracedOkHttp() {}

  /**
   * Returns a client that does the same as the given one, with the same connections, and is traced.
   * So are clients that are {@linkplain OkHttpClient#newBuilder() derived} from it, unless they are
   * given another {@code EventListener}: wrap those anew.
   */
  public static OkHttpClient wrap(OkHttpClient client) {
    if (client.eventListenerFactory() instanceof CallStarts) {
      return client;
    }
    CallStarts starts = new CallStarts(client.eventListenerFactory());
    OkHttpClient.Builder builder = client.newBuilder().eventListenerFactory(starts);
    builder.interceptors().removeIf(CallInterceptor.class::isInstance);
    builder.networkInterceptors().removeIf(HeaderInterceptor.class::isInstance);
    builder.interceptors().add(0, new CallInterceptor(starts));
    builder.networkInterceptors().add(0, new HeaderInterceptor(starts));
    return builder.build();
  }

  /**
   * Returns what opens WebSockets with that client. The handshake gets a span: a child of the span
   * that is current where the WebSocket is asked for. What is said on it later has none.
   */
  public static WebSocket.Factory webSockets(OkHttpClient client) {
    OkHttpClient traced = wrap(client);
    return (request, listener) ->
        traced.newWebSocket(
            request.newBuilder().tag(Context.class, Context.current()).build(), listener);
  }

  /**
   * Returns a callback that runs in the context of this call, such as the span that is current now:
   * OkHttp calls it on a thread that has none.
   */
  public static Callback wrap(Callback callback) {
    Context context = Context.current();
    return new Callback() {
      @Override
      public void onResponse(Call call, Response response) throws IOException {
        InContext.call(
            context,
            () -> {
              callback.onResponse(call, response);
              return true;
            });
      }

      @Override
      public void onFailure(Call call, IOException thrown) {
        context.run(() -> callback.onFailure(call, thrown));
      }
    };
  }
}
