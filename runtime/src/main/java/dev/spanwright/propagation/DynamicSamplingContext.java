package dev.spanwright.propagation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server has to know about a trace to sample it as a whole: trace id, rate, release and the
 * like. All values are text, and of those that came from elsewhere any text. Immutable.
 */
public final class DynamicSamplingContext {

  static final String TRACE_ID = "trace_id";

  static final String SAMPLE_RAND = "sample_rand";

  private final Map<String, String> values;

  /** Takes over values in their order. */
  public DynamicSamplingContext(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns the trace's id as 32 hex digits, empty if it is not known. */
  public String traceId() {
    return values.getOrDefault("trace_id", "");
  }

  /** Returns the share of traces that the head of the trace samples; null unless in [0, 1]. */
  public @Nullable Double sampleRate() {
    Double rate = DecimalText.parse(get("sample_rate"));
    return rate != null && rate >= 0 && rate <= 1 ? rate : null;
  }

  /** Returns the number that decides about the trace; null unless in [0, 1). */
  public @Nullable Double sampleRand() {
    return SampleRand.parse(get(SAMPLE_RAND));
  }

  /** Returns whether the head of the trace samples it; null if that is not known. */
  public @Nullable Boolean sampled() {
    String sampled = values.getOrDefault("sampled", "").toLowerCase(Locale.ROOT);
    return switch (sampled) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  /** Returns the id of the organisation that the trace belongs to; null if that is not known. */
  public @Nullable String organisationId() {
    String id = get("org_id");
    return id == null || id.isBlank() ? null : id;
  }

  /** Returns one value, or null if it is not known. */
  public @Nullable String get(String key) {
    return values.get(key);
  }

  /** Returns these values with another one, in its old place if there was one. */
  public DynamicSamplingContext with(String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(key, value);
    return new DynamicSamplingContext(changed);
  }

  /** Returns these values without one. */
  public DynamicSamplingContext without(String key) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.remove(key);
    return new DynamicSamplingContext(changed);
  }

  /** Returns all values, unmodifiable, in the order in which they are written. */
  public Map<String, String> values() {
    return values;
  }

  /** Returns whether the other has the same values; their order does not matter. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DynamicSamplingContext context && values.equals(context.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
