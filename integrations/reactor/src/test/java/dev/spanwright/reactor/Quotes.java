package dev.spanwright.reactor;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Traced methods that return what they are given. */
final class Quotes {

  @Trace(name = "one")
  @SpanAttribute("answer")
  Mono<String> one(Mono<String> given) {
    return given;
  }

  @Trace(name = "many")
  @SpanAttribute("answer")
  Flux<Integer> many(Flux<Integer> given) {
    return given;
  }
}
