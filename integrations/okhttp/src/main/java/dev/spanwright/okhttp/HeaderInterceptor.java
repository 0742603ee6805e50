package dev.spanwright.okhttp;

import dev.spanwright.http.ClientSpan;
import java.io.IOException;
import java.net.Proxy;
import java.net.SocketAddress;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Puts headers on every request that goes out, for its own URL. A network interceptor: what an
 * application interceptor adds, OkHttp would take along to wherever it is redirected.
 */
final class HeaderInterceptor implements Interceptor {

  private final CallStarts starts;

  HeaderInterceptor(CallStarts starts) {
    this.starts = starts;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    StartedCall started = starts.of(chain.call());
    if (started != null && started.span().isRecording()) {
      ClientSpan.viaProxy(proxyAddress(chain.connection()), started.span());
    }
    return chain.proceed(TraceHeaders.on(chain.request()));
  }

  private static @Nullable SocketAddress proxyAddress(@Nullable Connection connection) {
    Proxy proxy = connection == null ? Proxy.NO_PROXY : connection.route().proxy();
    return proxy.address();
  }
}
