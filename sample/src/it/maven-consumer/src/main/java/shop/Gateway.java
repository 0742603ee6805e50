package shop;

import dev.spanwright.trace.Context;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

final class Gateway {

  private final ExecutorService threads;

  Gateway(ExecutorService threads) {
    this.threads = Context.wrap(threads);
  }

  String handle(Map<String, List<String>> headers, String orderId) {
    try (TraceScope request = Traces.continueTrace(headers).open()) {
      Traces.setAttribute("tenant.name", "acme");
      return Traces.call("GET /orders/{id}", () -> "order " + orderId);
    }
  }

  HttpRequest outgoing(URI uri) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    Traces.headers(uri.toString()).forEach(request::setHeader);
    return request.build();
  }

  int both() throws ExecutionException, InterruptedException {
    try (Span span = Traces.startSpan("ask both")) {
      Future<Integer> stock = threads.submit(() -> Traces.call("stock", () -> 3));
      CompletableFuture<Integer> price =
          CompletableFuture.supplyAsync(Context.wrapSupplier(() -> Traces.call("price", () -> 4)));
      return stock.get() * price.get();
    }
  }

  void afterwards(List<Span> orders) {
    try (Span span = Traces.span("settle").root().link(orders.get(0)).start()) {
      span.setAttribute("order.count", orders.size());
    }
  }
}
