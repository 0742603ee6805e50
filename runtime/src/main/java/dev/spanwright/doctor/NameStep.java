package dev.spanwright.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks the host's name up. */
final class NameStep implements Step {

  /** Knows the addresses of hosts. */
  interface Directory {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private final String host;
  private final Directory directory;

  NameStep(Route route, Directory directory) {
    this.host = route.host();
    this.directory = directory;
  }

  @Override
  public String name() {
    return "looking up " + host;
  }

  @Override
  public boolean take(Notes notes, Duration limit) {
    if (isAddress()) {
      return true;
    }
    try {
      notes.fine(
          "DNS knows "
              + host
              + ": "
              + Stream.of(directory.addresses(host))
                  .map(InetAddress::getHostAddress)
                  .collect(Collectors.joining(", ")));
      return true;
    } catch (UnknownHostException e) {
      notes.problem(
          "DNS does not know the host "
              + host
              + ": check how it is spelt in the DSN, and whether this machine has a network");
      return false;
    }
  }

  private boolean isAddress() {
    return host.contains(":") || host.matches("[0-9]+(\\.[0-9]+){3}");
  }
}
