package dev.spanwright.spring.task;

import dev.spanwright.http.HttpKeys;
import dev.spanwright.http.NameSource;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.lang.reflect.Method;
import org.springframework.core.KotlinDetector;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;

/**
 * Makes each run of a scheduled method a trace of its own. Spring tells observations of the start
 * and of the end of a run, and of what it has thrown, which happens nowhere else.
 *
 * <p>What a reactive method returns goes on elsewhere: its span is current nowhere.
 */
final class ScheduledTaskSpans implements ObservationHandler<ScheduledTaskObservationContext> {

  private static final String ORIGIN = "auto.function.spring.scheduled";

  /** One run; what it has opened on its thread is closed with it. */
  private record Run(Span span, TraceScope trace) {}

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof ScheduledTaskObservationContext;
  }

  @Override
  public void onStart(ScheduledTaskObservationContext context) {
    if (context.containsKey(Run.class)) {
      return; // contexts that share a registry have each added a handler
    }
    boolean reactive = isReactive(context.getMethod());
    TraceScope trace = Traces.newTrace().open();
    Span span =
        Traces.span(context.getTargetClass().getSimpleName() + "." + context.getMethod().getName())
            .root()
            .active(!reactive)
            .attribute(HttpKeys.OPERATION, "function")
            .attribute(HttpKeys.ORIGIN, ORIGIN)
            .attribute(HttpKeys.NAME_SOURCE, NameSource.COMPONENT.text())
            .attribute(
                "code.function.name",
                context.getTargetClass().getName() + "." + context.getMethod().getName())
            .start();
    if (reactive) {
      trace.close();
    }
    context.put(Run.class, new Run(span, trace));
  }

  /** Says what Spring goes by. */
  private static boolean isReactive(Method method) {
    ReactiveAdapter adapter =
        ReactiveAdapterRegistry.getSharedInstance().getAdapter(method.getReturnType());
    return KotlinDetector.isSuspendingFunction(method)
        || (adapter != null && adapter.getDescriptor().isDeferred());
  }

  @Override
  public void onError(ScheduledTaskObservationContext context) {
    Run run = context.get(Run.class);
    Throwable thrown = context.getError();
    if (run != null && thrown != null) {
      run.span().setError(thrown);
    }
  }

  @Override
  public void onStop(ScheduledTaskObservationContext context) {
    if (context.remove(Run.class) instanceof Run run) {
      run.span().end();
      run.trace().close();
    }
  }
}
