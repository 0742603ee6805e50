package dev.spanwright.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A span as it arrived, streamed or within a transaction.
 *
 * @param start Unix seconds
 * @param end Unix seconds
 * @param attributes plain values: String, Long, Double, Boolean, or a List of one of these
 */
public record ReceivedSpan(
    String traceId,
    String spanId,
    @Nullable String parentSpanId,
    String name,
    String status,
    boolean topLevel,
    BigDecimal start,
    BigDecimal end,
    Map<String, Object> attributes,
    List<Link> links) {

  /** Where a link leads. */
  public record Link(
      String traceId, String spanId, @Nullable Boolean sampled, Map<String, Object> attributes) {}
}
