package dev.spanwright.processor.option;

/** How traced classes come by their spans. */
public enum Mode {
  /** The traced method itself is rewritten in its class file. */
  WEAVE,
  /** A generated subclass or wrapper opens the spans; the traced class stays as javac wrote it. */
  PROXY
}
