package dev.spanwright.guava;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;

/** Traced methods that return what they are given. */
final class Quotes {

  @Trace(name = "listenable")
  @SpanAttribute("answer")
  ListenableFuture<String> listenable(ListenableFuture<String> given) {
    return given;
  }

  @Trace(name = "settable")
  @SpanAttribute("answer")
  SettableFuture<String> settable(SettableFuture<String> given) {
    return given;
  }
}
