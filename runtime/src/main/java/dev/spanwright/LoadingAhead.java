package dev.spanwright;

import dev.spanwright.pipeline.PipelineClasses;
import dev.spanwright.propagation.PropagationTargets;
import dev.spanwright.propagation.TraceReader;
import dev.spanwright.sampling.ConfiguredSampling;
import dev.spanwright.sentry.SentrySdk;
import dev.spanwright.trace.FirstSpanClasses;
import java.util.List;

/**
 * Loads, in a thread of its own, the classes that the start and the first span are about to need.
 * Most of what both take in a JVM that is cold is loading these; so two processors share it.
 *
 * <p>They are loaded and not initialized: two threads that initialize classes which need each other
 * can come to wait for each other for ever. A class that is missing here only costs its time.
 */
final class LoadingAhead implements Runnable {

  /** Guarded by the lock of whoever starts. */
  private static boolean begun;

  private LoadingAhead() {}

  /** Begins, unless that has been done; returns at once. */
  static void begin() {
    if (begun) {
      return;
    }
    begun = true;
    Thread thread =
        new Thread(
            null, new LoadingAhead(), "spanwright-loading", 0, /* inheritThreadLocals= */ false);
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      // No thread to be had: whoever needs the classes loads them.
    }
  }

  @Override
  public void run() {
    try {
      load();
    } catch (LinkageError | OutOfMemoryError e) {
      // A jar is damaged, or memory is short: whoever needs the class has something to say about
      // it.
    }
  }

  /** What is needed last comes first: the caller comes from the other end. */
  private static List<Class<?>> load() {
    PipelineClasses.ofFirstSpan();
    FirstSpanClasses.loaded();
    List<Class<?>> between =
        List.of( // each is loaded when it is named
            SentrySdk.class, ConfiguredSampling.class, PropagationTargets.class, TraceReader.class);
    PipelineClasses.ofStart();
    return between;
  }
}
