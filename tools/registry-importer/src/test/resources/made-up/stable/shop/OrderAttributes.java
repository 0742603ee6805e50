package shop;

public final class OrderAttributes {
  /** A number. */
  public static final AttributeKey<String> ORDER_ID = stringKey("order.id");

  /** Values for {@link #ORDER_ID}. */
  public static final class OrderIdValues {
    public static final String SAMPLE = "sample";
    public static final String TEST = "test";
  }
}
