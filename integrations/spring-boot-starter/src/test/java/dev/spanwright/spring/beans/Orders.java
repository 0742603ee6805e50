package dev.spanwright.spring.beans;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;
import dev.spanwright.trace.Traces;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A bean whose methods have annotations of Spring's and of ours. */
class Orders implements Shelf {

  private final JdbcTemplate template;

  Orders(JdbcTemplate template) {
    this.template = template;
  }

  @Override
  @Trace
  @Transactional
  public String put(@SpanAttribute("shop.item") String item) {
    template.update("INSERT INTO orders VALUES (?)", item);
    return transaction() ? "in transaction" : "no transaction";
  }

  @Override
  @Transactional
  @Trace
  public void putBroken(String item) {
    template.update("INSERT INTO orders VALUES (?)", item);
    throw new IllegalStateException("broken: " + item);
  }

  @Override
  @Trace
  @Cacheable("prices")
  public String price(@SpanAttribute("shop.item") String item) {
    return item + " " + UUID.randomUUID();
  }

  @Override
  @Async
  @Trace
  public CompletableFuture<String> send(String item) {
    return CompletableFuture.completedFuture("sent " + item);
  }

  @Override
  @Trace
  @Async
  @Transactional
  @Cacheable("everything")
  public CompletableFuture<String> everything(String item) {
    Traces.currentSpan().setAttribute("shop.transaction", transaction());
    template.update("INSERT INTO orders VALUES (?)", item);
    return CompletableFuture.completedFuture(item);
  }

  /** Calls itself, not Spring's proxy: there is no transaction, as ever. */
  @Override
  @Trace
  public String twice(String item) {
    put(item);
    return put(item);
  }

  @Trace
  String ofItsPackage() {
    return count();
  }

  @Trace
  private static String count() {
    return "counted";
  }

  private static boolean transaction() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }
}
