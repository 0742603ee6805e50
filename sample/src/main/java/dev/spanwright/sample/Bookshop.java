package dev.spanwright.sample;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.SpanTreePrinter;
import dev.spanwright.sample.order.OrderService;
import dev.spanwright.sample.order.PricingService;
import dev.spanwright.sample.order.StockRepository;
import dev.spanwright.sample.payment.HttpPaymentGateway;
import dev.spanwright.sample.payment.PaymentServer;
import dev.spanwright.sample.payment.TracedPaymentGateway;
import dev.spanwright.sample.receiver.SpanReceiver;
import dev.spanwright.sample.receiver.TracePrinter;
import dev.spanwright.sample.web.ShopServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** Opens the shop, lets customers place their orders, and shows the traces. */
public final class Bookshop {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Bookshop() {}

  /** Sends the spans to {@code SENTRY_DSN}, or to a receiver of its own that prints them. */
  public static void main(String[] args) throws Exception {
    // The branches of the trees need UTF-8, whatever the terminal says it is.
    FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);
    PrintStream out = new PrintStream(stdout, /* autoFlush= */ true, StandardCharsets.UTF_8);
    String dsn = System.getenv("SENTRY_DSN");
    if (dsn == null || dsn.isBlank()) {
      show(out, SpanTreePrinter.create().withColoursOnTerminal());
    } else {
      print(out, run(dsn), "");
    }
  }

  /** Runs the shop and prints the traces, which arrive over the network like anybody's. */
  static void show(PrintStream out, SpanTreePrinter trees) throws Exception {
    try (SpanReceiver receiver = SpanReceiver.start(new TracePrinter(out, trees))) {
      Summary summary = run(receiver.dsn());
      print(out, summary, receiver.received() + " received, ");
    }
  }

  /**
   * Runs the shop for a few orders, sends the spans to that DSN, and waits until they are there.
   */
  static Summary run(String dsn) throws Exception {
    Options options =
        Options.builder().dsn(dsn).tracesSampleRate(1.0).release("bookshop@1.0").build();
    JdbcConnectionPool database =
        JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "shop", "");
    try (Spanwright spanwright = Spanwright.start(options);
        PaymentServer payments = PaymentServer.start();
        ShopServer shop =
            ShopServer.start(
                new OrderService(
                    new PricingService(),
                    StockRepository.create(database),
                    new TracedPaymentGateway(new HttpPaymentGateway(payments.url()))))) {
      Map<Integer, Integer> answers = new Customers(shop.url()).placeOrders();
      spanwright.flush(PATIENCE);
      return Summary.of(answers, spanwright.stats());
    } finally {
      database.dispose();
    }
  }

  private static void print(PrintStream out, Summary summary, String received) {
    out.printf(
        "%n%d orders: %d paid, %d out of stock, %d declined%n",
        summary.orders(), summary.paid(), summary.outOfStock(), summary.declined());
    out.printf(
        "%d spans: %d sent, %s%d dropped%n",
        summary.sent() + summary.dropped(), summary.sent(), received, summary.dropped());
  }
}
