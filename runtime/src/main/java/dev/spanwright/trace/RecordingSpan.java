package dev.spanwright.trace;

import dev.spanwright.propagation.DynamicSamplingContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span that records.
 *
 * <p>It may be used by several threads: what changes is guarded by the span's own monitor, which is
 * held for a few instructions and never while calling out. The monitor is the span itself because a
 * lock object of its own would be a second allocation per span, and spans are not handed to code
 * that has a reason to lock them.
 */
abstract sealed class RecordingSpan extends ContextNode implements EndedSpan
    permits TopLevelSpan, ChildSpan {

  private final long spanId;
  private final boolean active;
  private final long threadId;
  private final String threadName;

  /** Shared with all spans of the same site. Guarded by this. */
  private Attributes constants;

  /** What was set on this very span; wins over the constants. Guarded by this. */
  private @Nullable AttributeSlots own;

  /** Exceptions that are no failure of this span. Guarded by this. */
  private List<Class<? extends Throwable>> expected = List.of();

  /** Written under the monitor; volatile because children read their top-level span's name. */
  private volatile String name;

  /** Written under the monitor. */
  private volatile SpanStatus status = SpanStatus.OK;

  /** Written under the monitor, as the last of all fields. */
  private volatile boolean ended;

  /** Guarded by this. */
  private long endEpochNanos;

  /** The top-level span's name at the end of this one (SPAN-93). Guarded by this. */
  private String topLevelName = "";

  RecordingSpan(String name, boolean active, Attributes constants, @Nullable AttributeSlots own) {
    this.name = name;
    this.active = active;
    this.constants = constants;
    this.own = own;
    this.spanId = Ids.newSpanId();
    Thread starter = Thread.currentThread();
    this.threadId = starter.getId();
    this.threadName = starter.getName();
  }

  /** Returns the top-level span this one belongs to, which may be itself (SPAN-34). */
  abstract TopLevelSpan top();

  abstract long startEpochNanos();

  /** Returns the parent's id, or 0 if there is none. */
  abstract long parentSpanId();

  final long id() {
    return spanId;
  }

  abstract Tracer tracer();

  /**
   * Starts a span where this one was started: below the same parent, or as a top-level span too. It
   * is never current.
   */
  abstract Span startAnother(String itsName, Attributes itsAttributes);

  @Override
  public final boolean isTopLevel() {
    return top() == this;
  }

  @Override
  public final long traceIdHigh() {
    return top().traceHigh();
  }

  @Override
  public final long traceIdLow() {
    return top().traceLow();
  }

  @Override
  public final DynamicSamplingContext samplingContext() {
    return top().freezeSamplingContext();
  }

  @Override
  final boolean isOpenFor(Tracer asking) {
    return !ended && asking == tracer();
  }

  @Override
  final boolean isEnded() {
    return ended;
  }

  @Override
  public final boolean isRecording() {
    return !ended;
  }

  @Override
  public final boolean isActive() {
    return active;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final SpanStatus status() {
    return status;
  }

  @Override
  public final String traceId() {
    return Ids.traceIdText(traceIdHigh(), traceIdLow());
  }

  @Override
  public final String spanId() {
    return Ids.spanIdText(spanId);
  }

  @Override
  public final synchronized Attributes attributes() {
    if (own == null) {
      return constants;
    }
    return Attributes.builder().putAll(constants).putAll(new Attributes(own.toPairs())).build();
  }

  @Override
  public final Span setAttribute(String key, @Nullable String value) {
    return value == null ? removeAttribute(key) : put(key, value);
  }

  @Override
  public final Span setAttribute(String key, long value) {
    return ended ? this : put(key, value);
  }

  @Override
  public final Span setAttribute(String key, double value) {
    if (Double.isFinite(value)) {
      return ended ? this : put(key, value);
    }
    TraceLog.debug("Attribute %s is %s, which JSON cannot say: removed", key, value);
    return removeAttribute(key);
  }

  @Override
  public final Span setAttribute(String key, boolean value) {
    return put(key, value);
  }

  @Override
  public final Span setAttribute(String key, char value) {
    return ended ? this : put(key, String.valueOf(value));
  }

  @Override
  public final Span setAttribute(String key, @Nullable Object value) {
    if (ended) {
      return this;
    }
    Object converted = AttributeValues.convert(value); // runs foreign code: not under the monitor
    return converted == null ? removeAttribute(key) : put(key, converted);
  }

  @Override
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  public final synchronized Span removeAttribute(String key) {
    if (ended || key == null) {
      return this;
    }
    if (constants.contains(key)) {
      own = copyWithout(key);
      constants = Attributes.empty();
    } else if (own != null) {
      own.remove(key);
    }
    return this;
  }

  @Override
  public final synchronized Span setName(@Nullable String newName) {
    if (!ended) {
      name = newName == null ? Tracer.UNNAMED : newName;
    }
    return this;
  }

  @Override
  public final synchronized Span setStatus(@Nullable SpanStatus newStatus) {
    if (!ended && newStatus != null) {
      status = newStatus;
    }
    return this;
  }

  @Override
  public final synchronized Span setError(@Nullable Throwable thrown) {
    setStatus(SpanStatus.ERROR);
    if (thrown != null) {
      put("error.type", thrown.getClass().getName());
    }
    return this;
  }

  final synchronized List<Class<? extends Throwable>> expected() {
    return expected;
  }

  /** Says which exceptions are no failure. */
  final synchronized void expect(List<Class<? extends Throwable>> exceptions) {
    expected = exceptions;
  }

  /** Records what the traced call threw: an error, unless it is expected. */
  final synchronized void setThrown(@Nullable Throwable thrown) {
    for (Class<? extends Throwable> exception : expected) {
      if (exception.isInstance(thrown)) {
        put("error.type", thrown.getClass().getName());
        return;
      }
    }
    setError(thrown);
  }

  @Override
  public final void end() {
    if (!ended) {
      endAt(top().epochNanosNow());
    }
  }

  @Override
  public final void end(@Nullable Instant at) {
    if (!ended) {
      endAt(GivenTime.epochNanos(at, this));
    }
  }

  @Override
  public final void end(double epochSeconds) {
    if (!ended) {
      endAt(GivenTime.epochNanos(epochSeconds, this));
    }
  }

  @Override
  public final synchronized FinishedSpan finish() {
    TopLevelSpan top = top();
    return new FinishedSpan(
        top.traceHigh(),
        top.traceLow(),
        spanId,
        parentSpanId(),
        isTopLevel(),
        name,
        status,
        startEpochNanos(),
        endEpochNanos,
        DefaultAttributes.complete(
            this, attributes(), top.id(), topLevelName, threadId, threadName));
  }

  @Override
  public final String toString() {
    return String.format(
        "Span{%s, trace %s, span %s, %s}", name, traceId(), spanId(), ended ? "ended" : "open");
  }

  final void endAt(long epochNanos) {
    synchronized (this) {
      if (ended) {
        return;
      }
      endEpochNanos = Math.max(epochNanos, startEpochNanos());
      topLevelName = top().name();
      ended = true;
    }
    if (active) {
      ContextStack.ofThread().settle();
    }
    tracer().ended(this);
  }

  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  private synchronized Span put(String key, Object value) {
    if (!ended && key != null) {
      if (own == null) {
        own = new AttributeSlots();
      }
      own.put(key, value);
    }
    return this;
  }

  /** Takes the constants over into this span's own attributes, all but one. */
  private AttributeSlots copyWithout(String key) {
    AttributeSlots copy = new AttributeSlots();
    attributes().forEach(copy::put);
    copy.remove(key);
    return copy;
  }
}
