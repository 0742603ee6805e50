package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/** A span below another one in this process. */
final class ChildSpan extends RecordingSpan {

  private final TopLevelSpan top;
  private final long parentSpanId;
  private final long startEpochNanos;

  /** Empty while the span is open. */
  private String topLevelName = "";

  ChildSpan(
      Starter starter,
      RecordingSpan parent,
      String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given,
      @Nullable ScopeAttributes scope) {
    this(starter, parent.top(), parent.id(), name, active, defaults, given, scope);
  }

  private ChildSpan(
      Starter starter,
      TopLevelSpan top,
      long parentSpanId,
      String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given,
      @Nullable ScopeAttributes scope) {
    super(starter, name, active, defaults, given, scope);
    this.top = top;
    this.parentSpanId = parentSpanId;
    this.startEpochNanos = top.epochNanosNow();
  }

  @Override
  Span startAnother(String itsName, SpanDefaults itsDefaults) {
    return tracer()
        .startSibling(
            () ->
                new ChildSpan(
                    ContextStack.ofThread().starter(),
                    top,
                    parentSpanId,
                    itsName,
                    false,
                    itsDefaults,
                    /* given= */ null,
                    scope()));
  }

  @Override
  TopLevelSpan top() {
    return top;
  }

  @Override
  void keepTopLevelName() {
    topLevelName = top.name();
  }

  @Override
  String topLevelName(String ownName) {
    return topLevelName;
  }

  @Override
  Tracer tracer() {
    return top.tracer();
  }

  @Override
  long startEpochNanos() {
    return startEpochNanos;
  }

  @Override
  long parentSpanId() {
    return parentSpanId;
  }
}
