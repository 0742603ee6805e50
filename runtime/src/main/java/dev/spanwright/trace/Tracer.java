package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import dev.spanwright.propagation.SampleRand;
import java.lang.invoke.MethodHandles;
import java.util.List;
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

  static {
    FieldHandles.initialize(MethodHandles.lookup(), TopLevelSpan.class);
    FieldHandles.initialize(MethodHandles.lookup(), UnrecordedRoot.class);
  }

  /** The one that records; null where nothing is recorded. */
  private static volatile @Nullable Tracer running;

  /** Outlives {@link #running} where traces are only passed on. */
  private static volatile @Nullable Propagation propagating;

  /** Who is told what is current; null while nobody wants to know. */
  private static volatile ContextListener @Nullable [] listeners;

  private final TracerSettings settings;
  private final @Nullable Sampling sampling;
  private final @Nullable SpanFilter filter;
  private final boolean asksSampler;
  private final boolean filterAsks;
  private final boolean asksForAttributes;
  private final Propagation propagation;
  private final SpanSink sink;
  private final SpanClock clock;
  private final WallClock wallClock;
  private final @Nullable OpenWork openWork;
  private final LongAdder started = new LongAdder();

  Tracer(TracerSettings settings, SpanSink sink, SpanClock clock) {
    this.settings = settings;
    this.sampling = settings.sampling();
    this.filter = settings.filter();
    this.asksSampler = sampling != null && sampling.asksForDetails();
    this.filterAsks = filter != null && filter.asksForAttributes();
    this.asksForAttributes = asksSampler || filterAsks;
    this.propagation = new Propagation(settings.propagation());
    this.sink = sink;
    this.clock = clock;
    this.wallClock = new WallClock(clock);
    this.openWork = settings.strict() ? new OpenWork() : null;
  }

  /**
   * Starts and ends a top-level span that nobody but the caller gets to see. Nothing is installed,
   * and the calling thread's spans are not touched.
   */
  public static EndedSpan detachedSpan(
      TracerSettings settings, String name, Attributes attributes) {
    SpanSink nobody =
        new SpanSink() {
          @Override
          public void ended(EndedSpan span) {}

          @Override
          public void notRecorded(LossReason reason, long count, long topLevelSpans) {}
        };
    TopLevelSpan span =
        new TopLevelSpan(
            ContextStack.ofThread().starter(),
            new Tracer(settings, nobody, SpanClock.SYSTEM),
            Ids.newSpanId(),
            Ids.newSpanId(),
            /* context= */ null,
            new SamplingDecision(null, 1.0),
            name,
            /* active= */ false,
            new SpanDefaults(attributes, List.of()),
            /* given= */ null,
            /* scope= */ null);
    span.end();
    return span;
  }

  /** Switches tracing on, in place of the tracer that was running before. */
  public static Tracer install(TracerSettings settings, SpanSink sink) {
    return install(settings, sink, List.of());
  }

  /**
   * Switches tracing on, in place of the tracer that was running before.
   *
   * @param newListeners are told what is current, in this order
   */
  public static synchronized Tracer install(
      TracerSettings settings, SpanSink sink, List<ContextListener> newListeners) {
    listeners = newListeners.isEmpty() ? null : newListeners.toArray(new ContextListener[0]);
    return install(new Tracer(settings, sink, SpanClock.SYSTEM));
  }

  static synchronized Tracer install(Tracer tracer) {
    TraceLog.show(tracer.settings.debug());
    running = tracer;
    propagating = tracer.propagation;
    return tracer;
  }

  static @Nullable Tracer running() {
    return running;
  }

  /**
   * Returns who is told what is current, or null. They stay when tracing is switched off, to be
   * told of the end of what is open then.
   */
  static ContextListener @Nullable [] listeners() {
    return listeners;
  }

  /** Returns what takes traces in and passes them on, or null if nothing does. */
  static @Nullable Propagation propagating() {
    return propagating;
  }

  /** Lets no span start on the calling thread any more: for threads that send spans (PIPE-68). */
  public static void muteThread() {
    ContextStack.ofThread().mute();
  }

  /** Switches tracing off if this tracer is the running one. Its open spans can still be ended. */
  public void uninstall() {
    synchronized (Tracer.class) {
      if (propagating == propagation) {
        running = null;
        propagating = null;
      }
    }
  }

  /** Returns how many recording spans have been started. */
  public long startedSpans() {
    return started.sum();
  }

  /** Returns what is open; empty unless settings are strict. */
  public List<LeftOpen> leftOpen() {
    return openWork == null ? List.of() : openWork.left();
  }

  TracerSettings settings() {
    return settings;
  }

  SpanClock clock() {
    return clock;
  }

  WallClock wallClock() {
    return wallClock;
  }

  Propagation propagation() {
    return propagation;
  }

  @Nullable OpenWork openWork() {
    return openWork;
  }

  /** Returns whether attributes decide what becomes of a span of that site if it starts now. */
  boolean asksForAttributes(SpanSite site) {
    if (!asksForAttributes) {
      return false;
    }
    ContextNode current = site.isRoot() ? null : ContextStack.ofThread().current(this);
    return current == null || (filterAsks && !(current instanceof NoopSpan));
  }

  void ended(RecordingSpan span) {
    if (openWork != null) {
      openWork.done(span);
    }
    sink.ended(span);
  }

  void notRecorded(@Nullable LossReason reason, long spans, long topLevelSpans) {
    if (reason != null) {
      sink.notRecorded(reason, spans, topLevelSpans);
    }
  }

  /** Sets an attribute of all spans that the calling thread has to do with (SPAN-109). */
  void setScopeAttribute(String key, @Nullable Object value) {
    ContextStack stack = ContextStack.ofThread();
    ContextNode current = stack.current(this);
    ScopeAttributes scope = stack.scopeAttributes();
    if (scope == null && current instanceof RecordingSpan span) {
      scope = span.scope();
    }
    if (scope != null) {
      scope.set(key, value);
    } else if (current instanceof RecordingSpan span) {
      span.top().setTreeAttribute(key, value);
    } else if (current == null) {
      TraceLog.debug("Attribute %s is not set: there is no span and no scope%s", key, "");
    }
  }

  /** Returns the calling thread's current span, or the span that stands for none. */
  Span currentSpan() {
    Span current = ContextStack.ofThread().current(this);
    return current == null ? NoopSpan.OFF : current;
  }

  /** Starts a child of the calling thread's current span, or a top-level span if there is none. */
  Span start(
      @Nullable String name, boolean active, SpanDefaults defaults, @Nullable SpanBuilder given) {
    try {
      ContextStack stack = ContextStack.ofThread();
      ContextNode current = stack.current(this);
      return current == null
          ? startTopLevel(stack, name, active, defaults, given)
          : startBelow(stack, current, name, active, defaults, given);
    } catch (Throwable troubleOfOurs) {
      return untraced(troubleOfOurs);
    }
  }

  /**
   * Starts the span of one call of a site.
   *
   * @param draft what was collected for it; null if nothing was
   */
  Span start(SpanSite site, @Nullable SpanDraft draft) {
    try {
      ContextStack stack = ContextStack.ofThread();
      ContextNode current = site.isRoot() ? null : stack.current(this);
      if (current instanceof NoopSpan noop) {
        return noop.child(); // most calls of most applications: before all else is looked at
      }
      String name = draft == null ? site.name() : draft.name();
      SpanBuilder given = draft == null ? null : draft.builder();
      return current == null
          ? startTopLevel(stack, name, site.isActive(), site.defaults(), given)
          : startBelow(stack, current, name, site.isActive(), site.defaults(), given);
    } catch (Throwable troubleOfOurs) {
      return untraced(troubleOfOurs);
    }
  }

  /** A stack that is too full, a thread that cannot tell its id: the call goes on untraced. */
  private static Span untraced(Throwable troubleOfOurs) {
    TraceLog.debug("A span cannot be started: %s%s", troubleOfOurs, "");
    return NoopSpan.OFF;
  }

  /** Starts a child of the given span; a top-level span if that is none. */
  Span startBelow(
      Span parent,
      @Nullable String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given) {
    try {
      return startAt(parent, name, active, defaults, given);
    } catch (Throwable troubleOfOurs) {
      return untraced(troubleOfOurs);
    }
  }

  private Span startAt(
      Span parent,
      @Nullable String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given) {
    ContextStack stack = ContextStack.ofThread();
    if (!(parent instanceof ContextNode node) || parent == NoopSpan.OFF) {
      return startTopLevel(stack, name, active, defaults, given);
    }
    if (parent instanceof IgnoredChild ignored) {
      return startBelowGiven(stack, ignored.above(), name, active, defaults, given);
    }
    if (parent instanceof IgnoredElsewhere ignored) {
      return startBelowGiven(stack, ignored.above(), name, active, defaults, given);
    }
    UnrecordedRoot root = unrecorded(node);
    if (root != null && active && !(stack.current(this) instanceof NoopSpan)) {
      // Work of an unrecorded trace on another thread: what is traced inside must find a parent
      // that is not recorded either, or it would start traces of its own (SPAN-124).
      return pushed(stack, root.onAnotherThread(this));
    }
    return startBelowGiven(stack, node, name, active, defaults, given);
  }

  /** Returns the top of the unrecorded tree that the span belongs to; null if it is recorded. */
  private static @Nullable UnrecordedRoot unrecorded(ContextNode node) {
    return node instanceof UnrecordedChild child
        ? child.root()
        : node instanceof UnrecordedRoot root ? root : null;
  }

  /** An ignored span must not cut off what is started on its thread from the span above it. */
  private Span startBelowGiven(
      ContextStack stack,
      ContextNode parent,
      @Nullable String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given) {
    Span started = startBelow(stack, parent, name, active, defaults, given);
    if (active && started instanceof IgnoredChild ignored && stack.current(this) != parent) {
      IgnoredElsewhere standIn = new IgnoredElsewhere(ignored.above());
      stack.push(standIn);
      return standIn;
    }
    return started;
  }

  /** Starts a span whose place is known already and that is not to become current. */
  Span startSibling(Supplier<RecordingSpan> sibling) {
    if (ContextStack.ofThread().isMuted()) {
      return NoopSpan.OFF;
    }
    return entered(ContextStack.ofThread(), sibling.get());
  }

  private Span startBelow(
      ContextStack stack,
      ContextNode parent,
      @Nullable String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given) {
    if (parent instanceof NoopSpan noop) {
      return noop.child();
    }
    RecordingSpan recording = (RecordingSpan) parent;
    if (recording.tracer() != this || stack.isMuted()) {
      TraceLog.debug("%s cannot have children any more: what records it is closed%s", parent, "");
      return NoopSpan.OFF; // the tracer that could record it is closed
    }
    String itsName = named(name);
    if (filter != null && filter.ignores(itsName, attributesFor(filter, defaults, given))) {
      notRecorded(LossReason.IGNORED, 1, 0);
      return recording.ignoredChild();
    }
    ScopeAttributes scope = stack.scopeAttributes();
    return entered(
        stack,
        new ChildSpan(
            stack.starter(),
            recording,
            itsName,
            active,
            defaults,
            given,
            scope == null ? recording.scope() : scope));
  }

  private Span startTopLevel(
      ContextStack stack,
      @Nullable String name,
      boolean active,
      SpanDefaults defaults,
      @Nullable SpanBuilder given) {
    if (stack.isMuted()) {
      return NoopSpan.OFF;
    }
    TraceContext context = stack.takeTrace(propagation);
    if (context == null && asksSampler) {
      context = TraceContext.fresh();
    }
    long high = context == null ? Ids.newSpanId() : context.traceHigh();
    long low = context == null ? Ids.newSpanId() : context.traceLow();
    if (sampling == null) {
      tell(name, high, low, context, "not recorded, only passed on");
      return startUnrecorded(
          stack, active, /* reason= */ null, high, low, context, /* decision= */ null, null);
    }
    String itsName = named(name);
    if (filter != null && filter.ignores(itsName, attributesFor(filter, defaults, given))) {
      tell(itsName, high, low, context, "not recorded, a rule ignores it");
      return startUnrecorded(
          stack, active, LossReason.IGNORED, high, low, context, /* decision= */ null, null);
    }
    SamplingDecision decision =
        context == null
            ? sampling.decide(SampleRand.value(SampleRand.micros(high, low)))
            : decide(sampling, stack, itsName, attributes(defaults, given), context);
    tell(itsName, high, low, context, decision);
    LossReason lossReason = decision.lossReason();
    if (lossReason != null) {
      return startUnrecorded(
          stack,
          active,
          lossReason,
          high,
          low,
          context,
          decision,
          isUrl(defaults, given) ? null : itsName);
    }
    return entered(
        stack,
        new TopLevelSpan(
            stack.starter(),
            this,
            high,
            low,
            context,
            decision,
            itsName,
            active,
            defaults,
            given,
            stack.scopeAttributes()));
  }

  /**
   * Tells how a trace begins here (PIPE-99). The setting is asked and not the logger, which would
   * take its time for every trace.
   *
   * @param outcome what becomes of it; not turned into text for nobody
   */
  private void tell(
      @Nullable String name, long high, long low, @Nullable TraceContext context, Object outcome) {
    if (settings.debug()) {
      String verb = context == null || context.parentSpanId() == 0 ? "begins" : "goes on";
      TraceLog.log(
          () ->
              String.format(
                  "Trace %s %s with \"%s\": %s",
                  Ids.traceIdText(high, low), verb, named(name), outcome));
    }
  }

  /** Whoever decides may be code of the user's: a span it started would ask it again (SAMP-60). */
  private static SamplingDecision decide(
      Sampling sampling,
      ContextStack stack,
      String name,
      Attributes attributes,
      TraceContext context) {
    stack.mute(true);
    try {
      return sampling.decide(new SamplingContext(name, attributes, context));
    } finally {
      stack.mute(false);
    }
  }

  private Span startUnrecorded(
      ContextStack stack,
      boolean active,
      @Nullable LossReason reason,
      long traceHigh,
      long traceLow,
      @Nullable TraceContext context,
      @Nullable SamplingDecision decision,
      @Nullable String traceName) {
    UnrecordedRoot root =
        new UnrecordedRoot(
            this,
            reason,
            active,
            /* standsIn= */ false,
            traceHigh,
            traceLow,
            context,
            decision,
            traceName);
    return active ? pushed(stack, root) : root;
  }

  private static Span pushed(ContextStack stack, UnrecordedRoot root) {
    stack.push(root);
    return root;
  }

  /** Counts a span only when there is one: making it may fail. */
  private Span entered(ContextStack stack, RecordingSpan span) {
    started.increment();
    if (openWork != null) {
      openWork.opened(span, "span \"" + span.name() + "\"");
    }
    if (span.isActive()) {
      stack.push(span);
    }
    return span;
  }

  private static Attributes attributesFor(
      SpanFilter filter, SpanDefaults defaults, @Nullable SpanBuilder given) {
    return filter.asksForAttributes() ? attributes(defaults, given) : Attributes.empty();
  }

  private static Attributes attributes(SpanDefaults defaults, @Nullable SpanBuilder given) {
    if (given == null) {
      return defaults.attributes();
    }
    return Attributes.builder().putAll(defaults.attributes()).putAll(given.attributes()).build();
  }

  private static boolean isUrl(SpanDefaults defaults, @Nullable SpanBuilder given) {
    Object source = given == null ? null : given.attributes().get(DefaultAttributes.NAME_SOURCE);
    return DefaultAttributes.URL.equals(
        source == null ? defaults.attributes().get(DefaultAttributes.NAME_SOURCE) : source);
  }

  private static String named(@Nullable String name) {
    return name == null ? UNNAMED : name;
  }
}
