package shop;

public final class OrderIncubatingAttributes {
  /** @deprecated deprecated in favor of stable {@link shop.OrderAttributes#ORDER_ID} attribute. */
  @Deprecated public static final AttributeKey<String> ORDER_ID = stringKey("order.id");

  /** @deprecated Replaced by {@code order.id}. */
  @Deprecated public static final AttributeKey<Long> ORDER_NUMBER = longKey("order.number");

  /**
   * @deprecated Replaced by {@code
   *     order.number}.
   */
  @Deprecated public static final AttributeKey<Long> ORDER_OLD = longKey("order.old");

  /** @deprecated Replaced by {@code order.id} and {@code cart.size}. */
  @Deprecated public static final AttributeKey<String> ORDER_BOTH = stringKey("order.both");

  /** @deprecated Replaced by {@code order.nowhere}. */
  @Deprecated public static final AttributeKey<String> ORDER_LOST = stringKey("order.lost");

  /** @deprecated Moved to the <a href="x">other shop</a>. */
  @Deprecated public static final AttributeKey<Double> ORDER_MOVED = doubleKey("order.moved");

  /** @deprecated Removed, no replacement. */
  @Deprecated
  public static final AttributeKey<List<Boolean>> CART_NOTE = booleanArrayKey("cart.note");

  public static final AttributeKey<List<Long>> CART_TOTAL = AttributeKey.longArrayKey("cart.total");

  public static final AttributeKeyTemplate<List<String>> ORDER_TAG =
      stringArrayKeyTemplate("order.tag");

  /** @deprecated Replaced by {@code order.tag}. */
  @Deprecated
  public static final AttributeKeyTemplate<String> ORDER_LABEL = stringKeyTemplate("order.label");

  public static final class Values {
    public static final String NOT_A_KEY = "not.a.key";
  }
}
