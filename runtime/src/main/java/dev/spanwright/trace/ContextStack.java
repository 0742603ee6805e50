package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * The spans that are current on one thread, the innermost on top.
 *
 * <p>Each thread reads and writes only its own stack. Another thread may end a span that lies here;
 * it then is skipped the next time this thread looks.
 */
final class ContextStack {

  private static final ThreadLocal<ContextStack> STACKS =
      ThreadLocal.withInitial(ContextStack::new);

  private static final int FEWEST_PUSHES_TO_TIDYING = 32;

  private @Nullable ContextNode top;

  private boolean muted;

  private int pushesToTidying = FEWEST_PUSHES_TO_TIDYING;

  private ContextStack() {}

  /** Returns the calling thread's stack. */
  static ContextStack ofThread() {
    return STACKS.get();
  }

  /** Returns the innermost open span of this tracer; those of a closed tracer are forgotten. */
  @Nullable ContextNode current(Tracer tracer) {
    ContextNode node = top;
    while (node != null && (node.isDone() || !node.isOpenFor(tracer))) {
      node = node.below();
    }
    top = node;
    return node;
  }

  void push(ContextNode node) {
    ContextNode under = firstOpen(top);
    if (under != null) {
      // A span that outlives its parent would otherwise keep it, and spans that follow one another
      // hand over hand would pile up.
      under.putOnto(firstOpen(under.below()));
    }
    node.putOnto(under);
    top = node;
    if (--pushesToTidying <= 0) {
      tidy();
    }
  }

  /**
   * Unlinks every ended node. Spans that overlap in a sliding window would otherwise keep all that
   * came before them. As often as the stack is deep, so that a push costs the same on average.
   */
  private void tidy() {
    int depth = 0;
    ContextNode node = firstOpen(top);
    top = node;
    while (node != null) {
      depth++;
      ContextNode next = firstOpen(node.below());
      node.putOnto(next);
      node = next;
    }
    pushesToTidying = Math.max(FEWEST_PUSHES_TO_TIDYING, depth);
  }

  /** Drops what has ended off the top. */
  void settle() {
    top = firstOpen(top);
  }

  /** Takes a span off that has not ended, and never will be current again. */
  void leave(ContextNode node) {
    node.leave();
    if (top == node) {
      settle();
      node.putOnto(null); // it may stay open for long, and would keep what was below it
    }
  }

  /** Lets no span start on this thread any more. */
  void mute() {
    muted = true;
  }

  boolean isMuted() {
    return muted;
  }

  private static @Nullable ContextNode firstOpen(@Nullable ContextNode node) {
    ContextNode open = node;
    while (open != null && open.isDone()) {
      open = open.below();
    }
    return open;
  }
}
