package dev.spanwright.okhttp;

import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocketListener;

/** What docs/integrations/okhttp.md shows. */
final class Snippets {

  private Snippets() {}

  static OkHttpClient wrapped() {
    OkHttpClient client = TracedOkHttp.wrap(new OkHttpClient());
    return client;
  }

  static void enqueued(OkHttpClient client, Request request, Callback callback) {
    client.newCall(request).enqueue(TracedOkHttp.wrap(callback));
  }

  static void webSocket(OkHttpClient client, Request request, WebSocketListener listener) {
    TracedOkHttp.webSockets(client).newWebSocket(request, listener);
  }
}
