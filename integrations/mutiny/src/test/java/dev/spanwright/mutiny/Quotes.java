package dev.spanwright.mutiny;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Traced methods that return what they are given. */
final class Quotes {

  @Trace(name = "one")
  @SpanAttribute("answer")
  Uni<String> one(Uni<String> given) {
    return given;
  }

  @Trace(name = "many")
  @SpanAttribute("answer")
  Multi<Integer> many(Multi<Integer> given) {
    return given;
  }
}
