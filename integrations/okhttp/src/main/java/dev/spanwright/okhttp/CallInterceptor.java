package dev.spanwright.okhttp;

import dev.spanwright.http.ClientSpan;
import dev.spanwright.http.HttpStatus;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Gives a call its span. An application interceptor, and the first one: it sees a call as a whole,
 * with its redirects and retries and the connections that fail, none of which network interceptors
 * do.
 *
 * <p>The span is current while the request is on its way, and no longer: a body is read on any
 * thread, at any time.
 */
final class CallInterceptor implements Interceptor {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  private static final String HTTP = "http.client";
  private static final String WEB_SOCKET = "websocket";
  private static final String ORIGIN = "auto.http.okhttp";

  private final CallStarts starts;
  private final AtomicBoolean told = new AtomicBoolean();

  CallInterceptor(CallStarts starts) {
    this.starts = starts;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    boolean webSocket = "websocket".equalsIgnoreCase(chain.request().header("Upgrade"));
    StartedCall started = starts.of(chain.call());
    if (started == null) {
      started = new StartedCall(context(chain.request(), webSocket));
      starts.remember(chain.call(), started);
    }
    StartedCall call = started;
    try {
      return InContext.call(
          call.context(), () -> webSocket ? handshake(chain, call) : response(chain, call));
    } finally {
      starts.forget(chain.call());
    }
  }

  /** Returns the context of a call that no listener has seen start. */
  private Context context(Request request, boolean webSocket) {
    Context tagged = webSocket ? request.tag(Context.class) : null;
    if (tagged != null) {
      return tagged;
    }
    if (Traces.currentSpan() == Span.none() && !told.getAndSet(true)) {
      LOGGER.log(
          Level.WARNING,
          webSocket
              ? "A WebSocket belongs to no trace: open it with TracedOkHttp.webSockets(client)"
              : "Enqueued calls of an OkHttpClient belong to no trace: it was given another"
                  + " EventListener after TracedOkHttp.wrap(client); wrap the derived client");
    }
    return Context.current();
  }

  private static Response response(Chain chain, StartedCall call) throws IOException {
    Request request = chain.request();
    Span span = ClientSpan.start(request.method(), request.url().toString(), HTTP, ORIGIN);
    call.span(span);
    Response response = proceed(chain, request, span);
    HttpStatus.record(response.code(), span);
    @Nullable ResponseBody body = response.body();
    if (!span.isRecording()) {
      return response;
    }
    if (body == null
        || body.contentLength() == 0
        || ClientSpan.hasNoContent(request.method(), response.code())) {
      span.end();
      return response;
    }
    return response.newBuilder().body(new TracedBody(body, span)).build();
  }

  /** Network interceptors are not asked for WebSockets. */
  private static Response handshake(Chain chain, StartedCall call) throws IOException {
    Request request = chain.request();
    Span span = ClientSpan.start(request.method(), request.url().toString(), WEB_SOCKET, ORIGIN);
    call.span(span);
    Response response = proceed(chain, TraceHeaders.on(request), span);
    HttpStatus.record(response.code(), span);
    span.end();
    return response;
  }

  private static Response proceed(Chain chain, Request request, Span span) throws IOException {
    try {
      return chain.proceed(request);
    } catch (Throwable thrown) {
      ClientSpan.fail(thrown, span);
      throw thrown;
    }
  }
}
