package dev.spanwright.trace;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs each task in the context in which it was submitted. */
class ContextExecutorService implements ExecutorService {

  private final ExecutorService executor;

  ContextExecutorService(ExecutorService executor) {
    this.executor = requireNonNull(executor);
  }

  @Override
  public void execute(Runnable task) {
    executor.execute(Context.wrap(task));
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    return executor.submit(Context.wrap(task));
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    return executor.submit(Context.wrap(task), result);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return executor.submit(Context.wrap(task));
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    return executor.invokeAll(wrapped(tasks));
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    return executor.invokeAll(wrapped(tasks), timeout, unit);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    return executor.invokeAny(wrapped(tasks));
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return executor.invokeAny(wrapped(tasks), timeout, unit);
  }

  @Override
  public void shutdown() {
    executor.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return executor.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return executor.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return executor.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return executor.awaitTermination(timeout, unit);
  }

  /** Newer JDKs close executors, and some of them in a way of their own. */
  @SuppressWarnings("MissingOverride") // there is nothing to override on 17
  public void close() {
    if (executor instanceof AutoCloseable closeable) {
      closeQuietly(closeable);
    } else {
      executor.shutdown();
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // executors throw none
    }
  }

  private static <T> List<Callable<T>> wrapped(Collection<? extends Callable<T>> tasks) {
    Context context = Context.current();
    return tasks.stream().map(task -> context.wrapping((Callable<T>) task)).toList();
  }

  @Override
  public String toString() {
    return "Context.wrap(" + executor + ")";
  }
}
