package dev.spanwright.trace;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The classes of this package that an application's start and its first span need; what is needed
 * last comes first.
 *
 * <p>Not for application code; may change in any release.
 */
public final class FirstSpanClasses {

  private FirstSpanClasses() {}

  /** Returns them, loaded but not initialized. */
  public static List<Class<?>> loaded() {
    return List.of(
        TimeBase.class,
        Starter.class,
        Ids.class,
        ScheduledExecutorService.class, // not in the JDK's own archive
        Context.class,
        ContextStack.class,
        SpanDefaults.class,
        Traces.class,
        WallClock.class,
        Propagation.class,
        SpanClock.class,
        FieldHandles.class,
        UnrecordedRoot.class,
        IgnoredElsewhere.class,
        ChildSpan.class,
        TopLevelSpan.class,
        Tracer.class,
        AttributeValues.class,
        TracerSettings.class,
        SamplingDecision.class,
        PropagationSettings.class);
  }
}
