package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How generated sources look. */
class GeneratedSourcesTest {

  @TempDir Path folder;

  private static final String ORDER_SERVICE =
      """
      package acme;

      import dev.spanwright.annotation.Attribute;
      import dev.spanwright.annotation.SpanAttribute;
      import dev.spanwright.annotation.Trace;
      import java.util.List;

      public class OrderService {
        @Trace(
            name = "place order",
            attributes = {
              @Attribute(key = "sentry.op", value = "function"),
              @Attribute(key = "cart.limit", longValue = 20),
              @Attribute(key = "cart.rates", doubleValue = {0.5, 1}),
              @Attribute(key = "cart.gift", booleanValue = true)
            })
        @SpanAttribute("order.total")
        public double place(@SpanAttribute("order.id") String span, List<String> items) {
          return price(span);
        }

        @Trace
        double price(String item) {
          return 1;
        }

        @Trace(active = false)
        void price(char grade, @SpanAttribute("grade") char best) {}

        static class Audit {
          @Trace
          void writeEntry() {}
        }
      }
      """;

  @Test
  void companion_ofAClassWithANestedOne() {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source("acme.OrderService", ORDER_SERVICE)
            .compile()
            .succeedsSilently();
    Goldens.check("OrderServiceSpans.java", compiled.generatedSource("acme.OrderServiceSpans"));
  }

  @Test
  void classProxy() {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source("acme.OrderService", ORDER_SERVICE)
            .proxyMode()
            .compile()
            .succeedsSilently();
    Goldens.check("TracedOrderService.java", compiled.generatedSource("acme.TracedOrderService"));
    Goldens.check(
        "TracedOrderService_Audit.java", compiled.generatedSource("acme.TracedOrderService_Audit"));
  }

  @Test
  void interfaceProxy() {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.PaymentGateway",
                """
                package acme;

                import dev.spanwright.annotation.SpanAttribute;
                import dev.spanwright.annotation.Trace;
                import java.io.IOException;

                public interface PaymentGateway<C> extends AutoCloseable {
                  @Trace
                  @SpanAttribute("payment.receipt")
                  String charge(@SpanAttribute("order.id") String orderId, C card, long... cents)
                      throws IOException;

                  @Trace
                  void refund(String receipt);

                  default boolean supports(C card) {
                    return true;
                  }

                  @Override
                  void close();
                }
                """)
            .compile()
            .succeedsSilently();
    Goldens.check(
        "TracedPaymentGateway.java", compiled.generatedSource("acme.TracedPaymentGateway"));
    Goldens.check("PaymentGatewaySpans.java", compiled.generatedSource("acme.PaymentGatewaySpans"));
  }

  @Test
  void names_thatWouldClash_areMadeDistinct() throws Exception {
    TraceCompiler.in(folder)
        .source(
            "acme.Clash",
            """
            package acme;
            import dev.spanwright.annotation.*;
            class Clash {
              @Trace void m(@SpanAttribute("a") String span, @SpanAttribute("b") int a) {}
              @Trace int m2() { return 1; }
              @Trace void m() {}
              @Trace @SpanAttribute("r") int mResult() { return 1; }
              @Trace @SpanAttribute("r") int m(int i) { return 1; }
              @Trace void fooBar() {}
              @Trace void foo_Bar() {}
              @Trace public int hashCode() { return 1; }
              @Override @Trace public boolean equals(@SpanAttribute("x") Object o) { return true; }
              @Trace void notify(@SpanAttribute("s") String s) {}
            }
            """
                .replace("@SpanAttribute(\"x\") ", ""))
        .compile()
        .succeedsSilently();
  }

  @Test
  void typeWithAThousandMethods_stillCompiles() throws Exception {
    String methods =
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    "@Trace(attributes = {@Attribute(key = \"a\", value = \"%d\"), @Attribute(key = \"b\", value = \"x\"), @Attribute(key = \"c\", longValue = 1), @Attribute(key = \"d\", value = {\"1\", \"2\", \"3\"})}) static void m%d() {}"
                        .formatted(i, i))
            .collect(Collectors.joining("\n"));
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "acme.Large",
                "package acme; import dev.spanwright.annotation.*; public class Large { "
                    + methods
                    + " public static void main() { m0(); m999(); } }")
            .compile()
            .succeedsSilently();
    assertThat(Spans.tree(Spans.of(() -> compiled.call("acme.Large", "main"))))
        .containsExactly("- > Large.m0 [ok]", "- > Large.m999 [ok]");
  }

  @Test
  void typeInTheUnnamedPackage_isTraced() throws Exception {
    Compiled compiled =
        TraceCompiler.in(folder)
            .source(
                "Alone",
                "public class Alone { @dev.spanwright.annotation.Trace public static void main() {} }")
            .compile()
            .succeedsSilently();
    assertThat(Spans.tree(Spans.of(() -> compiled.call("Alone", "main"))))
        .containsExactly("- > Alone.main [ok]");
  }
}
