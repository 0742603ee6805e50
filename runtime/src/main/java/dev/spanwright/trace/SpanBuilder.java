package dev.spanwright.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span before it starts; comes from {@link Traces#span(String)}.
 *
 * <p>For one thread and one span. Attributes given here are the ones that decisions at the start of
 * a span can see (SPAN-25).
 */
public final class SpanBuilder {

  /** Serves everybody while tracing is off: takes everything, keeps nothing. */
  static final SpanBuilder OFF = new SpanBuilder(null, "");

  private final @Nullable Tracer tracer;
  private final String name;
  private @Nullable AttributeSlots attributes;
  private List<SpanLink> links = List.of();
  private @Nullable Span parent;
  private boolean active = true;

  SpanBuilder(@Nullable Tracer tracer, String name) {
    this.tracer = tracer;
    this.name = name;
  }

  /** Sets a text; null leaves the attribute out. */
  public SpanBuilder attribute(String key, @Nullable String value) {
    return attribute(key, (Object) value);
  }

  /** Sets a whole number. */
  public SpanBuilder attribute(String key, long value) {
    return attribute(key, (Object) value);
  }

  /** Sets a number; NaN and the infinities leave the attribute out. */
  public SpanBuilder attribute(String key, double value) {
    return attribute(key, (Object) value);
  }

  /** Sets a truth value. */
  public SpanBuilder attribute(String key, boolean value) {
    return attribute(key, (Object) value);
  }

  /** Sets a text of one character. */
  public SpanBuilder attribute(String key, char value) {
    return attribute(key, (Object) value);
  }

  /** Sets whatever fits best, as {@link Span#setAttribute(String, Object)} does. */
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  public SpanBuilder attribute(String key, @Nullable Object value) {
    if (tracer == null || key == null) {
      return this;
    }
    if (attributes == null) {
      attributes = new AttributeSlots();
    }
    Object converted = AttributeValues.convert(value);
    if (converted == null) {
      attributes.remove(key);
    } else {
      attributes.put(key, converted);
    }
    return this;
  }

  /**
   * Makes the span a child of the given one, whatever is current; that one may be of another thread
   * and may even have ended (SPAN-29). With null or {@link Span#none()} it is a top-level span.
   */
  public SpanBuilder parent(@Nullable Span newParent) {
    if (tracer != null) {
      parent = newParent == null ? NoopSpan.OFF : newParent;
    }
    return this;
  }

  /** Makes the span a top-level span, whatever is current (SPAN-28). */
  public SpanBuilder root() {
    return parent(Span.none());
  }

  /** Refers to another span, as {@link Span#addLink(Span)} does. */
  public SpanBuilder link(@Nullable Span target) {
    return link(target, Attributes.empty());
  }

  /** Refers to another span, as {@link Span#addLink(Span, Attributes)} does. */
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  public SpanBuilder link(@Nullable Span target, Attributes itsAttributes) {
    SpanLink link = SpanLink.to(target, itsAttributes == null ? Attributes.empty() : itsAttributes);
    if (tracer != null && link != null) {
      List<SpanLink> more = new ArrayList<>(links);
      more.add(link);
      links = List.copyOf(more);
    }
    return this;
  }

  /** Says whether the span becomes the thread's current one, which it does unless told not to. */
  public SpanBuilder active(boolean newActive) {
    if (tracer != null) {
      active = newActive;
    }
    return this;
  }

  /** Starts the span. Whoever calls this ends it. */
  public Span start() {
    if (tracer == null || tracer != Tracer.running()) {
      return NoopSpan.OFF; // tracing was off, or was started anew since
    }
    return parent == null
        ? tracer.start(name, active, SpanDefaults.NONE, this)
        : tracer.startBelow(parent, name, active, SpanDefaults.NONE, this);
  }

  /** Returns what was given so far. */
  Attributes attributes() {
    return attributes == null ? Attributes.empty() : new Attributes(attributes.toPairs());
  }

  /** Sets on a span that starts what was given so far. */
  void copyInto(RecordingSpan span) {
    if (attributes != null) {
      attributes.forEach(span::putAttribute);
    }
    if (!links.isEmpty()) {
      span.madeRareParts().links = links;
    }
  }
}
