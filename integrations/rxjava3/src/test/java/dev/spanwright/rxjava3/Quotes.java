package dev.spanwright.rxjava3;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;

/** Traced methods that return what they are given. */
final class Quotes {

  @Trace(name = "single")
  @SpanAttribute("answer")
  Single<String> single(Single<String> given) {
    return given;
  }

  @Trace(name = "maybe")
  @SpanAttribute("answer")
  Maybe<String> maybe(Maybe<String> given) {
    return given;
  }

  @Trace(name = "completable")
  Completable completable(Completable given) {
    return given;
  }

  @Trace(name = "observable")
  @SpanAttribute("answer")
  Observable<String> observable(Observable<String> given) {
    return given;
  }

  @Trace(name = "flowable")
  @SpanAttribute("answer")
  Flowable<String> flowable(Flowable<String> given) {
    return given;
  }
}
