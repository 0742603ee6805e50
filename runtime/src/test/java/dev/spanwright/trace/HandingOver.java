package dev.spanwright.trace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The ways in which work gets to another thread together with its context. */
enum HandingOver {
  EXECUTE {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      FutureTask<Void> awaited = new FutureTask<>(task, null);
      Context.wrap((ExecutorService) pool).execute(awaited);
      awaited.get();
    }
  },
  SUBMIT_RUNNABLE {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      Context.wrap((ExecutorService) pool).submit(task).get();
    }
  },
  SUBMIT_RUNNABLE_WITH_RESULT {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      expectDone(Context.wrap((ExecutorService) pool).submit(task, "done").get());
    }
  },
  SUBMIT_CALLABLE {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      expectDone(Context.wrap((ExecutorService) pool).submit(callable(task)).get());
    }
  },
  INVOKE_ALL {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      List<Callable<String>> tasks = List.of(callable(task));
      expectDone(Context.wrap((ExecutorService) pool).invokeAll(tasks).get(0).get());
    }
  },
  INVOKE_ALL_IN_TIME {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      List<Callable<String>> tasks = List.of(callable(task));
      expectDone(
          Context.wrap((ExecutorService) pool).invokeAll(tasks, 1, TimeUnit.MINUTES).get(0).get());
    }
  },
  INVOKE_ANY {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      expectDone(Context.wrap((ExecutorService) pool).invokeAny(List.of(callable(task))));
    }
  },
  INVOKE_ANY_IN_TIME {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      expectDone(
          Context.wrap((ExecutorService) pool)
              .invokeAny(List.of(callable(task)), 1, TimeUnit.MINUTES));
    }
  },
  SCHEDULE_RUNNABLE {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      Context.wrap(pool).schedule(task, 1, TimeUnit.MILLISECONDS).get();
    }
  },
  SCHEDULE_CALLABLE {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      expectDone(Context.wrap(pool).schedule(callable(task), 1, TimeUnit.MILLISECONDS).get());
    }
  },
  SUBMIT_TO_SCHEDULED {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      Context.wrap(pool).submit(task).get();
    }
  },
  COMPLETABLE_FUTURE_ON_WRAPPED_EXECUTOR {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      CompletableFuture.runAsync(task, Context.wrap((Executor) pool)).get();
    }
  },
  WRAPPED_SUPPLIER {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      expectDone(CompletableFuture.supplyAsync(Context.wrapSupplier(() -> done(task)), pool).get());
    }
  },
  WRAPPED_FUNCTION {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      expectDone(
          CompletableFuture.completedFuture(task)
              .thenApplyAsync(Context.wrapFunction(HandingOver::done), pool)
              .get());
    }
  },
  WRAPPED_RUNNABLE {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      pool.submit(Context.wrap(task)).get();
    }
  },
  WRAPPED_CALLABLE {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      expectDone(pool.submit(Context.wrap(callable(task))).get());
    }
  },
  CONTEXT_RUN {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      Context context = Context.current();
      pool.submit(() -> context.run(task)).get();
    }
  },
  CONTEXT_CALL {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      Context context = Context.current();
      expectDone(pool.submit(() -> context.call(callable(task))).get());
    }
  },
  PLAIN_THREAD {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      FutureTask<Void> awaited = new FutureTask<>(Context.wrap(task), null);
      new Thread(awaited).start();
      awaited.get();
    }
  },
  THREAD_FACTORY {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      FutureTask<Void> awaited = new FutureTask<>(task, null);
      Context.wrapThreadFactory(Executors.defaultThreadFactory()).newThread(awaited).start();
      awaited.get();
    }
  },
  VIRTUAL_THREADS {
    @Override
    void run(ScheduledExecutorService pool, Runnable task) throws Exception {
      Method factory =
          Arrays.stream(Executors.class.getMethods())
              .filter(method -> method.getName().equals("newVirtualThreadPerTaskExecutor"))
              .findAny()
              .orElse(null);
      assumeTrue(factory != null, "this JDK has virtual threads");
      ExecutorService virtual = (ExecutorService) factory.invoke(null);
      try {
        Context.wrap(virtual).submit(task).get();
      } finally {
        virtual.shutdown();
      }
    }
  };

  /** Runs the task elsewhere, and returns when it is done; throws what it throws, wrapped. */
  abstract void run(ScheduledExecutorService pool, Runnable task) throws Exception;

  private static Callable<String> callable(Runnable task) {
    return () -> done(task);
  }

  private static String done(Runnable task) {
    task.run();
    return "done";
  }

  private static void expectDone(String result) {
    if (!result.equals("done")) {
      throw new AssertionError("the result got lost: " + result);
    }
  }
}
