package dev.spanwright.async;

import dev.spanwright.trace.PendingSpan;
import dev.spanwright.trace.Span;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends the span of a method that returns a {@link CompletionStage} when that completes. A stage
 * that is cancelled fails with a {@link java.util.concurrent.CancellationException}.
 *
 * <p>Called by generated code; may change in any release.
 */
public final class CompletionStages {

  /** Exceptions that wrap each other in a circle exist. */
  private static final int DEEPEST_CAUSE = 10;

  private CompletionStages() {}

  /**
   * Lets the span last until the stage completes.
   *
   * @param result what the method returned
   * @param span the call's span, on the thread that started it
   * @return {@code result}, the very same object
   */
  public static <R extends @Nullable CompletionStage<?>> R finish(R result, Span span) {
    return finish(result, span, Recorders.nothing());
  }

  /**
   * Lets the span last until the stage completes, and records its value.
   *
   * @param recorder sets attributes from a value that is not null
   * @return {@code result}, the very same object
   */
  public static <V, R extends @Nullable CompletionStage<? extends V>> R finish(
      R result, Span span, BiConsumer<? super V, Span> recorder) {
    PendingSpan pending = PendingSpan.leave(span);
    if (pending != null) {
      follow(result, pending, recorder);
    }
    return result;
  }

  static <V> void follow(
      @Nullable CompletionStage<? extends V> stage,
      PendingSpan pending,
      BiConsumer<? super V, Span> recorder) {
    if (stage == null) {
      pending.end();
      return;
    }
    try {
      // Not whenComplete: what that returns fails as well, and the JDK asks the exception for its
      // text to wrap it, in the middle of the application's own completion.
      stage.handle(
          (value, thrown) -> {
            complete(pending, recorder, value, thrown);
            return true;
          });
    } catch (Throwable foreignStage) {
      pending.end();
    }
  }

  static <V> void complete(
      PendingSpan pending,
      BiConsumer<? super V, Span> recorder,
      @Nullable V value,
      @Nullable Throwable thrown) {
    if (thrown != null) {
      pending.fail(causeOf(thrown));
      return;
    }
    if (value != null) {
      pending.record(recorder, value);
    }
    pending.end();
  }

  /** Returns what failed, without the wrapping that only says that it failed elsewhere. */
  private static Throwable causeOf(Throwable thrown) {
    Throwable cause = thrown;
    try {
      for (int depth = 0; depth < DEEPEST_CAUSE; depth++) {
        boolean wraps = cause instanceof CompletionException || cause instanceof ExecutionException;
        Throwable inner = wraps ? cause.getCause() : null;
        if (inner == null) {
          return cause;
        }
        cause = inner;
      }
    } catch (Throwable foreignException) {
      // A subclass that fails to tell its cause: the wrapping is all there is to know.
    }
    return cause;
  }
}
