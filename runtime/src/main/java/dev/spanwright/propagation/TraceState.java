package dev.spanwright.propagation;

import org.jspecify.annotations.Nullable;

/** The header {@code tracestate}, which goes with {@link TraceParent}: handed on, never read. */
final class TraceState {

  static final String HEADER = "tracestate";

  private static final int MOST_CHARACTERS = 512;

  private static final int MOST_MEMBERS = 32;

  private TraceState() {}

  /** Returns what may be handed on: all of it, or null if it is empty, too large, or no header. */
  static @Nullable String orNull(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String text = HeaderText.trim(header);
    boolean good =
        text.length() <= MOST_CHARACTERS
            && HeaderText.isValid(text)
            && HeaderText.elements(text).size() <= MOST_MEMBERS
            && !HeaderText.elements(text).isEmpty();
    return good ? text : null;
  }
}
