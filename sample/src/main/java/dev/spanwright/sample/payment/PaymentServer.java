package dev.spanwright.sample.payment;

import dev.spanwright.sample.tracing.TracedRequests;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** The payment service: another server, which continues the traces of those who call it. */
public final class PaymentServer implements AutoCloseable {

  /** The card that nobody has money on. */
  public static final String EMPTY_CARD = "4000 0000 0000 0002";

  private final AtomicInteger charges = new AtomicInteger();
  private final Javalin server =
      Javalin.create(
          config -> {
            TracedRequests.install(config);
            config.routes.post("/charges", this::charge);
          });

  private PaymentServer() {}

  /** Starts the service on a free port of this machine. */
  public static PaymentServer start() {
    PaymentServer payments = new PaymentServer();
    payments.server.start("127.0.0.1", 0);
    return payments;
  }

  /** Returns where the service is. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  private void charge(Context request) {
    if (Objects.equals(request.formParam("card"), EMPTY_CARD)) {
      request.status(HttpStatus.PAYMENT_REQUIRED);
    } else {
      request.result("payment-" + charges.incrementAndGet());
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
