package dev.spanwright.doctor;

import java.time.Duration;

/** Names the proxy that the JVM puts between here and the server. */
final class ProxyStep implements Step {

  private final Route route;

  ProxyStep(Route route) {
    this.route = route;
  }

  @Override
  public String name() {
    return "the proxy settings";
  }

  @Override
  public boolean take(Notes notes, Duration limit) {
    if (route.proxy() != null) {
      notes.note(
          "The JVM's settings (https.proxyHost and the like) send requests for "
              + route.dsn().hostAndPort()
              + " through the proxy "
              + route.address()
              + ": what follows is about the proxy, up to the test span");
    }
    return true;
  }
}
