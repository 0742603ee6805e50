package dev.spanwright.spring.task;

import dev.spanwright.spring.bean.Standin;
import dev.spanwright.trace.Context;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.concurrent.Callable;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Consumer;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ConcurrentTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.util.ReflectionUtils;

/**
 * Lets beans that are TaskExecutors run each task in the context in which it was handed over.
 *
 * <p>Spring's own take a decorator, ours around the one that is there. Spring has no way to ask for
 * that one but its field. A TaskDecorator that is a bean would not do: Spring Boot 3 drops all of
 * them as soon as there are two, and executors that the application makes ask for none.
 *
 * <p>Schedulers are left alone: what they run later, or again and again, is not part of what was
 * current when they were asked to.
 */
final class ExecutorTracing implements BeanPostProcessor {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  private static final String INSTEAD = "give it tasks that are wrapped with Context.wrap";

  /** Comes before a ThreadPoolTaskExecutor makes its pool, which is when it needs its decorator. */
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (!(bean instanceof TaskScheduler)) {
      if (bean instanceof ThreadPoolTaskExecutor executor) {
        decorate(executor, name, executor::setTaskDecorator);
      } else if (bean instanceof SimpleAsyncTaskExecutor executor) {
        decorate(executor, name, executor::setTaskDecorator);
      } else if (bean instanceof ConcurrentTaskExecutor executor) {
        decorate(executor, name, executor::setTaskDecorator);
      } else if (bean instanceof TaskExecutorAdapter executor) {
        decorate(executor, name, executor::setTaskDecorator);
      }
    }
    return bean;
  }

  private static void decorate(Object executor, String name, Consumer<TaskDecorator> setter) {
    try {
      TaskDecorator inner = decorator(executor);
      setter.accept(
          inner == null
              ? task -> handedOver(task, executor)
              : task -> handedOver(inner.decorate(task), executor));
    } catch (RuntimeException noSuchField) {
      LOGGER.log(
          Level.WARNING,
          "Tasks of the bean \"{0}\" are in no trace, for its decorator is not to be found:"
              + " set Context::wrap as its decorator",
          name);
    }
  }

  private static Runnable handedOver(Runnable task, Object executor) {
    return sorts(executor) ? task : Context.wrap(task);
  }

  /** Says whether tasks are compared with each other, which takes them as they are. */
  private static boolean sorts(Object executor) {
    try {
      return executor instanceof ThreadPoolTaskExecutor pool
          && pool.getThreadPoolExecutor().getQueue() instanceof PriorityBlockingQueue;
    } catch (RuntimeException withoutPool) {
      return false;
    }
  }

  private static @Nullable TaskDecorator decorator(Object executor) {
    Field field = ReflectionUtils.findField(executor.getClass(), "taskDecorator");
    if (field == null) {
      throw new IllegalStateException("there is no field");
    }
    ReflectionUtils.makeAccessible(field);
    return (TaskDecorator) ReflectionUtils.getField(field, executor);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (sorts(bean)) {
      LOGGER.log(
          Level.WARNING,
          "Tasks of the bean \"{0}\" are in no trace, for its queue sorts them:"
              + " let them run what is wrapped with Context.wrap",
          name);
    }
    return bean instanceof TaskExecutor
            && !(bean instanceof TaskScheduler)
            && !(bean instanceof ThreadPoolTaskExecutor)
            && !(bean instanceof SimpleAsyncTaskExecutor)
            && !(bean instanceof ConcurrentTaskExecutor)
            && !(bean instanceof TaskExecutorAdapter)
        ? Standin.of(bean, name, ExecutorTracing::handOver, INSTEAD)
        : bean;
  }

  private static @Nullable Object handOver(MethodInvocation call) throws Throwable {
    @Nullable Object[] given = call.getArguments();
    if (given.length > 0 && call.getMethod().getName().matches("execute|submit\\w*")) {
      if (given[0] instanceof Runnable task) {
        given[0] = Context.wrap(task);
      } else if (given[0] instanceof Callable<?> task) {
        given[0] = Context.wrap(task);
      }
    }
    return call.proceed();
  }
}
