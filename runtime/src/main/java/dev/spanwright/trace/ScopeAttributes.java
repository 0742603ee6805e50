package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * Attributes for every span of a scope, taken over by each span when it ends. Thread-safe: a
 * request may be worked on by several threads.
 */
final class ScopeAttributes {

  private volatile Attributes current;

  ScopeAttributes(Attributes initial) {
    this.current = initial;
  }

  Attributes get() {
    return current;
  }

  /** Sets a value; null removes the key. */
  @SuppressWarnings("ConstantValue") // callers without nullness checks are served too
  void set(String key, @Nullable Object value) {
    if (key == null) {
      return;
    }
    Object converted = AttributeValues.convert(value); // runs foreign code: not under the monitor
    synchronized (this) {
      current = Attributes.builder().putAll(current).put(key, converted).build();
    }
  }
}
