package dev.spanwright.sample;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.export.SpanTreePrinter;
import dev.spanwright.otlp.OtlpExporter;
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
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcConnectionPool;

/** Opens the shop, lets customers place their orders, and shows the traces. */
public final class Bookshop {

  /** A collector that is not there is given up by then, and the summary can say so. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int WRONG_ARGUMENTS = 2;

  private Bookshop() {}

  /**
   * Sends the spans to {@code SENTRY_DSN}, or to a receiver of its own that prints them; and to
   * where the arguments say ({@code --help}).
   */
  public static void main(String[] args) throws Exception {
    // The branches of the trees need UTF-8, whatever the terminal says it is.
    FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);
    PrintStream out = new PrintStream(stdout, /* autoFlush= */ true, StandardCharsets.UTF_8);
    CommandLine commandLine;
    try {
      commandLine = CommandLine.parse(args);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(WRONG_ARGUMENTS);
      return;
    }
    if (commandLine.help()) {
      out.print(CommandLine.HELP);
      return;
    }
    List<SpanExporter> others =
        commandLine.collectors().stream().<SpanExporter>map(OtlpExporter::to).toList();
    String dsn = System.getenv("SENTRY_DSN");
    if (dsn == null || dsn.isBlank()) {
      show(out, SpanTreePrinter.create().withColoursOnTerminal(), others);
    } else {
      print(out, run(dsn, others), "");
    }
  }

  /** Runs the shop and prints the traces, which arrive over the network like anybody's. */
  static void show(PrintStream out, SpanTreePrinter trees, List<SpanExporter> others)
      throws Exception {
    try (SpanReceiver receiver = SpanReceiver.start()) {
      Summary summary = run(receiver.dsn(), others);
      receiver.traces().forEach(new TracePrinter(out, trees)::print);
      print(out, summary, receiver.received() + " received, ");
    }
  }

  /**
   * Runs the shop for a few orders, sends the spans to that DSN and by the other exporters, and
   * waits until they are there.
   */
  static Summary run(String dsn, List<SpanExporter> others) throws Exception {
    Options.Builder options =
        Options.builder()
            .dsn(dsn)
            .tracesSampleRate(1.0)
            .release("bookshop@1.0")
            .attribute("service.name", "bookshop");
    others.forEach(options::exporter);
    Spanwright spanwright = Spanwright.start(options.build());
    Map<Integer, Integer> answers;
    try (spanwright) {
      answers = serve();
      spanwright.flush(PATIENCE);
    }
    return Summary.of(answers, spanwright.stats());
  }

  /**
   * Opens the shop, lets its customers in, and closes it again. Only then have all spans ended:
   * whoever has an answer need not be the last to know of the request.
   */
  private static Map<Integer, Integer> serve() throws Exception {
    JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:bookshop", "shop", "");
    try (PaymentServer payments = PaymentServer.start();
        ShopServer shop =
            ShopServer.start(
                new OrderService(
                    new PricingService(),
                    StockRepository.create(database),
                    new TracedPaymentGateway(new HttpPaymentGateway(payments.url()))))) {
      return new Customers(shop.url()).placeOrders();
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
    if (summary.lastProblem() != null) {
      out.printf("last problem: %s%n", summary.lastProblem());
    }
  }
}
