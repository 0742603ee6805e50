package dev.spanwright.spool;

import java.io.IOException;

/** Says that something is not, or no longer, an envelope that this package has stored. */
public final class DamagedEnvelopeException extends IOException {

  private static final long serialVersionUID = 1;

  private final String why;

  DamagedEnvelopeException(String why) {
    super(why);
    this.why = why;
  }

  DamagedEnvelopeException(String why, Throwable cause) {
    super(why, cause);
    this.why = why;
  }

  /** Returns the reason, without anything that the envelope holds. */
  String why() {
    return why;
  }
}
