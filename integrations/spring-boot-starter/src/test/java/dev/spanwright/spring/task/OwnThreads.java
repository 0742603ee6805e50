package dev.spanwright.spring.task;

import dev.spanwright.trace.Context;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** What docs/integrations/spring-boot.md shows of executors. */
@Configuration(proxyBeanMethods = false)
class OwnThreads {

  @Bean
  ExecutorService resizers() {
    return Context.wrap(Executors.newFixedThreadPool(4));
  }

  static AsyncTaskExecutor mailers() {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("mail-");
    executor.setTaskDecorator(Context::wrap);
    return executor;
  }
}
