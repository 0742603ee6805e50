package dev.spanwright.trace;

/**
 * Shows encoders what a set of attributes is made of, so that they need not encode again what many
 * spans have in common.
 *
 * <p>A set is made of parts that have no key in common; one that was not put together is its own
 * only part. A part is pairs of a key and a value.
 *
 * <p>Not for application code; may change in any release.
 */
public final class AttributeParts {

  private AttributeParts() {}

  /** Returns how many parts there are. */
  public static int count(Attributes attributes) {
    int parts = attributes.parts().length;
    return parts == 0 && !attributes.isEmpty() ? 1 : parts;
  }

  /** Returns a part; the first one has index 0. */
  public static Attributes part(Attributes attributes, int index) {
    Attributes[] parts = attributes.parts();
    return parts.length == 0 ? attributes : parts[index];
  }

  /**
   * Returns a number that few other parts have, if any, where the part belongs to a place in source
   * or to the process as a whole: the same object will come again and again. Returns 0 for others.
   */
  public static int number(Attributes part) {
    return part.number();
  }

  /** Returns about how many bytes a part takes when encoded, without making its text. */
  public static int encodedLength(Attributes part) {
    return part.encodedLength();
  }

  /** Returns how many pairs a part has. */
  public static int size(Attributes part) {
    return part.pairs().length / 2;
  }

  /** Returns the key of a part's pair; the first one has index 0. */
  public static String key(Attributes part, int index) {
    return (String) part.pairs()[index * 2];
  }

  /** Returns the value of a part's pair; the first one has index 0. */
  public static Object value(Attributes part, int index) {
    return part.pairs()[index * 2 + 1];
  }
}
