package dev.spanwright.sample.order;

/** There are fewer copies of a book than a customer wants. */
public final class OutOfStockException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutOfStockException(String isbn, int copies) {
    super("there are no " + copies + " copies of " + isbn);
  }
}
