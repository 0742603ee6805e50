// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code order.}. */
public final class OrderAttributes {

  /**
   * {@code order.both}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String ORDER_BOTH = "order.both";

  /** {@code order.id}: a string. */
  public static final String ORDER_ID = "order.id";

  /**
   * The start of {@code order.label.<key>}: a string. Add the part of your choice: {@code
   * ORDER_LABEL_PREFIX + "example"}.
   *
   * @deprecated use {@link #ORDER_TAG_PREFIX}, an array of strings
   */
  @Deprecated public static final String ORDER_LABEL_PREFIX = "order.label.";

  /**
   * {@code order.lost}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String ORDER_LOST = "order.lost";

  /** {@code order.moved}: a double. */
  public static final String ORDER_MOVED = "order.moved";

  /**
   * {@code order.number}: an integer.
   *
   * @deprecated use {@link #ORDER_ID}, a string
   */
  @Deprecated public static final String ORDER_NUMBER = "order.number";

  /**
   * {@code order.old}: an integer.
   *
   * @deprecated use {@link #ORDER_ID}, a string
   */
  @Deprecated public static final String ORDER_OLD = "order.old";

  /**
   * The start of {@code order.tag.<key>}: an array of strings. Add the part of your choice: {@code
   * ORDER_TAG_PREFIX + "example"}.
   */
  public static final String ORDER_TAG_PREFIX = "order.tag.";

  private OrderAttributes() {}
}
