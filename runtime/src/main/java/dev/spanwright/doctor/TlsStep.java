package dev.spanwright.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Shakes hands, with the JVM's trust store, as the exporter does. */
final class TlsStep implements Step {

  private final Route route;

  TlsStep(Route route) {
    this.route = route;
  }

  @Override
  public String name() {
    return "the TLS handshake with " + route.address();
  }

  @Override
  public boolean take(Notes notes, Duration limit) throws GeneralSecurityException {
    if (!route.isTls()) {
      notes.note("The DSN says http: spans and the key travel unencrypted");
      return true;
    }
    if (route.proxy() != null) {
      return true; // it happens through the proxy, with the test span
    }
    int millis = (int) Math.max(1, limit.toMillis());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, null, null);
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(route.host(), route.port()), millis);
      plain.setSoTimeout(millis);
      SSLSocket socket =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(plain, route.host(), route.port(), /* autoClose= */ true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the name has to be right as well
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      notes.fine("The certificate is trusted (" + socket.getSession().getProtocol() + ")");
      return true;
    } catch (IOException e) {
      notes.problem(TlsTrouble.explain(e, route));
      return false;
    }
  }
}
