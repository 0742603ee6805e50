package dev.spanwright.spring.beans;

import java.util.concurrent.CompletableFuture;

/** What beans are known by. */
interface Shelf {

  String put(String item);

  void putBroken(String item);

  String price(String item);

  CompletableFuture<String> send(String item);

  CompletableFuture<String> everything(String item);

  String twice(String item);
}
