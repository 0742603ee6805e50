package dev.spanwright.pipeline;

import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the spans of a tree until its top-level span has ended, and then lets all leave together
 * (PIPE-125, PIPE-126). What ends later, or is one too many, is left behind.
 *
 * <p>Three things keep it bounded. When too many spans wait, the tree that has waited longest gives
 * up what it has (PIPE-32). So does a tree in which nothing has ended for an hour: its top-level
 * span has most likely been forgotten. And a tree whose top-level span is lost is lost with it. A
 * tree that had to give up spans goes on: its top-level span leaves with what ends from then on.
 */
final class StaticBuckets implements Buckets {

  /** Longer than anything but a forgotten span is silent. */
  static final long LONGEST_SILENCE_NANOS = TimeUnit.HOURS.toNanos(1);

  private final int mostSpans;
  private final Exit exit;
  private final LongSupplier ticker;

  /** By top-level span, oldest first. */
  private final Map<EndedSpan, Tree> trees = new LinkedHashMap<>();

  private int spans;

  /** What has ended below a top-level span that is still open. */
  private static final class Tree {
    private final TraceBucket bucket;
    private long lastTick;

    Tree(EndedSpan first) {
      this.bucket = new TraceBucket(first);
    }
  }

  StaticBuckets(int mostSpans, Exit exit, LongSupplier ticker) {
    this.mostSpans = mostSpans;
    this.exit = exit;
    this.ticker = ticker;
  }

  @Override
  public void add(EndedSpan span, FinishedSpan finished, long bytes) {
    LossReason tooLate = span.lossOfTheRest();
    if (tooLate != null) {
      exit.lose(tooLate, 1, span.isTopLevel() ? 1 : 0);
    } else if (span.isTopLevel()) {
      span.closeTree(LossReason.LEFT_BEHIND);
      TraceBucket collected = remove(span);
      TraceBucket bucket = collected == null ? new TraceBucket(span) : collected;
      bucket.add(finished, bytes);
      exit.export(bucket);
    } else {
      addChild(span, finished, bytes);
    }
  }

  private void addChild(EndedSpan span, FinishedSpan finished, long bytes) {
    Tree tree = trees.computeIfAbsent(span.topLevel(), top -> new Tree(span));
    tree.lastTick = ticker.getAsLong();
    if (tree.bucket.isFull()) {
      exit.lose(LossReason.LEFT_BEHIND, 1, 0);
      return;
    }
    tree.bucket.add(finished, bytes);
    spans++;
    while (spans > mostSpans) {
      lose(trees.keySet().iterator().next(), LossReason.QUEUE_OVERFLOW);
    }
  }

  @Override
  public void lost(EndedSpan span, LossReason reason) {
    if (span.isTopLevel()) {
      span.closeTree(reason);
      lose(span, reason);
    }
  }

  @Override
  public void release(boolean all) {
    if (!all) {
      return;
    }
    long now = ticker.getAsLong();
    Iterator<Map.Entry<EndedSpan, Tree>> iterator = trees.entrySet().iterator();
    while (iterator.hasNext()) {
      Map.Entry<EndedSpan, Tree> entry = iterator.next();
      LossReason reason = reasonToGiveUp(entry.getKey(), entry.getValue(), now);
      if (reason != null) {
        iterator.remove();
        giveUp(entry.getValue().bucket, reason);
      }
    }
  }

  private static @Nullable LossReason reasonToGiveUp(EndedSpan top, Tree tree, long now) {
    LossReason lost = top.lossOfTheRest(); // there was no room for it, when it ended
    if (lost != null) {
      return lost;
    }
    return now - tree.lastTick > LONGEST_SILENCE_NANOS ? LossReason.LEFT_BEHIND : null;
  }

  @Override
  public void close() {
    while (!trees.isEmpty()) {
      lose(trees.keySet().iterator().next(), LossReason.LEFT_BEHIND);
    }
  }

  @Override
  public boolean isEmpty() {
    return trees.isEmpty();
  }

  private void lose(EndedSpan top, LossReason reason) {
    Tree tree = trees.remove(top);
    if (tree != null) {
      giveUp(tree.bucket, reason);
    }
  }

  private void giveUp(TraceBucket bucket, LossReason reason) {
    spans -= bucket.size();
    exit.lose(reason, bucket.size(), 0);
  }

  private @Nullable TraceBucket remove(EndedSpan top) {
    Tree tree = trees.remove(top);
    if (tree == null) {
      return null;
    }
    spans -= tree.bucket.size();
    return tree.bucket;
  }

  @Override
  public String toString() {
    return "StaticBuckets{" + spans + " spans of " + trees.size() + " trees}";
  }
}
