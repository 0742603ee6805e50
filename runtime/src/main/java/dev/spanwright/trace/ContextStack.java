package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import org.jspecify.annotations.Nullable;

/**
 * The spans that are current on one thread, the innermost on top.
 *
 * <p>Each thread reads and writes only its own stack. Another thread may end a span that lies here;
 * it then is skipped the next time this thread looks.
 */
final class ContextStack {

  private static final ThreadLocal<ContextStack> STACKS =
      new ThreadLocal<>() {
        @Override
        protected ContextStack initialValue() {
          return new ContextStack();
        }
      };

  private static final int FEWEST_PUSHES_TO_TIDYING = 32;

  private @Nullable ContextNode top;

  /** The innermost scope that was opened on this thread. */
  private @Nullable TraceScope scope;

  /** The trace of the next top-level span outside of scopes. */
  private @Nullable TraceContext next;

  /** What was brought from another thread: its span and scope stand behind this thread's own. */
  private Context carried = Context.NONE;

  /** What the spans say that start on this thread. */
  private @Nullable Starter starter;

  /** Whether another thread may have closed a scope of this one since this one looked. */
  private volatile boolean closedElsewhere;

  private boolean muted;

  /** What listeners were told last to be current. */
  private @Nullable ContextNode told;

  /** Who was told. */
  private ContextListener @Nullable [] toldTo;

  private int pushesToTidying = FEWEST_PUSHES_TO_TIDYING;

  private ContextStack() {}

  /** Returns the calling thread's stack. */
  static ContextStack ofThread() {
    return STACKS.get();
  }

  /** Returns the calling thread, as the spans know it that it starts. */
  Starter starter() {
    Starter current = Starter.current(starter);
    starter = current;
    return current;
  }

  /** Returns the innermost open span of this tracer; those of a closed tracer are forgotten. */
  @Nullable ContextNode current(Tracer tracer) {
    ownScope(); // one that another thread has closed takes with it what was opened inside
    ContextNode node = top;
    while (node != null && (node.isDone() || !node.belongsTo(tracer))) {
      node = node.below();
    }
    top = node;
    if (node == null) {
      return carriedSpan(tracer);
    }
    return node instanceof IgnoredElsewhere ignored ? ignored.above() : node;
  }

  /** Returns the span that was brought from another thread, which may have ended since. */
  private @Nullable ContextNode carriedSpan(Tracer tracer) {
    ContextNode span = carried.span();
    return span != null && span.belongsTo(tracer) ? span : null;
  }

  void push(ContextNode node) {
    ContextNode under = firstOpen(top);
    if (under != null) {
      // A span that outlives its parent would otherwise keep it, and spans that follow one another
      // hand over hand would pile up.
      under.putOnto(firstOpen(under.below()));
    }
    node.putOnto(under);
    top = node;
    if (--pushesToTidying <= 0) {
      tidy();
    }
    changed();
  }

  /**
   * Unlinks every ended node. Spans that overlap in a sliding window would otherwise keep all that
   * came before them. As often as the stack is deep, so that a push costs the same on average.
   */
  private void tidy() {
    int depth = 0;
    ContextNode node = firstOpen(top);
    top = node;
    while (node != null) {
      depth++;
      ContextNode next = firstOpen(node.below());
      node.putOnto(next);
      node = next;
    }
    pushesToTidying = Math.max(FEWEST_PUSHES_TO_TIDYING, depth);
  }

  /** Drops what has ended off the top. */
  void settle() {
    top = firstOpen(top);
    changed();
  }

  /** Takes a span off that has not ended, and never will be current again. */
  void leave(ContextNode node) {
    boolean onTop = top == node;
    node.leave();
    settle(); // even if it is not on top: what is above it may have been ended elsewhere
    if (onTop && !isUnderScope(node)) {
      node.putOnto(null); // it may stay open for long, and would keep what was below it
    }
  }

  /** Returns whether a scope that was opened on the node, and not closed, leads back to it. */
  private boolean isUnderScope(ContextNode node) {
    for (TraceScope in = scope; in != null; in = in.outer()) {
      if (in.under() == node) {
        return true;
      }
    }
    return false;
  }

  /** Returns the trace of a top-level span that starts now; null for one of its own. */
  @Nullable TraceContext takeTrace(Propagation propagation) {
    TraceScope in = scope(); // first: it ends what others have closed, which brings a plan back
    TraceContext planned = next;
    if (planned != null) {
      next = null;
      return planned;
    }
    return in == null ? propagation.initial() : in.trace();
  }

  /** Returns the trace that a call belongs to which is made while there is no span. */
  TraceContext traceWithoutSpan(Propagation propagation) {
    TraceScope in = scope(); // first: see takeTrace
    TraceContext planned = next;
    TraceContext known =
        planned != null ? planned : in == null ? propagation.initial() : in.trace();
    return known == null ? TraceContext.fresh() : known;
  }

  /** Sets the trace of what starts next: the next top-level span's, or the whole scope's. */
  NextTrace plan(TraceContext trace) {
    TraceScope in = ownScope();
    if (in == null) {
      NextTrace planned = new NextTrace(trace, next);
      next = trace;
      return planned;
    }
    NextTrace planned = new NextTrace(trace, in.trace());
    in.replaceTrace(trace);
    return planned;
  }

  /** Undoes a plan, if it still stands. */
  void takeBack(TraceContext trace, @Nullable TraceContext before) {
    TraceScope in = ownScope();
    if (next == trace) {
      next = before;
    } else if (in != null && before != null && in.trace() == trace) {
      in.replaceTrace(before);
    }
  }

  /** Opens a scope; without a trace, one of its own begins in it. */
  TraceScope open(@Nullable TraceContext trace, @Nullable Tracer tracer) {
    TraceScope outer = ownScope();
    settle();
    TraceScope opened =
        new TraceScope(
            this,
            outer,
            top,
            next,
            trace,
            inheritedAttributes(tracer),
            tracer == null ? null : tracer.openWork());
    scope = opened;
    next = null;
    return opened;
  }

  private Attributes inheritedAttributes(@Nullable Tracer tracer) {
    ScopeAttributes around = scopeAttributes();
    if (around != null) {
      return around.get();
    }
    return tracer != null && current(tracer) instanceof RecordingSpan span
        ? span.top().treeAttributes()
        : Attributes.empty();
  }

  /** Ends a scope of this thread, and all that was opened in it. */
  void close(TraceScope closing) {
    for (TraceScope in = scope; in != null; in = in.outer()) {
      if (in == closing) {
        scope = closing.outer();
        top = firstOpen(closing.under());
        next = closing.planned();
        changed();
        return;
      }
    }
  }

  /** Another thread has closed a scope of this one. */
  void closedElsewhere() {
    closedElsewhere = true;
  }

  /** Returns the attributes of the scope that the thread is in; null for none. */
  @Nullable ScopeAttributes scopeAttributes() {
    TraceScope in = scope();
    return in == null ? null : in.attributes();
  }

  Context capture(@Nullable Tracer tracer) {
    ContextNode span = tracer == null ? null : current(tracer);
    TraceScope in = scope();
    return span == null && in == null && next == null ? Context.NONE : new Context(span, in, next);
  }

  /** Puts another thread's context in the place of this one's. */
  State enter(Context context) {
    State before = new State(top, scope, next, carried);
    top = null;
    scope = null;
    next = context.next();
    carried = context;
    changed();
    return before;
  }

  void restore(State state) {
    top = firstOpen(state.top());
    scope = state.scope();
    next = state.next();
    carried = state.carried();
    changed();
  }

  /** Another span may be current now. */
  private void changed() {
    ContextListener[] listeners = Tracer.listeners();
    if (listeners != null || toldTo != null) {
      tell(listeners);
    }
  }

  private void tell(ContextListener @Nullable [] listeners) {
    boolean before = muted;
    muted = true; // of a span that started in there they would be told in turn
    try {
      if (toldTo != null && toldTo != listeners) {
        tell(toldTo, null); // they are out of it now, and must not keep what they know
      }
      toldTo = listeners;
      Tracer tracer = Tracer.running();
      ContextNode now = tracer == null ? null : current(tracer);
      if (listeners != null && now != told) {
        tell(listeners, now);
      }
    } catch (Throwable troubleOfOurs) {
      TraceLog.debug("Nobody is told of the current span: %s%s", troubleOfOurs, "");
    } finally {
      muted = before; // not by a call: where the stack is full, that fails
    }
  }

  private void tell(ContextListener[] listeners, @Nullable ContextNode now) {
    told = now;
    String traceId = traceId(now);
    String spanId = now == null ? null : now.spanId();
    for (ContextListener listener : listeners) {
      if (told != now) {
        return; // one has ended a span, and all have been told what is current since
      }
      try {
        listener.currentSpanChanged(traceId, spanId);
      } catch (Throwable foreign) {
        TraceLog.debug("%s fails: %s", listener.getClass(), foreign);
      }
    }
  }

  private static @Nullable String traceId(@Nullable ContextNode node) {
    return node instanceof UnrecordedRoot root
        ? root.traceIdText()
        : node == null ? null : node.traceId();
  }

  /** What a thread was at before it took on work of another one. */
  record State(
      @Nullable ContextNode top,
      @Nullable TraceScope scope,
      @Nullable TraceContext next,
      Context carried) {}

  /** Returns the innermost scope; that of another thread even if it has closed it since. */
  private @Nullable TraceScope scope() {
    TraceScope own = ownScope();
    return own == null ? carried.scope() : own;
  }

  /** Returns the innermost scope that was opened here; what others have closed ends now. */
  private @Nullable TraceScope ownScope() {
    if (!closedElsewhere && (scope == null || !scope.isClosed())) {
      return scope; // all of them are looked at only when there is a reason to
    }
    closedElsewhere = false;
    for (TraceScope in = scope; in != null; in = in.outer()) {
      if (in.isClosed()) {
        close(in);
      }
    }
    return scope;
  }

  /** Lets no span start on this thread any more. */
  void mute() {
    muted = true;
  }

  /** Says whether spans may start on this thread; returns what held before. */
  boolean mute(boolean newMuted) {
    boolean before = muted;
    muted = newMuted;
    return before;
  }

  boolean isMuted() {
    return muted;
  }

  private static @Nullable ContextNode firstOpen(@Nullable ContextNode node) {
    ContextNode open = node;
    while (open != null && open.isDone()) {
      open = open.below();
    }
    return open;
  }
}
