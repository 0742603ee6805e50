package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;

/**
 * How one attempt to send an envelope went.
 *
 * @param result what became of it, if there is no other attempt
 * @param answered whether the server has answered at all
 * @param mayRepeat whether the server cannot have it: the connection failed before all was written
 * @param broken whether the server could be reached, and the connection failed while this was
 *     written; an envelope that this happens to again and again is the cause of it
 */
record Attempt(ExportResult result, boolean answered, boolean mayRepeat, boolean broken) {

  /** How often an envelope may break the connection until it is given up. */
  static final int MOST_BREAKS = 3;

  /** The server has answered, or nothing can be done. */
  static Attempt last(ExportResult result, boolean answered) {
    return new Attempt(result, answered, /* mayRepeat= */ false, /* broken= */ false);
  }
}
