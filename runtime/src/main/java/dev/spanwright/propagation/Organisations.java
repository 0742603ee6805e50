package dev.spanwright.propagation;

import org.jspecify.annotations.Nullable;

/** Keeps the traces of different organisations apart. */
public final class Organisations {

  private Organisations() {}

  /**
   * Returns whether a trace may be continued.
   *
   * @param incoming the organisation it comes from; null or blank if that is not known
   * @param own the organisation that this process belongs to; null or blank if that is not known
   * @param strict whether it is a no if only one of them is known
   */
  public static boolean mayContinue(
      @Nullable String incoming, @Nullable String own, boolean strict) {
    String from = blankIsNone(incoming);
    String to = blankIsNone(own);
    return from.equals(to) || (!strict && (from.isEmpty() || to.isEmpty()));
  }

  private static String blankIsNone(@Nullable String id) {
    return id == null ? "" : id.strip();
  }
}
