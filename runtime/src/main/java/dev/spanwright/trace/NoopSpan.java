package dev.spanwright.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A span that records nothing (SPAN-116…127). */
sealed class NoopSpan extends ContextNode
    permits IgnoredChild, IgnoredElsewhere, UnrecordedChild, UnrecordedRoot {

  /** Tracing is off, or there is no span. */
  static final NoopSpan OFF = new NoopSpan(null);

  private final @Nullable LossReason reason;

  NoopSpan(@Nullable LossReason reason) {
    this.reason = reason;
  }

  /** Returns why nothing is recorded, or null if that is not worth counting. */
  final @Nullable LossReason reason() {
    return reason;
  }

  /** Returns the span that a span below this one is: a no-op that is lost for the same reason. */
  Span child() {
    return this;
  }

  @Override
  boolean belongsTo(Tracer tracer) {
    return false;
  }

  @Override
  boolean isEnded() {
    return false;
  }

  @Override
  public final boolean isRecording() {
    return false;
  }

  @Override
  public boolean isActive() {
    return false;
  }

  @Override
  public final String name() {
    return "";
  }

  @Override
  public final SpanStatus status() {
    return SpanStatus.OK;
  }

  @Override
  public final @Nullable String traceId() {
    return null;
  }

  @Override
  public final @Nullable String spanId() {
    return null;
  }

  @Override
  public final Attributes attributes() {
    return Attributes.empty();
  }

  @Override
  public final Span setAttribute(String key, @Nullable String value) {
    return this;
  }

  @Override
  public final Span setAttribute(String key, long value) {
    return this;
  }

  @Override
  public final Span setAttribute(String key, double value) {
    return this;
  }

  @Override
  public final Span setAttribute(String key, boolean value) {
    return this;
  }

  @Override
  public final Span setAttribute(String key, char value) {
    return this;
  }

  @Override
  public final Span setAttribute(String key, @Nullable Object value) {
    return this;
  }

  @Override
  public final Span removeAttribute(String key) {
    return this;
  }

  @Override
  public final Span addLink(Span target) {
    return this;
  }

  @Override
  public final Span addLink(Span target, Attributes attributes) {
    return this;
  }

  @Override
  public final Span setName(String name) {
    return this;
  }

  @Override
  public final Span setStatus(SpanStatus status) {
    return this;
  }

  @Override
  public final Span setError(Throwable thrown) {
    return this;
  }

  @Override
  public void end() {}

  @Override
  public final void end(Instant at) {
    end();
  }

  @Override
  public final void end(double epochSeconds) {
    end();
  }

  @Override
  public String toString() {
    return reason == null ? "Span{none}" : "Span{not recorded: " + reason.text() + "}";
  }
}
