package shop;

public final class OrderAttributes {
  /** A number. */
  public static final AttributeKey<String> ORDER_ID = stringKey("order.id");
}
