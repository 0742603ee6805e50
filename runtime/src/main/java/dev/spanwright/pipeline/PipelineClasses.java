package dev.spanwright.pipeline;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The classes of this package that an application's start needs, and those of the JDK that it needs
 * for them and does not have at hand in an archive; what is needed last comes first.
 *
 * <p>Not for application code; may change in any release.
 */
public final class PipelineClasses {

  private PipelineClasses() {}

  /** Returns those that the first span needs, loaded but not initialized. */
  public static List<Class<?>> ofFirstSpan() {
    return List.of(
        EditStep.class,
        StreamBuckets.class,
        ConcurrentLinkedQueue.class,
        CancellationException.class,
        TimeoutException.class,
        ExecutionException.class,
        Worker.class,
        SpanQueue.Offer.class);
  }

  /** Returns those that are needed before, likewise. */
  public static List<Class<?>> ofStart() {
    return List.of(
        CommonAttributes.class,
        GuardedExporter.class,
        Lane.class,
        ExportStep.class,
        AtomicReferenceArray.class,
        SpanQueue.class,
        Backpressure.class,
        Accounting.class,
        Pipeline.class);
  }
}
