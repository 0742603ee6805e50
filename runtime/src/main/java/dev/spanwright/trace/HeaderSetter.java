package dev.spanwright.trace;

/**
 * Sets headers of a request, or metadata of a message.
 *
 * @param <C> what carries them
 */
@FunctionalInterface
public interface HeaderSetter<C> {

  /** Sets a header, in place of any of that name. */
  void set(C carrier, String name, String value);
}
