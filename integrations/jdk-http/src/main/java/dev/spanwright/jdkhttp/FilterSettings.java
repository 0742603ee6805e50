package dev.spanwright.jdkhttp;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@link TracingFilter} is told.
 *
 * @param capturedMethods in upper case
 * @param responseHeaders whether headers of responses are recorded
 */
record FilterSettings(Set<String> capturedMethods, boolean responseHeaders) {

  static final FilterSettings DEFAULTS =
      new FilterSettings(
          Set.of("CONNECT", "DELETE", "GET", "PATCH", "POST", "PUT", "TRACE"),
          /* responseHeaders= */ false);

  FilterSettings {
    capturedMethods =
        capturedMethods.stream()
            .map(method -> method.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean captures(String method) {
    return capturedMethods.contains(method.toUpperCase(Locale.ROOT));
  }
}
