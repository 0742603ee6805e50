package dev.spanwright.trace;

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
  private final SpanDefaults defaults;

  SpanTemplate(RecordingSpan model) {
    this.model = model;
    this.name = model.name();
    this.defaults = new SpanDefaults(model.attributes(), model.expected());
  }

  /** Starts a span that never is current. Returns null if nothing is recorded. Never throws. */
  public @Nullable PendingSpan start() {
    if (Tracer.running() != model.tracer()) {
      return null;
    }
    return PendingSpan.leave(model.startAnother(name, defaults));
  }

  @Override
  public String toString() {
    return "SpanTemplate{" + name + ", " + defaults.attributes() + "}";
  }
}
