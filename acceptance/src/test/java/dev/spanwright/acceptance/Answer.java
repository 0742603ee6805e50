package dev.spanwright.acceptance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a service has answered: which trace headers it was called with, and then the same of those
 * that it has called.
 */
record Answer(List<String> lines) {

  /** Returns the headers of one service. */
  Map<String, String> heardBy(String service) {
    return lines.stream()
        .filter(line -> line.startsWith(service + " "))
        .map(line -> line.substring(service.length() + 1).split(": ", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  /** Returns the value of a header that has to be there. */
  String header(String service, String name) {
    String value = heardBy(service).get(name);
    if (value == null) {
      throw new AssertionError(service + " has heard no " + name + ": " + lines);
    }
    return value;
  }

  /** Returns the id of the trace that a service of ours was in. */
  String traceId(String service) {
    return lines.stream()
        .filter(line -> line.startsWith(service + ": "))
        .map(line -> line.substring(service.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what a service's {@code baggage} says of the trace, decoded. */
  Map<String, String> samplingContext(String service) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String member : heardBy(service).getOrDefault("baggage", "").split(",", -1)) {
      if (member.startsWith("sentry-")) {
        String[] parts = member.substring("sentry-".length()).split("=", 2);
        values.put(
            parts[0], URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8));
      }
    }
    return values;
  }
}
