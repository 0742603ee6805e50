package dev.spanwright.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to do once more what a traced call did: to start a span with the same name and
 * attributes, below the same parent. A call without a parent is one without again, so that each of
 * its spans is the top of a trace of its own, with a sampling decision of its own.
 *
 * <p>Not for application code; may change in any release. Immutable.
 */
public final class SpanTemplate {

  private final RecordingSpan model;
  private final String name;
  private final Attributes attributes;
  private final List<Class<? extends Throwable>> expected;

  SpanTemplate(RecordingSpan model) {
    this.model = model;
    this.name = model.name();
    this.attributes = model.attributes();
    this.expected = model.expected();
  }

  /** Starts a span that never is current. Returns null if nothing is recorded. Never throws. */
  public @Nullable PendingSpan start() {
    if (Tracer.running() != model.tracer()) {
      return null;
    }
    Span span = model.startAnother(name, attributes);
    if (!expected.isEmpty() && span instanceof RecordingSpan recording) {
      recording.expect(expected);
    }
    return PendingSpan.leave(span);
  }

  @Override
  public String toString() {
    return "SpanTemplate{" + name + ", " + attributes + "}";
  }
}
