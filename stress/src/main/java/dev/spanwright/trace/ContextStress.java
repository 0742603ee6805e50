package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * What two threads may see of the stacks of current spans, and of what trees and blocks keep.
 * Whatever is not listed is a failure.
 */
public class ContextStress {

  /** Both run something in one context at once. */
  @JCStressTest
  @Outcome(
      id = "true, true",
      expect = Expect.ACCEPTABLE,
      desc = "Each sees the parent and its own child only.")
  @State
  public static class OneContext {
    private final StressedTracer tracer = new StressedTracer();
    private final TopLevelSpan parent = tracer.top("parent");
    private final Context context = new Context(parent, /* scope= */ null, /* next= */ null);

    @Actor
    public void first(LL_Result r) {
      r.r1 = inContext(tracer, context, parent);
    }

    @Actor
    public void second(LL_Result r) {
      r.r2 = inContext(tracer, context, parent);
    }
  }

  /** One ends spans that are current on the thread of the other. */
  @JCStressTest
  @Outcome(
      id = "true",
      expect = Expect.ACCEPTABLE,
      desc = "Current is what has not ended, and nothing in the end.")
  @State
  public static class CurrentSpanEndedElsewhere {
    private final StressedTracer tracer = new StressedTracer();
    private volatile @Nullable Span handedOver;

    @Actor
    public void work(Z_Result r) {
      Span outer = tracer.current("outer");
      Span middle = tracer.current("middle");
      handedOver = middle;
      Span inner = tracer.current("inner");
      boolean innerIsCurrent = tracer.tracer().currentSpan() == inner;
      inner.end();
      Span under = tracer.tracer().currentSpan();
      middle.end();
      boolean outerIsCurrent = tracer.tracer().currentSpan() == outer;
      outer.end();
      r.r1 =
          innerIsCurrent
              && (under == middle || under == outer)
              && outerIsCurrent
              && tracer.tracer().currentSpan() == NoopSpan.OFF
              && tracer.endedSpans() >= 2;
    }

    @Actor
    public void end() {
      Span span = handedOver;
      if (span != null) {
        span.end();
      }
    }
  }

  /** One closes the block that the thread of the other is in. */
  @JCStressTest
  @Outcome(
      id = "true",
      expect = Expect.ACCEPTABLE,
      desc = "The block ends here at some point, and all that is in it.")
  @State
  public static class BlockClosedElsewhere {
    private final StressedTracer tracer = new StressedTracer();
    private volatile @Nullable TraceScope handedOver;

    @Actor
    public void work(Z_Result r) {
      ContextStack stack = ContextStack.ofThread();
      Span outer = tracer.current("outer");
      TraceScope block = stack.open(/* trace= */ null, tracer.tracer());
      Span inside = tracer.current("inside");
      handedOver = block;
      Span then = tracer.tracer().currentSpan();
      block.close();
      boolean outerIsCurrent = tracer.tracer().currentSpan() == outer;
      outer.end();
      r.r1 =
          (then == inside || then == outer)
              && outerIsCurrent
              && stack.scopeAttributes() == null
              && tracer.tracer().currentSpan() == NoopSpan.OFF;
    }

    @Actor
    public void close() {
      TraceScope block = handedOver;
      if (block != null) {
        block.close();
      }
    }
  }

  /** Both end a tree that is not recorded, one after a child: it is counted once. */
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "Both are counted.")
  @Outcome(
      id = "1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "A child that starts while its tree ends may be missed in the statistic.")
  @State
  public static class UnrecordedTreeEndsAndGrows {
    private final StressedTracer tracer = new StressedTracer();
    private final UnrecordedRoot root = tracer.unrecorded();

    @Actor
    public void end() {
      root.end();
    }

    @Actor
    public void child() {
      root.child();
      root.end();
    }

    @Arbiter
    public void counted(I_Result r) {
      r.r1 = tracer.notRecordedSpans();
    }
  }

  /** Both start a child in a tree that is not recorded. */
  @JCStressTest
  @Outcome(id = "3", expect = Expect.ACCEPTABLE, desc = "All are counted.")
  @Outcome(
      id = "2",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "Of two that start at once one may be missed in the statistic.")
  @State
  public static class UnrecordedTreeGrowsTwice {
    private final StressedTracer tracer = new StressedTracer();
    private final UnrecordedRoot root = tracer.unrecorded();

    @Actor
    public void first() {
      root.child();
    }

    @Actor
    public void second() {
      root.child();
    }

    @Arbiter
    public void counted(I_Result r) {
      root.end();
      r.r1 = tracer.notRecordedSpans();
    }
  }

  /** Both ask first for what other processes are told of the trace. */
  @JCStressTest
  @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "There is one.")
  @State
  public static class SamplingContextOfATree {
    private final StressedTracer tracer = new StressedTracer();
    private final TopLevelSpan top = tracer.top("top");
    private @Nullable Object first;
    private @Nullable Object second;

    @Actor
    public void first() {
      first = top.freezeSamplingContext();
    }

    @Actor
    public void second() {
      second = top.freezeSamplingContext();
    }

    @Arbiter
    public void same(Z_Result r) {
      r.r1 = first == second;
    }
  }

  /** Both set the first attribute of a tree, and one of a block. */
  @JCStressTest
  @Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "All are there.")
  @State
  public static class AttributesOfTreeAndBlock {
    private final StressedTracer tracer = new StressedTracer();
    private final TopLevelSpan top = tracer.top("top");
    private final ScopeAttributes block = new ScopeAttributes(Attributes.empty());

    @Actor
    public void first() {
      top.setTreeAttribute("a", 1);
      block.set("a", 1);
    }

    @Actor
    public void second() {
      top.setTreeAttribute("b", 2);
      block.set("b", 2);
    }

    @Arbiter
    public void both(II_Result r) {
      r.r1 = count(top.treeAttributes());
      r.r2 = count(block.get());
    }
  }

  private static int count(Attributes attributes) {
    return (attributes.contains("a") ? 1 : 0) + (attributes.contains("b") ? 1 : 0);
  }

  private static Object inContext(StressedTracer tracer, Context context, TopLevelSpan parent) {
    boolean[] seen = new boolean[2];
    context.run(
        () -> {
          seen[0] = tracer.tracer().currentSpan() == parent;
          Span child = tracer.current("child");
          seen[1] =
              tracer.tracer().currentSpan() == child
                  && ((RecordingSpan) child).parentSpanId() == parent.id();
        });
    return seen[0] && seen[1] && tracer.tracer().currentSpan() == NoopSpan.OFF;
  }
}
