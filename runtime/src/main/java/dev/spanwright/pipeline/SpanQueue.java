package dev.spanwright.pipeline;

import dev.spanwright.trace.EndedSpan;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Spans on their way from the threads that end them to the one worker.
 *
 * <p>Many threads offer, one polls; nobody ever waits. Offering claims a place by moving {@code
 * tail} on with a compare-and-set, and then fills it; a span whose place is claimed but not yet
 * filled makes the queue look empty from there on for a moment, which costs the worker one more
 * look. Spans of one thread stay in order.
 *
 * <p>The bound counts more than what lies here: a place is free again only once its span has been
 * {@linkplain #release released}, that is, when all exporters have taken it or it was given up. So
 * the limit holds for everything between end and export, at the price of one shared counter.
 *
 * <p>Closing sets the sign bit of {@code tail}: from that instant no place can be claimed, so what
 * the worker still finds is all there will ever be, and no span is lost uncounted.
 */
final class SpanQueue {

  /** What became of an offer. */
  enum Offer {
    /** The span is in the queue. */
    TAKEN,
    /** There was no room. */
    FULL,
    /** The queue is closed. */
    CLOSED
  }

  private static final long CLOSED_BIT = Long.MIN_VALUE;

  private final int capacity;
  private final AtomicReferenceArray<@Nullable EndedSpan> slots;
  private final int mask;

  /** How many places have been claimed since the beginning, and the closed bit. */
  private final AtomicLong tail = new AtomicLong();

  /** How many spans have been released since the beginning. */
  private final AtomicLong released = new AtomicLong();

  /** How many spans have been polled since the beginning. The worker's own. */
  private long head;

  SpanQueue(int capacity) {
    this.capacity = capacity;
    int length = Integer.highestOneBit(Math.max(1, capacity - 1)) << 1;
    this.slots = new AtomicReferenceArray<>(length);
    this.mask = length - 1;
  }

  Offer offer(EndedSpan span) {
    long place = tail.get();
    while (true) {
      if (place < 0) {
        return Offer.CLOSED;
      }
      if (place - released.get() >= capacity) {
        return Offer.FULL;
      }
      long witness = tail.compareAndExchange(place, place + 1);
      if (witness == place) {
        slots.set((int) place & mask, span);
        return Offer.TAKEN;
      }
      place = witness;
    }
  }

  /** Returns the next span, or null if there is none yet. Worker only. */
  @Nullable EndedSpan poll() {
    int slot = (int) head & mask;
    EndedSpan span = slots.get(slot);
    if (span != null) {
      slots.setPlain(slot, null); // published to its next owner by release()
      head++;
    }
    return span;
  }

  /** Gives up a place that was claimed and never filled. Worker only. */
  void skip() {
    head++;
  }

  /** Returns how many spans have been polled since the beginning. Worker only. */
  long polled() {
    return head;
  }

  /** Gives room for that many spans back. Called by whoever is done with them. */
  void release(int spans) {
    released.getAndAdd(spans);
  }

  /** Returns whether every claimed place has been polled. Worker only. */
  boolean isDrained() {
    return accepted() == head;
  }

  /** Takes no more spans from now on. */
  void close() {
    tail.getAndUpdate(place -> place | CLOSED_BIT);
  }

  boolean isClosed() {
    return tail.get() < 0;
  }

  /** Returns how many spans have been taken since the beginning. */
  long accepted() {
    return tail.get() & ~CLOSED_BIT;
  }

  /** Returns how many spans have been taken and not been released. */
  long pending() {
    long done = released.get(); // read first, so that the difference is never negative
    return accepted() - done;
  }

  int capacity() {
    return capacity;
  }

  @Override
  public String toString() {
    return "SpanQueue{pending=" + pending() + ", capacity=" + capacity + "}";
  }
}
