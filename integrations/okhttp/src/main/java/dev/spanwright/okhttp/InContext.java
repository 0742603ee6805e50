package dev.spanwright.okhttp;

import dev.spanwright.trace.Context;
import java.io.IOException;
import java.util.concurrent.Callable;

/** Runs what OkHttp calls in a context. */
final class InContext {

  private InContext() {}

  /** Returns what the work returns, and throws what it throws, declared or not. */
  static <T> T call(Context context, Callable<T> work) throws IOException {
    try {
      return context.call(work);
    } catch (IOException | RuntimeException thrown) {
      throw thrown;
    } catch (Exception undeclared) { // Kotlin's interceptors declare nothing
      InContext.<RuntimeException>rethrow(undeclared);
      throw new AssertionError("it has been thrown", undeclared);
    }
  }

  @SuppressWarnings("unchecked") // unchecked is the point: the exception is rethrown as it is
  private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
