package dev.spanwright.propagation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request or a message must carry so that the other side can continue the trace. Immutable.
 *
 * <p>Without a usable trace id and span id there are no headers.
 *
 * @param traceIdHigh the first half of the trace id
 * @param traceIdLow the second half
 * @param spanId the span that the other side's spans become children of
 * @param sampled whether the trace is sampled; null if that is left to the other side
 * @param samplingContext what the head of the trace says about it, or null
 * @param traceState what other tracers want to be handed on, or null
 * @param formats which headers to write
 */
public record OutgoingHeaders(
    long traceIdHigh,
    long traceIdLow,
    long spanId,
    @Nullable Boolean sampled,
    @Nullable DynamicSamplingContext samplingContext,
    @Nullable String traceState,
    Set<PropagationFormat> formats) {

  public OutgoingHeaders {
    formats = Set.copyOf(formats);
  }

  /**
   * Returns values by lower-case names; all are printable ASCII. They replace headers of the same
   * name, except {@code baggage}: see {@link #mergedBaggage}. Unmodifiable.
   */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (writes(PropagationFormat.SENTRY)) {
      headers.put(
          SentryTrace.HEADER, new SentryTrace(traceIdHigh, traceIdLow, spanId, sampled).text());
    }
    if (writes(PropagationFormat.W3C)) {
      boolean recorded = Boolean.TRUE.equals(sampled);
      headers.put(
          TraceParent.HEADER, new TraceParent(traceIdHigh, traceIdLow, spanId, recorded).text());
      putUnlessNull(headers, TraceState.HEADER, TraceState.orNull(traceState));
    }
    putUnlessNull(headers, Baggage.HEADER, mergedBaggage(null));
    return Collections.unmodifiableMap(headers);
  }

  /**
   * Returns the value of the header {@code baggage} for a request that may already have one:
   * members of others stay as they are and come first.
   *
   * @param existing what the request has, lines joined by commas; null if nothing
   * @return null if the request should have none
   */
  public @Nullable String mergedBaggage(@Nullable String existing) {
    boolean writesAny = formats.stream().anyMatch(this::writes);
    return Baggage.parse(existing).mergedWith(writesAny ? samplingContext : null);
  }

  /** Returns the headers as HTML {@code meta} tags, for a page whose scripts continue the trace. */
  public String metaTags() {
    StringBuilder tags = new StringBuilder();
    headers()
        .forEach(
            (name, value) ->
                tags.append("<meta name=\"")
                    .append(name)
                    .append("\" content=\"")
                    .append(escaped(value))
                    .append("\">"));
    return tags.toString();
  }

  private boolean writes(PropagationFormat format) {
    return formats.contains(format) && (traceIdHigh | traceIdLow) != 0 && spanId != 0;
  }

  private static void putUnlessNull(
      Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
