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

  /** Values for {@link #ORDER_ID}. */
  @Deprecated
  public static final class OrderIdIncubatingValues {
    public static final String SAMPLE = "sample";
    public static final String NONE = "none";
  }

  /** Values for {@link #ORDER_NUMBER}. */
  public static final class OrderNumberIncubatingValues {
    public static final long FIRST = 1;
    public static final long SECOND = 2;

    private OrderNumberIncubatingValues() {}
  }

  // Sentry says that this is no boolean, so what its values are is open.
  /** Values for {@link #CART_NOTE}. */
  public static final class CartNoteIncubatingValues {
    public static final String LONG = "long";
  }
}
