package dev.spanwright.otlp;

import java.util.Map;
import java.util.Set;

/** System properties that are set for a while. */
final class SystemProperties implements AutoCloseable {

  private final Set<String> names;

  private SystemProperties(Set<String> names) {
    this.names = names;
  }

  static SystemProperties set(Map<String, String> values) {
    values.forEach(System::setProperty);
    return new SystemProperties(values.keySet());
  }

  Set<String> names() {
    return names;
  }

  @Override
  public void close() {
    names.forEach(System::clearProperty);
  }
}
