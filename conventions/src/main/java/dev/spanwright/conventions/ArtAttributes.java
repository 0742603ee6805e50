// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code art.}. */
public final class ArtAttributes {

  /** {@code art.gc.blocking_count}: an integer. */
  public static final String ART_GC_BLOCKING_COUNT = "art.gc.blocking_count";

  /** {@code art.gc.blocking_time}: a double. */
  public static final String ART_GC_BLOCKING_TIME = "art.gc.blocking_time";

  /** {@code art.gc.pre_oome_count}: an integer. */
  public static final String ART_GC_PRE_OOME_COUNT = "art.gc.pre_oome_count";

  /** {@code art.gc.total_count}: an integer. */
  public static final String ART_GC_TOTAL_COUNT = "art.gc.total_count";

  /** {@code art.gc.total_time}: a double. */
  public static final String ART_GC_TOTAL_TIME = "art.gc.total_time";

  /** {@code art.gc.waiting_time}: a double. */
  public static final String ART_GC_WAITING_TIME = "art.gc.waiting_time";

  /** {@code art.memory.free}: an integer. */
  public static final String ART_MEMORY_FREE = "art.memory.free";

  /** {@code art.memory.free_until_gc}: an integer. */
  public static final String ART_MEMORY_FREE_UNTIL_GC = "art.memory.free_until_gc";

  /** {@code art.memory.free_until_oome}: an integer. */
  public static final String ART_MEMORY_FREE_UNTIL_OOME = "art.memory.free_until_oome";

  /** {@code art.memory.max}: an integer. */
  public static final String ART_MEMORY_MAX = "art.memory.max";

  /** {@code art.memory.total}: an integer. */
  public static final String ART_MEMORY_TOTAL = "art.memory.total";

  private ArtAttributes() {}
}
