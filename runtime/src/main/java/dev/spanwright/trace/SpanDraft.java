package dev.spanwright.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a site knows about a call before its span starts, where a sampler or a rule asks
 * for it (SPAN-25). For generated code, which sets on it what it would set on the span. For one
 * thread.
 */
final class SpanDraft implements Span {

  private final SpanBuilder builder;
  private String name;

  SpanDraft(SpanBuilder builder, String name) {
    this.builder = builder;
    this.name = name;
  }

  SpanBuilder builder() {
    return builder;
  }

  @Override
  public boolean isRecording() {
    return true;
  }

  @Override
  public boolean isActive() {
    return false;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SpanStatus status() {
    return SpanStatus.OK;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public @Nullable String spanId() {
    return null;
  }

  @Override
  public Attributes attributes() {
    return builder.attributes();
  }

  @Override
  public Span setAttribute(String key, @Nullable String value) {
    return setAttribute(key, (Object) value);
  }

  @Override
  public Span setAttribute(String key, long value) {
    return setAttribute(key, (Object) value);
  }

  @Override
  public Span setAttribute(String key, double value) {
    return setAttribute(key, (Object) value);
  }

  @Override
  public Span setAttribute(String key, boolean value) {
    return setAttribute(key, (Object) value);
  }

  @Override
  public Span setAttribute(String key, char value) {
    return setAttribute(key, (Object) value);
  }

  @Override
  public Span setAttribute(String key, @Nullable Object value) {
    builder.attribute(key, value);
    return this;
  }

  @Override
  public Span removeAttribute(String key) {
    return setAttribute(key, (Object) null);
  }

  @Override
  public Span addLink(Span target) {
    return addLink(target, Attributes.empty());
  }

  @Override
  public Span addLink(Span target, Attributes attributes) {
    builder.link(target, attributes);
    return this;
  }

  @Override
  public Span setName(String newName) {
    name = newName;
    return this;
  }

  @Override
  public Span setStatus(SpanStatus status) {
    return this;
  }

  @Override
  public Span setError(Throwable thrown) {
    return this;
  }

  @Override
  public void end() {}

  @Override
  public void end(Instant at) {}

  @Override
  public void end(double epochSeconds) {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "SpanDraft{" + name + "}";
  }
}
