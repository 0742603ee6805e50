package dev.spanwright.async;

import dev.spanwright.trace.Span;
import java.util.function.BiConsumer;

/** Says what to record of the values of an asynchronous result. */
public final class Recorders {

  private Recorders() {}

  /** Returns the recorder for methods whose result is not recorded. */
  public static BiConsumer<Object, Span> nothing() {
    return (value, span) -> {};
  }
}
