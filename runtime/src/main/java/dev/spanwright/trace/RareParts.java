package dev.spanwright.trace;

import dev.spanwright.propagation.DynamicSamplingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What most spans do not have, in an object of its own so that those do not carry the fields.
 *
 * <p>All is written under the span's monitor, but for {@link #furtherPairs} and {@link
 * #lossOfTheRest}.
 */
final class RareParts {

  /**
   * The attributes that the starting thread has set beyond the first few: keys and values in turn.
   * Written by that thread only; see {@link AttributedNode}.
   */
  volatile Object[] furtherPairs = AttributePairs.NONE;

  /** What other threads have set, and what was removed; null while there is no such thing. */
  volatile @Nullable AttributeSlots changes;

  List<SpanLink> links = List.of();

  /** Stands for the children of the span that are ignored; made for the first of them. */
  @Nullable IgnoredChild ignoredChild;

  /** What is set while a tree is worked on outside of all scopes. Of top-level spans only. */
  volatile @Nullable ScopeAttributes treeAttributes;

  /** What the spans have in common that have ended last. Of top-level spans only. */
  volatile @Nullable Attributes treeConstants;

  /** Why nothing of the tree can leave any more, if so. Of top-level spans only. */
  volatile @Nullable LossReason lossOfTheRest;

  /** What is said about the trace from now on. Of top-level spans only. */
  @Nullable DynamicSamplingContext samplingContext;
}
