package dev.spanwright.benchmarks.calls;

import org.openjdk.jmh.annotations.CompilerControl;

/** What the traced methods do: next to nothing, yet a call that no compiler takes away. */
final class Work {

  /** Carries no stack trace and is made once, so that only the way it takes is measured. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("StaticAssignmentOfThrowable") // what it costs to make one is not asked
    private static final Failure ONE = new Failure();

    private Failure() {
      super("made once", null, false, false);
    }
  }

  private Work() {}

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static long done(long seed) {
    return (seed ^ (seed >>> 29)) * 0xBF58476D1CE4E5B9L;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static long failing(long seed) {
    if (seed != 0) {
      throw Failure.ONE;
    }
    return seed;
  }
}
