package dev.spanwright.trace;

/**
 * A span that was never ended or a scope that was never closed.
 *
 * @param what for example {@code span "checkout"}
 * @param thread the name of the thread that opened it
 * @param place where in the code it was opened
 */
public record LeftOpen(String what, String thread, StackTraceElement place) {

  @Override
  public String toString() {
    return what + " opened at " + place + " on thread " + thread;
  }
}
