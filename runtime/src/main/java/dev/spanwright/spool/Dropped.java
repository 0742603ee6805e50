package dev.spanwright.spool;

/**
 * An envelope that had to make room for a newer one. It is gone, and nobody has sent it.
 *
 * @param spans how many spans were lost with it
 * @param envelope what it was
 */
public record Dropped(int spans, SpooledEnvelope envelope) {}
