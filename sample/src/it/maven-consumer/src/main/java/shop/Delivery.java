package shop;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;
import dev.spanwright.annotation.Untraced;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@Trace
class Delivery {

  enum Carrier {
    BIKE,
    TRUCK
  }

  record Parcel(Carrier carrier, List<String> items) {}

  static final class SoldOutException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Trace(name = "ship by {shipping.carrier}", expected = SoldOutException.class)
  public CompletableFuture<String> ship(
      @SpanAttribute(value = "shipping.carrier", path = "carrier")
          @SpanAttribute(value = "shipping.items", path = "items.size")
          Parcel parcel) {
    return CompletableFuture.supplyAsync(() -> "on its way: " + parcel.items());
  }

  public void close() {}

  @Untraced
  public boolean isOpen() {
    return true;
  }
}
