package dev.spanwright.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Opens a connection and closes it again. */
final class ConnectionStep implements Step {

  private final Route route;

  ConnectionStep(Route route) {
    this.route = route;
  }

  @Override
  public String name() {
    return "connecting to " + route.address();
  }

  @Override
  public boolean take(Notes notes, Duration limit) throws IOException {
    InetAddress[] addresses = InetAddress.getAllByName(route.host());
    int millis = (int) Math.max(1, limit.toMillis() / addresses.length);
    IOException trouble = new IOException("it has no address");
    for (InetAddress address : addresses) { // as the exporter does: the first that takes us
      long startTick = System.nanoTime();
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address, route.port()), millis);
        notes.fine(
            route.address()
                + " takes connections ("
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startTick)
                + " ms)");
        return true;
      } catch (IOException e) {
        trouble = e;
      }
    }
    notes.problem(explain(trouble));
    return false;
  }

  String explain(IOException trouble) {
    if (trouble instanceof SocketTimeoutException) {
      return "Connecting to "
          + route.address()
          + " has timed out: a firewall may stand between, or the host is down";
    }
    if (trouble instanceof NoRouteToHostException) {
      return "No way leads to " + route.address() + ": check the network, or a firewall's rules";
    }
    if (trouble instanceof ConnectException) {
      return route.address()
          + " refuses connections: nothing listens there; check the port, and whether the server"
          + " is up";
    }
    return "Connecting to " + route.address() + " failed: " + trouble;
  }
}
