package dev.spanwright.spring.task;

import dev.spanwright.spring.ConditionalOnSpanwright;
import dev.spanwright.spring.SpanwrightAutoConfiguration;
import io.micrometer.observation.ObservationHandler;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Makes each run of a {@code @Scheduled} method a trace of its own. */
@AutoConfiguration(
    after = SpanwrightAutoConfiguration.class,
    // What chooses a registry in Spring Boot 3, and in 4.
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.scheduling.ScheduledTasksObservabilityAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration"
    })
@ConditionalOnSpanwright
@ConditionalOnClass({SchedulingConfigurer.class, ObservationHandler.class})
@ConditionalOnProperty(name = "spanwright.scheduling.enabled", matchIfMissing = true)
public final class ScheduledTaskTracingAutoConfiguration {

  @Bean
  static SchedulingConfigurer spanwrightScheduledTasks() {
    return new ScheduledTaskTracing();
  }
}
