package dev.spanwright.sample.web;

import dev.spanwright.sample.order.Order;
import dev.spanwright.sample.order.OrderService;
import dev.spanwright.sample.order.OutOfStockException;
import dev.spanwright.sample.payment.CardDeclinedException;
import dev.spanwright.sample.tracing.TracedRequests;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson3;

/** The shop as its customers see it: orders over HTTP. */
public final class ShopServer implements AutoCloseable {

  private final OrderService orders;
  private final Javalin server;

  private ShopServer(OrderService orders) {
    this.orders = orders;
    this.server =
        Javalin.create(
            config -> {
              config.jsonMapper(new JavalinJackson3());
              TracedRequests.install(config);
              config
                  .routes
                  .exception(OutOfStockException.class, refusal(HttpStatus.CONFLICT))
                  .exception(CardDeclinedException.class, refusal(HttpStatus.PAYMENT_REQUIRED))
                  .put("/orders/{id}", this::place);
            });
  }

  /** Opens the shop on a free port of this machine. */
  public static ShopServer start(OrderService orders) {
    ShopServer shop = new ShopServer(orders);
    shop.server.start("127.0.0.1", 0);
    return shop;
  }

  /** Returns where the shop is. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  private void place(Context request) throws Exception {
    Order order = request.bodyAsClass(Order.class);
    request.status(HttpStatus.CREATED).json(orders.place(request.pathParam("id"), order));
  }

  private static <E extends Exception> ExceptionHandler<E> refusal(HttpStatus status) {
    return (reason, request) -> request.status(status).result(String.valueOf(reason.getMessage()));
  }

  @Override
  public void close() {
    server.stop();
  }
}
