package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.propagation.OutgoingHeaders;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span that records.
 *
 * <p>It may be used by several threads. Who ends it first is settled by one compare-and-set; for
 * attributes see {@link AttributedNode}. Name and status are plain fields: a reader needs no more
 * than what some thread has written, and which one comes last is up to those who share the span.
 * The few things that several threads may add to are guarded by the span's own monitor, which is
 * held for a few instructions and never while calling out.
 */
abstract sealed class RecordingSpan extends AttributedNode implements EndedSpan
    permits TopLevelSpan, ChildSpan {

  private static final VarHandle ENDED =
      FieldHandles.of(MethodHandles.lookup(), "ended", boolean.class);

  private final long spanId;
  private final boolean active;
  private final SpanDefaults defaults;

  /** The attributes of the scope that the starting thread was in; null if it was in none. */
  private final @Nullable ScopeAttributes scope;

  private String name;

  /** Whether the status is {@link SpanStatus#ERROR}. */
  private boolean failed;

  /** Set once, by the thread whose end counts. */
  private volatile boolean ended;

  /** Written by the thread that has set {@link #ended}. */
  private long endEpochNanos;

  /** What the scope held at the end of this span. Written by the thread that has ended it. */
  private @Nullable Attributes scopeAttributes;

  RecordingSpan(
      Starter starter,
      String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given,
      @Nullable ScopeAttributes scope) {
    super(starter);
    this.name = name;
    this.active = active;
    this.defaults = defaults;
    this.scope = scope;
    this.spanId = Ids.newSpanId();
    if (given != null) {
      given.copyInto(this);
    }
  }

  /** Returns the top-level span this one belongs to, which may be itself (SPAN-34). */
  abstract TopLevelSpan top();

  /** Keeps the top-level span's name as it is at the end of this one (SPAN-93). */
  abstract void keepTopLevelName();

  /** Returns the name that was kept; this span's own, where it is the top-level span itself. */
  abstract String topLevelName(String ownName);

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
    RareParts parts = madeRareParts();
    synchronized (this) {
      if (parts.ignoredChild == null) {
        parts.ignoredChild = new IgnoredChild(this);
      }
      return parts.ignoredChild;
    }
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
  public final EndedSpan topLevel() {
    return top();
  }

  final long traceIdHigh() {
    return top().traceHigh();
  }

  final long traceIdLow() {
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
    return failed ? SpanStatus.ERROR : SpanStatus.OK;
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
  public final Attributes attributes() {
    return attributesOver(defaults.attributes());
  }

  /** Returns the attributes that all spans of its site start with. */
  final Attributes siteAttributes() {
    return defaults.attributes();
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
  public final Span removeAttribute(String key) {
    if (!ended && key != null) {
      dropAttribute(key);
    }
    return this;
  }

  @Override
  public final Span setName(@Nullable String newName) {
    if (!ended) {
      name = newName == null ? Tracer.UNNAMED : newName;
    }
    return this;
  }

  @Override
  public final Span setStatus(@Nullable SpanStatus newStatus) {
    if (newStatus == null) {
      TraceLog.debug("Status null of %s is none: it stays %s", this, status());
    } else if (!ended) {
      failed = newStatus == SpanStatus.ERROR;
    }
    return this;
  }

  @Override
  public final Span setError(@Nullable Throwable thrown) {
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
      RareParts parts = madeRareParts();
      synchronized (this) {
        if (!ended) {
          List<SpanLink> more = new ArrayList<>(parts.links);
          more.add(link);
          parts.links = List.copyOf(more);
        }
      }
    }
    return this;
  }

  final List<Class<? extends Throwable>> expected() {
    return defaults.expected();
  }

  /** Records what the traced call threw: an error, unless it is expected (SPAN-40). */
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  final void setThrown(@Nullable Throwable thrown) {
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
  public final void closeTree(LossReason reason) {
    top().close(reason);
  }

  @Override
  public final @Nullable LossReason lossOfTheRest() {
    return top().lossWhenClosed();
  }

  @Override
  public final FinishedSpan finish() {
    TopLevelSpan top = top();
    String itsName = name; // read once: a setter that races with the end may still be at it
    return new FinishedSpan(
        top.traceHigh(),
        top.traceLow(),
        spanId,
        parentSpanId(),
        isTopLevel(),
        itsName,
        status(),
        startEpochNanos(),
        endEpochNanos,
        DefaultAttributes.complete(
            this,
            scopeAttributes == null ? Attributes.empty() : scopeAttributes,
            topLevelName(itsName)),
        links());
  }

  @Override
  public final void rename(String sentName) {
    name = sentName;
  }

  @Override
  public final String toString() {
    return String.format(
        "Span{%s, trace %s, span %s, %s}", name, traceId(), spanId(), ended ? "ended" : "open");
  }

  final void endAt(long epochNanos) {
    try {
      endOnce(epochNanos);
    } catch (Throwable troubleOfOurs) {
      // Such as a stack that is too full: what the application throws or returns comes first.
      TraceLog.debug("%s is lost at its end: %s", this, troubleOfOurs);
    }
  }

  private void endOnce(long epochNanos) {
    Attributes ofScope = scopeAttributesNow();
    if (!ENDED.compareAndSet(this, false, true)) {
      return;
    }
    endEpochNanos = Math.max(epochNanos, startEpochNanos());
    scopeAttributes = ofScope;
    keepTopLevelName();
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
  private Span put(String key, Object value) {
    if (!ended && key != null) {
      putAttribute(key, value);
    }
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

  private synchronized List<SpanLink> links() {
    RareParts parts = rareParts();
    return parts == null ? List.of() : parts.links;
  }
}
