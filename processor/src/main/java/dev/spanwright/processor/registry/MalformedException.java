package dev.spanwright.processor.registry;

/** Says what is wrong with a registry file, and where. */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedException(int line, String reason) {
    super(reason);
    this.line = line;
  }

  /** Returns the line, counted from 1. */
  int line() {
    return line;
  }

  /** Returns the reason without the line. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
