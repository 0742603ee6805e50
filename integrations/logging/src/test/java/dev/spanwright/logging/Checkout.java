package dev.spanwright.logging;

import dev.spanwright.annotation.Trace;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;

/** Has a method that javac traces. */
final class Checkout {

  @Trace
  CompletableFuture<String> pay(CompletableFuture<String> bank) {
    LoggerFactory.getLogger("shop").info("paying");
    return bank;
  }
}
