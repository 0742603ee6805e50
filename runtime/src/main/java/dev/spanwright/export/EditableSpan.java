package dev.spanwright.export;

import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;
import org.jspecify.annotations.Nullable;

/**
 * A span that has ended, for {@link BeforeSendSpan}: all of it can be read, its name and attributes
 * can be changed. Not thread-safe.
 */
public final class EditableSpan {

  private final FinishedSpan original;
  private final Attributes.Builder attributes;
  private String name;

  /** Starts with a copy of everything. */
  public EditableSpan(FinishedSpan original) {
    this.original = original;
    this.attributes = Attributes.builder().putAll(original.attributes());
    this.name = original.name();
  }

  /** Returns the span as it was before any change. */
  public FinishedSpan original() {
    return original;
  }

  /** Returns the name as it is to be sent. */
  public String name() {
    return name;
  }

  /** Returns the attributes as they are to be sent, the default ones included. */
  public Attributes attributes() {
    return attributes.build();
  }

  /** Renames the span; null leaves the name as it is. */
  public EditableSpan setName(@Nullable String newName) {
    if (newName != null) {
      name = newName;
    }
    return this;
  }

  /**
   * Sets an attribute, converted as {@link dev.spanwright.trace.Span#setAttribute(String, Object)}
   * says; null removes it.
   */
  public EditableSpan setAttribute(String key, @Nullable Object value) {
    attributes.put(key, value);
    return this;
  }

  /** Removes an attribute; a missing one is no problem. */
  public EditableSpan removeAttribute(String key) {
    return setAttribute(key, null);
  }

  /** Returns the span with its changes. */
  public FinishedSpan edited() {
    return original.with(name, attributes.build());
  }

  @Override
  public String toString() {
    return "EditableSpan{" + name + "}";
  }
}
