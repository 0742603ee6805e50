package dev.spanwright.doctor;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.sentry.Dsn;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Tracer;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps on the way to a server, as far as that makes sense. Each is bounded in time, runs
 * on a thread of its own and is not traced.
 */
public final class Examination {

  /** Between what a step waits for by itself and the end of our patience. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final List<Step> steps = new ArrayList<>();
  private final Duration limit;

  /**
   * Plans it.
   *
   * @param testSpan what is sent
   * @param lifecycle how it is sent
   * @param spool where spans wait on disk, if anywhere
   * @param limit how long a step may take, but for two seconds more in the worst of cases
   */
  public Examination(
      Dsn dsn, SpanBatch testSpan, TraceLifecycle lifecycle, @Nullable Path spool, Duration limit) {
    this.limit = limit;
    Route route = Route.to(dsn);
    if (spool != null) {
      steps.add(new SpoolStep(spool, dsn));
    }
    steps.add(new ProxyStep(route));
    steps.add(new NameStep(route, InetAddress::getAllByName));
    steps.add(new ConnectionStep(route));
    steps.add(new TlsStep(route));
    steps.add(new SendStep(route, testSpan, lifecycle));
  }

  /** Takes the steps. Never throws. */
  public void run(Notes notes) {
    for (Step step : steps) {
      if (!take(step, notes)) {
        return;
      }
    }
  }

  private boolean take(Step step, Notes notes) {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              Tracer.muteThread();
              return step.take(notes, limit);
            });
    Thread thread =
        new Thread(null, task, "spanwright-doctor", 0, /* inheritThreadLocals= */ false);
    thread.setDaemon(true);
    try {
      thread.start();
      return task.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      notes.problem("No end in " + step.name() + " after " + limit.plus(GRACE).toSeconds() + " s");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      notes.problem("Interrupted in " + step.name());
    } catch (ExecutionException e) {
      notes.problem(explain(Objects.requireNonNull(e.getCause()), step));
    } catch (OutOfMemoryError e) {
      notes.problem("No thread can be had for " + step.name());
    }
    return false;
  }

  private static String explain(Throwable trouble, Step step) {
    if (trouble instanceof LinkageError) {
      return "A library is missing for "
          + step.name()
          + ": start with all jars that the runtime needs, as in java -cp 'lib/*'"
          + " dev.spanwright.Doctor ("
          + trouble
          + ")";
    }
    // Not its words: they may quote what was sent.
    return "Trouble in " + step.name() + ": " + trouble.getClass().getName();
  }
}
