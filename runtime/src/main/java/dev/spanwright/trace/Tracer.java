package dev.spanwright.trace;

import dev.spanwright.propagation.SampleRand;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts spans while tracing is on. There is at most one at a time; {@link Traces} and {@link
 * SpanSite} find it through one static reference.
 *
 * <p>Not for application code; may change in any release.
 */
public final class Tracer {

  /** The name of a span that was given none (SPAN-04). */
  static final String UNNAMED = "<unlabeled span>";

  private static volatile @Nullable Tracer running;

  private final TracerSettings settings;
  private final SpanSink sink;
  private final SpanClock clock;
  private final LongAdder started = new LongAdder();

  Tracer(TracerSettings settings, SpanSink sink, SpanClock clock) {
    this.settings = settings;
    this.sink = sink;
    this.clock = clock;
  }

  /** Switches tracing on, in place of the tracer that was running before. */
  public static Tracer install(TracerSettings settings, SpanSink sink) {
    return install(new Tracer(settings, sink, SpanClock.SYSTEM));
  }

  static synchronized Tracer install(Tracer tracer) {
    TraceLog.show(tracer.settings.debug());
    running = tracer;
    return tracer;
  }

  static @Nullable Tracer running() {
    return running;
  }

  /** Lets no span start on the calling thread any more: for threads that send spans (PIPE-68). */
  public static void muteThread() {
    ContextStack.ofThread().mute();
  }

  /** Switches tracing off if this tracer is the running one. Its open spans can still be ended. */
  public void uninstall() {
    synchronized (Tracer.class) {
      if (running == this) {
        running = null;
      }
    }
  }

  /** Returns how many recording spans have been started. */
  public long startedSpans() {
    return started.sum();
  }

  TracerSettings settings() {
    return settings;
  }

  SpanClock clock() {
    return clock;
  }

  void ended(RecordingSpan span) {
    sink.ended(span);
  }

  void notRecorded(LossReason reason, long count) {
    sink.notRecorded(reason, count);
  }

  /** Returns the calling thread's current span, or the span that stands for none. */
  Span currentSpan() {
    Span current = ContextStack.ofThread().current(this);
    return current == null ? NoopSpan.OFF : current;
  }

  /** Starts a child of the calling thread's current span, or a top-level span if there is none. */
  Span start(
      @Nullable String name, boolean active, Attributes constants, @Nullable AttributeSlots own) {
    ContextStack stack = ContextStack.ofThread();
    ContextNode current = stack.current(this);
    if (current == null) {
      return startTopLevel(stack, name, active, constants, own);
    }
    return startBelow(stack, current, name, active, constants, own);
  }

  /** Starts a child of the given span; a top-level span if that is none. */
  Span startBelow(
      Span parent,
      @Nullable String name,
      boolean active,
      Attributes constants,
      @Nullable AttributeSlots own) {
    ContextStack stack = ContextStack.ofThread();
    if (parent == NoopSpan.OFF) {
      return startTopLevel(stack, name, active, constants, own);
    }
    if (parent instanceof NoopSpan && active && !(stack.current(this) instanceof NoopSpan)) {
      // Work of an unsampled trace on another thread: what is traced inside must find a parent
      // that is not recorded either, or it would start traces of its own (SPAN-124).
      return startUnsampled(stack, true);
    }
    return startBelow(stack, (ContextNode) parent, name, active, constants, own);
  }

  /** Starts a span whose place is known already and that is not to become current. */
  Span startSibling(Supplier<RecordingSpan> sibling) {
    if (ContextStack.ofThread().isMuted()) {
      return NoopSpan.OFF;
    }
    Span span = sibling.get();
    started.increment();
    return span;
  }

  private Span startBelow(
      ContextStack stack,
      ContextNode parent,
      @Nullable String name,
      boolean active,
      Attributes constants,
      @Nullable AttributeSlots own) {
    if (parent instanceof NoopSpan noop) {
      return noop.child(this);
    }
    RecordingSpan recording = (RecordingSpan) parent;
    if (recording.tracer() != this || stack.isMuted()) {
      return NoopSpan.OFF; // the tracer that could record it is closed
    }
    return entered(stack, new ChildSpan(recording, named(name), active, constants, own));
  }

  private Span startTopLevel(
      ContextStack stack,
      @Nullable String name,
      boolean active,
      Attributes constants,
      @Nullable AttributeSlots own) {
    if (stack.isMuted()) {
      return NoopSpan.OFF;
    }
    long high = Ids.newSpanId();
    long low = Ids.newSpanId();
    int rand = SampleRand.micros(high, low);
    if (!SampleRand.isSampled(rand, settings.sampleRate())) {
      return startUnsampled(stack, active);
    }
    return entered(
        stack, new TopLevelSpan(this, high, low, rand, named(name), active, constants, own));
  }

  private Span startUnsampled(ContextStack stack, boolean active) {
    if (active) {
      UnsampledRoot root = new UnsampledRoot(this);
      stack.push(root);
      return root;
    }
    // Nothing will find it on the stack, so nobody needs to tell it from others.
    notRecorded(LossReason.SAMPLE_RATE, 1);
    return NoopSpan.UNSAMPLED;
  }

  /** Counts a span only when there is one: making it may fail. */
  private Span entered(ContextStack stack, RecordingSpan span) {
    started.increment();
    if (span.isActive()) {
      stack.push(span);
    }
    return span;
  }

  private static String named(@Nullable String name) {
    return name == null ? UNNAMED : name;
  }
}
