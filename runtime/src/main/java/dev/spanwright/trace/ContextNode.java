package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;

/**
 * A span as one node of a thread's stack of current spans.
 *
 * <p>The span is its own node, so that making it current costs no second object. A span is pushed
 * at most once, by the thread that starts it; ending it, by whichever thread, only marks it. Marked
 * nodes are skipped, and dropped when they come to the top (SPAN-47).
 */
abstract sealed class ContextNode implements Span permits NoopSpan, AttributedNode {

  /**
   * The node that was current before. Only ever replaced by a node further below, past ended ones,
   * so a reader of any older value still gets to the same open node.
   */
  private @Nullable ContextNode below;

  /** Whether the call that the span belongs to has returned. Only the stack's thread looks. */
  private boolean left;

  /** Returns whether this tracer has started the span. */
  abstract boolean belongsTo(Tracer tracer);

  /** Returns whether the span has ended. */
  abstract boolean isEnded();

  /**
   * Returns whether the span can never be current again: it has ended, or its call has returned.
   */
  final boolean isDone() {
    return left || isEnded();
  }

  final void leave() {
    left = true;
  }

  final @Nullable ContextNode below() {
    return below;
  }

  final void putOnto(@Nullable ContextNode node) {
    below = node;
  }

  @Override
  public final void close() {
    end();
  }
}
