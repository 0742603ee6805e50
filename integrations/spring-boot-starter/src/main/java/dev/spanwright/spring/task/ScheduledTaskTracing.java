package dev.spanwright.spring.task;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Observes scheduled methods, besides those who do already. */
final class ScheduledTaskTracing implements SchedulingConfigurer, Ordered {

  /** After those that choose a registry. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    @Nullable ObservationRegistry registry = tasks.getObservationRegistry();
    if (registry == null || registry == ObservationRegistry.NOOP) {
      registry = ObservationRegistry.create();
      tasks.setObservationRegistry(registry);
    }
    registry.observationConfig().observationHandler(new ScheduledTaskSpans());
  }
}
