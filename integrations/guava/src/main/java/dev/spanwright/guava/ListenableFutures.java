package dev.spanwright.guava;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import dev.spanwright.async.Recorders;
import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends the span of a method that returns a {@link ListenableFuture} when that is done. A future
 * that is cancelled fails with a {@link java.util.concurrent.CancellationException}.
 *
 * <p>Called by generated code; may change in any release.
 */
public final class ListenableFutures {

  private ListenableFutures() {}

  /**
   * Lets the span last until the future is done.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return {@code result}, the very same object
   */
  public static <R extends @Nullable ListenableFuture<?>> R finish(R result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /**
   * Lets the span last until the future is done, and records its value.
   *
   * @param recorder sets attributes from a value that is not null
   * @return {@code result}, the very same object
   */
  public static <V, R extends @Nullable ListenableFuture<? extends V>> R finish(
      R result, Span span, BiConsumer<? super V, Span> recorder) {
    PendingSpan pending = PendingSpan.leave(span);
    if (pending == null) {
      return result;
    }
    ListenableFuture<? extends V> future = result;
    if (future == null) {
      pending.end();
      return result;
    }
    try {
      Futures.addCallback(
          future, new Completion<V>(pending, recorder), MoreExecutors.directExecutor());
    } catch (Throwable foreignFuture) {
      pending.end();
    }
    return result;
  }

  private record Completion<V>(PendingSpan span, BiConsumer<? super V, Span> recorder)
      implements FutureCallback<V> {

    @Override
    public void onSuccess(@Nullable V value) {
      if (value != null) {
        span.record(recorder, value);
      }
      span.end();
    }

    @Override
    public void onFailure(Throwable thrown) {
      span.fail(thrown);
    }
  }
}
