package dev.spanwright.trace;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A span that has ended, as exporters see it: complete, with all default attributes (SPAN-82…103),
 * and immutable.
 */
public final class FinishedSpan {

  private final long traceIdHigh;
  private final long traceIdLow;
  private final long spanIdBits;
  private final long parentSpanIdBits;
  private final boolean topLevel;
  private final String name;
  private final SpanStatus status;
  private final long startEpochNanos;
  private final long endEpochNanos;
  private final Attributes attributes;
  private final List<SpanLink> links;

  FinishedSpan(
      long traceIdHigh,
      long traceIdLow,
      long spanIdBits,
      long parentSpanIdBits,
      boolean topLevel,
      String name,
      SpanStatus status,
      long startEpochNanos,
      long endEpochNanos,
      Attributes attributes,
      List<SpanLink> links) {
    this.traceIdHigh = traceIdHigh;
    this.traceIdLow = traceIdLow;
    this.spanIdBits = spanIdBits;
    this.parentSpanIdBits = parentSpanIdBits;
    this.topLevel = topLevel;
    this.name = name;
    this.status = status;
    this.startEpochNanos = startEpochNanos;
    this.endEpochNanos = endEpochNanos;
    this.attributes = attributes;
    this.links = links;
  }

  /** Returns the same span with another name and other attributes. */
  public FinishedSpan with(String newName, Attributes newAttributes) {
    return new FinishedSpan(
        traceIdHigh,
        traceIdLow,
        spanIdBits,
        parentSpanIdBits,
        topLevel,
        newName,
        status,
        startEpochNanos,
        endEpochNanos,
        newAttributes,
        links);
  }

  /** Returns the trace's id as 32 lower-case hex digits. */
  public String traceId() {
    return Ids.traceIdText(traceIdHigh, traceIdLow);
  }

  /** Returns the first 64 bits of the trace's id. */
  public long traceIdHigh() {
    return traceIdHigh;
  }

  /** Returns the last 64 bits of the trace's id. */
  public long traceIdLow() {
    return traceIdLow;
  }

  /** Returns the span's id as 16 lower-case hex digits. */
  public String spanId() {
    return Ids.spanIdText(spanIdBits);
  }

  /** Returns the span's id as a number, never 0. */
  public long spanIdBits() {
    return spanIdBits;
  }

  /** Returns the parent's id as 16 lower-case hex digits, or null if there is no parent. */
  public @Nullable String parentSpanId() {
    return parentSpanIdBits == 0 ? null : Ids.spanIdText(parentSpanIdBits);
  }

  /** Returns the parent's id as a number, or 0 if there is no parent. */
  public long parentSpanIdBits() {
    return parentSpanIdBits;
  }

  /** Returns whether nothing was above the span in this process; it may have a remote parent. */
  public boolean isTopLevel() {
    return topLevel;
  }

  /** Returns the name at the end. */
  public String name() {
    return name;
  }

  /** Returns the status at the end. */
  public SpanStatus status() {
    return status;
  }

  /** Returns the start in nanoseconds since 1970 (UTC). */
  public long startEpochNanos() {
    return startEpochNanos;
  }

  /** Returns the end in nanoseconds since 1970 (UTC), never before the start. */
  public long endEpochNanos() {
    return endEpochNanos;
  }

  /** Returns how long the span took, in nanoseconds. */
  public long durationNanos() {
    return endEpochNanos - startEpochNanos;
  }

  /** Returns all attributes: set ones and default ones. */
  public Attributes attributes() {
    return attributes;
  }

  /** Returns the spans it refers to besides its parent; unmodifiable. */
  public List<SpanLink> links() {
    return links;
  }

  @Override
  public String toString() {
    return String.format(
        "FinishedSpan{%s, %s, %d µs, trace %s, span %s}",
        name, status.text(), TimeUnit.NANOSECONDS.toMicros(durationNanos()), traceId(), spanId());
  }
}
