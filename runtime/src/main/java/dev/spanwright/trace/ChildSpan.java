package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/** A span below another one in this process. */
final class ChildSpan extends RecordingSpan {

  private final TopLevelSpan top;
  private final long parentSpanId;
  private final long startEpochNanos;

  ChildSpan(
      RecordingSpan parent,
      String name,
      boolean active,
      Attributes constants,
      @Nullable AttributeSlots own) {
    this(parent.top(), parent.id(), name, active, constants, own);
  }

  private ChildSpan(
      TopLevelSpan top,
      long parentSpanId,
      String name,
      boolean active,
      Attributes constants,
      @Nullable AttributeSlots own) {
    super(name, active, constants, own);
    this.top = top;
    this.parentSpanId = parentSpanId;
    this.startEpochNanos = top.epochNanosNow();
  }

  @Override
  Span startAnother(String itsName, Attributes itsAttributes) {
    return tracer()
        .startSibling(
            () -> new ChildSpan(top, parentSpanId, itsName, false, itsAttributes, /* own= */ null));
  }

  @Override
  TopLevelSpan top() {
    return top;
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
