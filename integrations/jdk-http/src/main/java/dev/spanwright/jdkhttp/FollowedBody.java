package dev.spanwright.jdkhttp;

import dev.spanwright.http.ClientSpan;
import dev.spanwright.trace.Span;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** A body that ends a span when it has arrived, or nobody wants the rest. */
final class FollowedBody<T> implements BodySubscriber<T> {

  private final BodySubscriber<T> body;
  private final Span span;

  FollowedBody(BodySubscriber<T> body, Span span) {
    this.body = body;
    this.span = span;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    body.onSubscribe(
        new Subscription() {
          @Override
          public void request(long count) {
            subscription.request(count);
          }

          @Override
          public void cancel() {
            subscription.cancel();
            span.end();
          }
        });
  }

  @Override
  public void onNext(List<ByteBuffer> some) {
    body.onNext(some);
  }

  @Override
  public void onError(Throwable thrown) {
    ClientSpan.fail(thrown, span);
    body.onError(thrown);
  }

  @Override
  public void onComplete() {
    span.end(); // first: who sees the end of the body is to see the end of the span
    body.onComplete();
  }

  @Override
  public CompletionStage<T> getBody() {
    return body.getBody();
  }
}
