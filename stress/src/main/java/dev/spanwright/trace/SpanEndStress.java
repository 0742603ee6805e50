package dev.spanwright.trace;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * What two threads may see of a span that one of them ends. Whatever is not listed is a failure.
 */
public class SpanEndStress {

  /** Both end it: it is exported once, with the time of one of them. */
  @JCStressTest
  @Outcome(id = "1, 10", expect = Expect.ACCEPTABLE, desc = "The first end wins.")
  @Outcome(id = "1, 20", expect = Expect.ACCEPTABLE, desc = "The second end wins.")
  @State
  public static class Twice {
    private final StressedTracer tracer = new StressedTracer();
    private final TopLevelSpan span = tracer.top("span");

    @Actor
    public void first() {
      span.endAt(span.startEpochNanos() + 10);
    }

    @Actor
    public void second() {
      span.endAt(span.startEpochNanos() + 20);
    }

    @Arbiter
    public void exported(LL_Result r) {
      r.r1 = tracer.endedSpans();
      r.r2 = span.finish().durationNanos();
    }
  }

  /**
   * One reports an error. What comes while another thread ends the span is in or out, status and
   * type each for itself; what is in stays in.
   */
  @JCStressTest
  @Outcome(id = "OK null, OK null", expect = Expect.ACCEPTABLE, desc = "Too late.")
  @Outcome(
      id = "ERROR java.lang.Error, ERROR java.lang.Error",
      expect = Expect.ACCEPTABLE,
      desc = "In time.")
  @Outcome(
      id = "OK null, ERROR null",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "While it ended: who looks sees what is there by then.")
  @Outcome(
      id = "OK null, OK java.lang.Error",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "While it ended: who looks sees what is there by then.")
  @Outcome(
      id = "OK null, ERROR java.lang.Error",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "While it ended: who looks sees what is there by then.")
  @Outcome(
      id = "ERROR null, ERROR null",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "While it ended: who looks sees what is there by then.")
  @Outcome(
      id = "ERROR null, ERROR java.lang.Error",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "While it ended: who looks sees what is there by then.")
  @Outcome(
      id = "OK java.lang.Error, OK java.lang.Error",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "While it ended: who looks sees what is there by then.")
  @Outcome(
      id = "OK java.lang.Error, ERROR java.lang.Error",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "While it ended: who looks sees what is there by then.")
  @State
  public static class WithAnError {
    private final Error error = new Error();
    private final StressedTracer tracer = new StressedTracer();
    private final TopLevelSpan span = tracer.top("span");

    @Actor
    public void fail() {
      span.setError(error);
    }

    @Actor
    public void end(LL_Result r) {
      span.end();
      r.r1 = outcome(span);
    }

    @Arbiter
    public void exported(LL_Result r) {
      r.r2 = outcome(span);
    }
  }

  /**
   * One sets an attribute besides others: it is in or out, and the others stay. If it comes while
   * another thread ends the span, who looks sees what is there by then.
   */
  @JCStressTest
  @Outcome(id = "null of 4, null of 4", expect = Expect.ACCEPTABLE, desc = "Too late for good.")
  @Outcome(id = "new of 5, new of 5", expect = Expect.ACCEPTABLE, desc = "In time.")
  @Outcome(
      id = "null of 4, new of 5",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "While it ended: it is there for who looks later.")
  @State
  public static class WithAnAttribute {
    private final StressedTracer tracer = new StressedTracer();
    private final TopLevelSpan span = tracer.top("span");

    public WithAnAttribute() {
      for (int i = 1; i <= 4; i++) {
        span.setAttribute("key" + i, i);
      }
    }

    @Actor
    public void set() {
      span.setAttribute("key5", "new");
    }

    @Actor
    public void end(LL_Result r) {
      span.end();
      r.r1 = summary(span);
    }

    @Arbiter
    public void exported(LL_Result r) {
      r.r2 = summary(span);
    }
  }

  /** One renames a top-level span while the other ends its child and then itself. */
  @JCStressTest
  @Outcome(id = "old, old, old", expect = Expect.ACCEPTABLE, desc = "Too late.")
  @Outcome(id = "old, new, new", expect = Expect.ACCEPTABLE, desc = "Too late for the child.")
  @Outcome(id = "new, new, new", expect = Expect.ACCEPTABLE, desc = "In time.")
  @State
  public static class WithAName {
    private final StressedTracer tracer = new StressedTracer();
    private final TopLevelSpan top = tracer.top("old");
    private final RecordingSpan child = tracer.child(top, "child");

    @Actor
    public void rename() {
      top.setName("new");
    }

    @Actor
    public void end() {
      child.end();
      top.end();
    }

    @Arbiter
    public void exported(LLL_Result r) {
      r.r1 = treeName(child);
      r.r2 = treeName(top);
      r.r3 = top.finish().name();
    }
  }

  private static Object summary(EndedSpan span) {
    Attributes attributes = span.finish().attributes();
    long kept = 0;
    for (int i = 1; i <= 5; i++) {
      kept += attributes.contains("key" + i) ? 1 : 0;
    }
    return attributes.get("key5") + " of " + kept;
  }

  private static Object outcome(EndedSpan span) {
    FinishedSpan finished = span.finish();
    return finished.status() + " " + finished.attributes().get("error.type");
  }

  private static @Nullable Object treeName(EndedSpan span) {
    return span.finish().attributes().get("sentry.segment.name");
  }
}
