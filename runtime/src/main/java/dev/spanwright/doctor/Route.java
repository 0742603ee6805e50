package dev.spanwright.doctor;

import dev.spanwright.sentry.Dsn;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom the first connection goes to: the server, or a proxy on the way to it.
 *
 * @param dsn the server
 * @param proxy what the JVM was told to use for it; null for a direct connection
 */
record Route(Dsn dsn, @Nullable InetSocketAddress proxy) {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** Asks the JVM's settings. */
  static Route to(Dsn dsn) {
    ProxySelector selector = ProxySelector.getDefault();
    if (selector != null) {
      for (Proxy proxy : selector.select(URI.create(dsn.envelopeUrl()))) {
        if (proxy.type() == Proxy.Type.DIRECT) {
          break;
        }
        if (proxy.address() instanceof InetSocketAddress address) {
          return new Route(dsn, address);
        }
      }
    }
    return new Route(dsn, null);
  }

  boolean isTls() {
    return dsn.scheme().equals("https");
  }

  /** Returns the host to connect to, an IPv6 address without brackets. */
  String host() {
    return proxy == null ? serverHost() : proxy.getHostString();
  }

  /** Returns the server's host, an IPv6 address without brackets. */
  String serverHost() {
    String host = dsn.host();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Returns the port to connect to. */
  int port() {
    if (proxy != null) {
      return proxy.getPort();
    }
    return dsn.port() == -1 ? isTls() ? HTTPS : HTTP : dsn.port();
  }

  /** Returns host and port to connect to, for people. */
  String address() {
    String host = host();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
  }
}
