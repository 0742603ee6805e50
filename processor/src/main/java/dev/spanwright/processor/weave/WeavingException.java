package dev.spanwright.processor.weave;

/** A class could not be woven; the message says why. */
final class WeavingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  WeavingException(String message) {
    super(message);
  }
}
