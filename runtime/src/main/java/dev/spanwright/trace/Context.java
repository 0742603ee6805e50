package dev.spanwright.trace;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is current on a thread (the span, the trace, the {@link TraceScope}), to be taken to another
 * one: work that runs there belongs to where it was handed over.
 *
 * <pre>{@code
 * ExecutorService pool = Context.wrap(Executors.newFixedThreadPool(4));
 * pool.submit(() -> Traces.run("resize", this::resize));   // a child of the current span
 *
 * CompletableFuture.supplyAsync(Context.wrapSupplier(this::quote), otherPool);
 * }</pre>
 *
 * <p>Without it, what starts on another thread is a top-level span of its own; never a child of
 * what that thread happened to do before. After the work, everything on its thread is as it was,
 * whatever the work left open.
 *
 * <p>A span that has ended by the time the work runs is its parent all the same. Immutable.
 */
public final class Context {

  static final Context NONE = new Context(null, null, null);

  private final @Nullable ContextNode span;
  private final @Nullable TraceScope scope;
  private final @Nullable TraceContext next;

  Context(@Nullable ContextNode span, @Nullable TraceScope scope, @Nullable TraceContext next) {
    this.span = span;
    this.scope = scope;
    this.next = next;
  }

  /** Returns what is current on the calling thread. */
  public static Context current() {
    Tracer tracer = Tracer.running();
    return ContextStack.ofThread().capture(tracer);
  }

  /** Returns a task that runs in the context of this call. */
  public static Runnable wrap(Runnable task) {
    return current().wrapping(task);
  }

  /** Returns a task that runs in the context of this call. */
  public static <T> Callable<T> wrap(Callable<T> task) {
    return current().wrapping(task);
  }

  /** Returns a supplier that runs in the context of this call. */
  public static <T extends @Nullable Object> Supplier<T> wrapSupplier(Supplier<T> supplier) {
    requireNonNull(supplier);
    Context context = current();
    return () -> context.get(supplier);
  }

  /** Returns a function that runs in the context of this call. */
  public static <T extends @Nullable Object, R extends @Nullable Object>
      Function<T, R> wrapFunction(Function<T, R> function) {
    requireNonNull(function);
    Context context = current();
    return argument -> context.get(() -> function.apply(argument));
  }

  /** Returns an executor that runs each task in the context in which it was handed over. */
  public static Executor wrap(Executor executor) {
    requireNonNull(executor);
    return task -> executor.execute(wrap(task));
  }

  /**
   * Returns an executor that runs each task in the context in which it was submitted. Shutting it
   * down shuts the other one down.
   */
  public static ExecutorService wrap(ExecutorService executor) {
    return new ContextExecutorService(executor);
  }

  /**
   * Returns an executor that runs each task in the context in which it was submitted, but those
   * that are repeated in none: they go on long after what was current then. Shutting it down shuts
   * the other one down.
   */
  public static ScheduledExecutorService wrap(ScheduledExecutorService executor) {
    return new ContextScheduledExecutorService(executor);
  }

  /**
   * Returns a factory of threads that run in the context in which they were made. Right where there
   * is a thread for each task, as in {@code StructuredTaskScope}; wrong for the threads of a pool.
   */
  public static ThreadFactory wrapThreadFactory(ThreadFactory factory) {
    requireNonNull(factory);
    return task -> factory.newThread(wrap(task));
  }

  /** Runs the task in this context, on the calling thread. Throws what the task throws. */
  public void run(Runnable task) {
    ContextStack stack = ContextStack.ofThread();
    ContextStack.State before = stack.enter(this);
    try {
      task.run();
    } finally {
      stack.restore(before);
    }
  }

  /**
   * Runs the task in this context, on the calling thread.
   *
   * @throws Exception what the task throws
   */
  public <T> T call(Callable<T> task) throws Exception {
    ContextStack stack = ContextStack.ofThread();
    ContextStack.State before = stack.enter(this);
    try {
      return task.call();
    } finally {
      stack.restore(before);
    }
  }

  Runnable wrapping(Runnable task) {
    requireNonNull(task);
    return () -> run(task);
  }

  <T> Callable<T> wrapping(Callable<T> task) {
    requireNonNull(task);
    return () -> call(task);
  }

  private <T extends @Nullable Object> T get(Supplier<T> supplier) {
    ContextStack stack = ContextStack.ofThread();
    ContextStack.State before = stack.enter(this);
    try {
      return supplier.get();
    } finally {
      stack.restore(before);
    }
  }

  @Nullable ContextNode span() {
    return span;
  }

  @Nullable TraceScope scope() {
    return scope;
  }

  @Nullable TraceContext next() {
    return next;
  }

  @Override
  public String toString() {
    return "Context{" + (span == null ? "no span" : span) + "}";
  }
}
