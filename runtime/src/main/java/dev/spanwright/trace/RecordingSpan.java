package dev.spanwright.trace;

import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.propagation.OutgoingHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** The attributes of the scope that the starting thread was in; null if it was in none. */
  private final @Nullable ScopeAttributes scope;

  /** Guarded by this. */
  private SpanDefaults defaults;

  /**
   * What was set on this very span: keys and values in turn. It wins over the defaults. Here, and
   * not in an object of its own, because nearly every span has some. Guarded by this.
   */
  private Object[] pairs;

  /** How many of the pairs' elements are in use. Guarded by this. */
  private int length;

  /** Guarded by this. */
  private List<SpanLink> links;

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

  /** What the scope held at the end of this span. Guarded by this. */
  private Attributes scopeAttributes = Attributes.empty();

  /** Stands for the children of this span that are ignored; made for the first of them. */
  private volatile @Nullable IgnoredChild ignoredChild;

  RecordingSpan(
      String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given,
      @Nullable ScopeAttributes scope) {
    this.name = name;
    this.active = active;
    this.defaults = defaults;
    this.pairs = given == null ? AttributePairs.NONE : given.takePairs();
    this.length = pairs.length;
    this.links = given == null ? List.of() : given.links();
    this.scope = scope;
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
  abstract Span startAnother(String itsName, SpanDefaults itsDefaults);

  /** Returns the no-op that every ignored child of this span is. */
  final IgnoredChild ignoredChild() {
    IgnoredChild child = ignoredChild;
    if (child == null) {
      child = new IgnoredChild(this);
      ignoredChild = child; // two that race are as good as one
    }
    return child;
  }

  /** Returns the attributes of the scope that the span was started in; null for none. */
  final @Nullable ScopeAttributes scope() {
    return scope;
  }

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

  /** Returns what calls to other processes say while this span is current (PROP-63). */
  final OutgoingHeaders headers() {
    TopLevelSpan top = top();
    return tracer()
        .propagation()
        .headers(
            top.traceHigh(),
            top.traceLow(),
            spanId,
            /* sampled= */ true,
            top.freezeSamplingContext(),
            top.traceState());
  }

  @Override
  public final DynamicSamplingContext samplingContext() {
    return top().freezeSamplingContext();
  }

  @Override
  final boolean belongsTo(Tracer asking) {
    return asking == tracer();
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
    if (length == 0) {
      return defaults.attributes();
    }
    return Attributes.builder().putAll(defaults.attributes()).putAll(ownAttributes()).build();
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
    if (defaults.attributes().contains(key)) {
      takeOverDefaults();
    }
    length = AttributePairs.remove(pairs, length, key);
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

  @Override
  public final Span addLink(@Nullable Span target) {
    return addLink(target, Attributes.empty());
  }

  @Override
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  public final Span addLink(@Nullable Span target, Attributes itsAttributes) {
    SpanLink link = SpanLink.to(target, itsAttributes == null ? Attributes.empty() : itsAttributes);
    if (link != null) {
      synchronized (this) {
        if (!ended) {
          List<SpanLink> more = new ArrayList<>(links);
          more.add(link);
          links = more;
        }
      }
    }
    return this;
  }

  final synchronized List<Class<? extends Throwable>> expected() {
    return defaults.expected();
  }

  /** Records what the traced call threw: an error, unless it is expected (SPAN-40). */
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  final synchronized void setThrown(@Nullable Throwable thrown) {
    if (thrown != null && isExpected(thrown)) {
      put("error.type", thrown.getClass().getName());
    } else {
      setError(thrown);
    }
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
        DefaultAttributes.complete(this, scopeAttributes, topLevelName, threadId, threadName),
        List.copyOf(links));
  }

  @Override
  public final synchronized void rename(String sentName) {
    name = sentName;
  }

  @Override
  public final String toString() {
    return String.format(
        "Span{%s, trace %s, span %s, %s}", name, traceId(), spanId(), ended ? "ended" : "open");
  }

  final void endAt(long epochNanos) {
    Attributes ofScope = tracer().withProcessAttributes(scopeAttributesNow());
    synchronized (this) {
      if (ended) {
        return;
      }
      endEpochNanos = Math.max(epochNanos, startEpochNanos());
      topLevelName = top().name();
      scopeAttributes = ofScope;
      ended = true;
    }
    if (active) {
      ContextStack.ofThread().settle();
    }
    tracer().ended(this);
  }

  private Attributes scopeAttributesNow() {
    return scope == null ? top().treeAttributes() : scope.get();
  }

  /** Sets an attribute; the value is of a type that attributes have. */
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  private synchronized Span put(String key, Object value) {
    if (ended || key == null) {
      return this;
    }
    int at = AttributePairs.indexOf(pairs, length, key);
    if (at < 0) {
      pairs = AttributePairs.withRoom(pairs, length);
      at = length;
      pairs[at] = key;
      length += 2;
    }
    pairs[at + 1] = value;
    return this;
  }

  private boolean isExpected(Throwable thrown) {
    return isOneOf(defaults.expected(), thrown)
        || isOneOf(tracer().settings().controlFlowExceptions(), thrown);
  }

  private static boolean isOneOf(List<Class<? extends Throwable>> exceptions, Throwable thrown) {
    for (int i = 0; i < exceptions.size(); i++) { // without an iterator: exceptions may be many
      if (exceptions.get(i).isInstance(thrown)) {
        return true;
      }
    }
    return false;
  }

  private Attributes ownAttributes() {
    return new Attributes(Arrays.copyOf(pairs, length));
  }

  /** Takes the defaults over into this span's own attributes, so that one can be removed. */
  private void takeOverDefaults() {
    pairs = attributes().toPairs();
    length = pairs.length;
    defaults = defaults.withoutAttributes();
  }
}
