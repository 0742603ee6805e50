/**
 * Keeps envelopes on disk that cannot be sent now, within bounds, until they can.
 *
 * <p>Not for application code; may change in any release.
 */
@NullMarked
package dev.spanwright.spool;

import org.jspecify.annotations.NullMarked;
