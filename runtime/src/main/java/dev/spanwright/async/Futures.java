package dev.spanwright.async;

import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends the span of a method that is declared to return a plain {@link Future}, which cannot tell
 * when it is done: with its outcome if it is done already, else when the method returns. A future
 * that is a {@link CompletionStage} is treated as one.
 *
 * <p>Called by generated code; may change in any release.
 */
public final class Futures {

  private Futures() {}

  /**
   * Lets the span last as long as it can be known to.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return {@code result}, the very same object
   */
  public static <R extends @Nullable Future<?>> R finish(R result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /**
   * Lets the span last as long as it can be known to, and records the value if it is seen.
   *
   * @param recorder sets attributes from a value that is not null
   * @return {@code result}, the very same object
   */
  public static <V, R extends @Nullable Future<? extends V>> R finish(
      R result, Span span, BiConsumer<? super V, Span> recorder) {
    PendingSpan pending = PendingSpan.leave(span);
    if (pending == null) {
      return result;
    }
    if (result instanceof CompletionStage<?> stage) {
      // Nothing but the future's own type says what the stage's values are.
      @SuppressWarnings("unchecked")
      CompletionStage<? extends V> sameValues = (CompletionStage<? extends V>) stage;
      CompletionStages.follow(sameValues, pending, recorder);
    } else if (result != null) {
      endNow(result, pending, recorder);
    } else {
      pending.end();
    }
    return result;
  }

  private static <V> void endNow(
      Future<? extends V> future, PendingSpan pending, BiConsumer<? super V, Span> recorder) {
    // get() of an interrupted thread may throw though the result is there, and clear the flag.
    boolean interrupted = Thread.interrupted();
    try {
      if (future.isDone()) {
        V value = future.get();
        CompletionStages.complete(pending, recorder, value, null);
      } else {
        pending.end();
      }
    } catch (Throwable outcome) {
      CompletionStages.complete(pending, recorder, null, outcome);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
