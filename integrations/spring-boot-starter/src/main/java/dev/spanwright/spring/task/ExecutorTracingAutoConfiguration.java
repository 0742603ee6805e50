package dev.spanwright.spring.task;

import dev.spanwright.spring.ConditionalOnSpanwright;
import dev.spanwright.spring.SpanwrightAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Takes the caller's trace to the threads of TaskExecutors: to {@code @Async} methods, to
 * asynchronous handlers of Spring MVC, and to whatever else is handed to one.
 */
@AutoConfiguration(after = SpanwrightAutoConfiguration.class)
@ConditionalOnSpanwright
@ConditionalOnProperty(name = "spanwright.async.enabled", matchIfMissing = true)
public final class ExecutorTracingAutoConfiguration {

  @Bean
  static ExecutorTracing spanwrightExecutorTracing() {
    return new ExecutorTracing();
  }
}
