package dev.spanwright.trace;

import dev.spanwright.propagation.DynamicSamplingContext;
import org.jspecify.annotations.Nullable;

/** A span with nothing above it in this process; keeps what all spans below it share. */
final class TopLevelSpan extends RecordingSpan {

  private final Tracer tracer;
  private final long traceHigh;
  private final long traceLow;
  private final long startEpochNanos;
  private final TimeBase timeBase;
  private final SamplingDecision decision;

  /** Null if the trace started here, outside of all scopes. */
  private final @Nullable TraceContext context;

  TopLevelSpan(
      Starter starter,
      Tracer tracer,
      long traceHigh,
      long traceLow,
      @Nullable TraceContext context,
      SamplingDecision decision,
      String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given,
      @Nullable ScopeAttributes scope) {
    super(starter, name, active, defaults, given, scope);
    this.tracer = tracer;
    this.traceHigh = traceHigh;
    this.traceLow = traceLow;
    this.context = context;
    this.decision = decision;
    // The only wall-clock reading of the tree: all other times are distances from it (SPAN-20).
    long tick = tracer.clock().tickNanos();
    this.timeBase = tracer.wallClock().at(tick);
    this.startEpochNanos = timeBase.epochNanos(tick);
  }

  @Override
  Span startAnother(String itsName, SpanDefaults itsDefaults) {
    return tracer.startBelow(NoopSpan.OFF, itsName, false, itsDefaults, /* given= */ null);
  }

  @Override
  TopLevelSpan top() {
    return this;
  }

  @Override
  void keepTopLevelName() {
    // It is this one's own.
  }

  @Override
  String topLevelName(String ownName) {
    return ownName;
  }

  @Override
  Tracer tracer() {
    return tracer;
  }

  @Override
  long startEpochNanos() {
    return startEpochNanos;
  }

  @Override
  long parentSpanId() {
    return context == null ? 0 : context.parentSpanId();
  }

  long traceHigh() {
    return traceHigh;
  }

  long traceLow() {
    return traceLow;
  }

  @Nullable String traceState() {
    return context == null ? null : context.traceState();
  }

  /** Returns the time now on this tree's own time base. */
  long epochNanosNow() {
    return timeBase.epochNanos(tracer.clock().tickNanos());
  }

  /** Returns what the spans of the tree have in common that have ended while it had this name. */
  @SuppressWarnings("ReferenceEquality") // another object of the same name costs no more than time
  Attributes treeConstants(String name) {
    RareParts parts = madeRareParts();
    Attributes known = parts.treeConstants;
    if (known == null || known.get(DefaultAttributes.TREE_NAME) != name) {
      known = DefaultAttributes.ofTree(tracer.settings().lifecycle(), id(), name);
      parts.treeConstants = known;
    }
    return known;
  }

  /** Returns what was set for the whole tree: nothing, where there are scopes. */
  Attributes treeAttributes() {
    RareParts parts = rareParts();
    ScopeAttributes attributes = parts == null ? null : parts.treeAttributes;
    return attributes == null ? Attributes.empty() : attributes.get();
  }

  /** Sets an attribute of all spans of the tree that are still open. */
  void setTreeAttribute(String key, @Nullable Object value) {
    RareParts parts = madeRareParts();
    ScopeAttributes attributes;
    synchronized (this) {
      attributes = parts.treeAttributes;
      if (attributes == null) {
        attributes = new ScopeAttributes(Attributes.empty());
        parts.treeAttributes = attributes;
      }
    }
    attributes.set(key, value);
  }

  void close(LossReason reason) {
    madeRareParts().lossOfTheRest = reason;
  }

  @Nullable LossReason lossWhenClosed() {
    RareParts parts = rareParts();
    return parts == null ? null : parts.lossOfTheRest;
  }

  /** Returns the trace's sampling context; the first call settles it for good (PROP-55…57). */
  DynamicSamplingContext freezeSamplingContext() {
    RareParts parts = madeRareParts();
    synchronized (this) {
      DynamicSamplingContext frozen = parts.samplingContext;
      if (frozen == null) {
        frozen = tracer.propagation().decided(traceHigh, traceLow, context, decision, traceName());
        parts.samplingContext = frozen;
      }
      return frozen;
    }
  }

  /** A name that is a URL says too little (SPAN-55). */
  private @Nullable String traceName() {
    return DefaultAttributes.URL.equals(attributes().get(DefaultAttributes.NAME_SOURCE))
        ? null
        : name();
  }
}
