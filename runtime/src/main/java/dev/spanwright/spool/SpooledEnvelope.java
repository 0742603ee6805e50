package dev.spanwright.spool;

/**
 * An envelope that lies in a {@link Spool}.
 *
 * @param id names it and sorts by age: the older, the smaller
 * @param spans how many spans are in it
 * @param bytes how much room its file takes
 */
public record SpooledEnvelope(String id, int spans, long bytes) {}
