package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void main_printsTheTree() {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Main.main(new String[0]);
    } finally {
      System.setOut(out);
    }
    assertEquals(
        """
        Checkout.pay # shop.counter=2 sentry.op=function order.id=42
        └─ add tax # sentry.op=function
        """,
        printed
            .toString(StandardCharsets.UTF_8)
            .replaceAll(" +[0-9.]+ (µs|ms|s)", " #")
            .replaceAll(" +", " "));
  }
}
