package dev.spanwright.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server has to know about a trace to sample it as a whole: trace id, rate, release and the
 * like (PROP-38…46). All values are text. Immutable.
 */
public final class DynamicSamplingContext {

  private final Map<String, String> values;

  DynamicSamplingContext(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns the trace's id as 32 lower-case hex digits. */
  public String traceId() {
    return values.getOrDefault("trace_id", "");
  }

  /** Returns one value, or null if it is not known. */
  public @Nullable String get(String key) {
    return values.get(key);
  }

  /** Returns all values, unmodifiable, in the order in which they are written. */
  public Map<String, String> values() {
    return values;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
