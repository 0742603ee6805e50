package dev.spanwright.processor.model;

/** Where the code that opens a method's span goes. A method has exactly one. */
public enum Treatment {
  /** Into the method itself. */
  WEAVE,
  /** Into a generated subclass that overrides the method. */
  CLASS_PROXY,
  /** Into a generated wrapper that implements the method's interface. */
  INTERFACE_PROXY
}
