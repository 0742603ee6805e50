package dev.spanwright.pipeline;

import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets a trace's spans leave when its top-level span ends, when there are 1000 of them, and every
 * few seconds (PIPE-21…27). What comes later starts anew (PIPE-33).
 */
final class StreamBuckets implements Buckets {

  private final int mostSpans;
  private final Exit exit;

  /** By top-level span, oldest first. */
  private final Map<EndedSpan, TraceBucket> buckets = new LinkedHashMap<>();

  private int spans;

  StreamBuckets(int mostSpans, Exit exit) {
    this.mostSpans = mostSpans;
    this.exit = exit;
  }

  @Override
  public void add(EndedSpan span, FinishedSpan finished, long bytes) {
    EndedSpan top = span.topLevel();
    TraceBucket bucket = buckets.computeIfAbsent(top, key -> new TraceBucket(span));
    bucket.add(finished, bytes);
    spans++;
    if (bucket.isFull()) {
      buckets.remove(top);
      export(bucket);
    }
  }

  @Override
  public void lost(EndedSpan span, LossReason reason) {
    // The others of its trace do not depend on it.
  }

  @Override
  public void release(boolean all) {
    boolean each = all || spans >= mostSpans;
    Iterator<TraceBucket> iterator = buckets.values().iterator();
    while (iterator.hasNext()) {
      TraceBucket bucket = iterator.next();
      if (each || bucket.hasTopLevel()) {
        iterator.remove();
        export(bucket);
      }
    }
  }

  private void export(TraceBucket bucket) {
    spans -= bucket.size();
    exit.export(bucket);
  }

  @Override
  public void close() {
    // Everything may leave at any time, and has.
  }

  @Override
  public boolean isEmpty() {
    return buckets.isEmpty();
  }

  @Override
  public String toString() {
    return "StreamBuckets{" + spans + " spans}";
  }
}
