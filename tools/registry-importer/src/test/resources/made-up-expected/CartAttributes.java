// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cart.}. */
public final class CartAttributes {

  /**
   * {@code cart.count}: a string.
   *
   * @deprecated use {@link #CART_SIZE}, an integer
   */
  @Deprecated public static final String CART_COUNT = "cart.count";

  /**
   * The start of {@code cart.item.<key>}: an array of strings. Add the part of your choice: {@code
   * CART_ITEM_PREFIX + "example"}.
   */
  public static final String CART_ITEM_PREFIX = "cart.item.";

  /**
   * {@code cart.note}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String CART_NOTE = "cart.note";

  /** {@code cart.size}: an integer. */
  public static final String CART_SIZE = "cart.size";

  /** {@code cart.total}: a double. */
  public static final String CART_TOTAL = "cart.total";

  /**
   * The start of {@code cart.unmarked.<key>}: a boolean. Add the part of your choice: {@code
   * CART_UNMARKED_PREFIX + "example"}.
   */
  public static final String CART_UNMARKED_PREFIX = "cart.unmarked.";

  private CartAttributes() {}
}
