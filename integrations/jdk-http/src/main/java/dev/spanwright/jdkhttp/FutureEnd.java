package dev.spanwright.jdkhttp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Sees how futures end. */
final class FutureEnd {

  private FutureEnd() {}

  /**
   * Returns a future that ends as the given one does, after the listener has been told; or as its
   * holder wants, by cancelling it, and then the listener is told of that.
   *
   * @param listener takes the value, or the exception that is there in place of one; may be told
   *     twice
   */
  static <T> CompletableFuture<T> tell(
      CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> listener) {
    CompletableFuture<T> told =
        future.whenComplete((value, thrown) -> listener.accept(value, unwrapped(thrown)));
    // A future that is cancelled runs nothing any more of what was to come before its end.
    var unused =
        told.whenComplete(
            (value, thrown) -> {
              if (thrown != null) {
                listener.accept(null, unwrapped(thrown));
              }
            });
    return told;
  }

  private static @Nullable Throwable unwrapped(@Nullable Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
    return cause == null ? thrown : cause;
  }
}
