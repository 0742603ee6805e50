package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * Reads headers of a request, or metadata of a message.
 *
 * @param <C> what carries them
 */
@FunctionalInterface
public interface HeaderGetter<C> {

  /** Returns the value of a header, several lines joined by commas; null if there is none. */
  @Nullable String get(C carrier, String name);
}
