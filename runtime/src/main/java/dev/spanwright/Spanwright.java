package dev.spanwright;

import dev.spanwright.log.LazyLogger;
import dev.spanwright.pipeline.Pipeline;
import dev.spanwright.trace.LeftOpen;
import dev.spanwright.trace.TraceLifecycle;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Switches tracing on, and off again.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *   Spanwright.start();   // SENTRY_DSN and SENTRY_TRACES_SAMPLE_RATE say where to and how much
 *   …
 * }
 * }</pre>
 *
 * <p>or, with everything in code:
 *
 * <pre>{@code
 * Spanwright.start(Options.builder().dsn(dsn).tracesSampleRate(1.0).build());
 * }</pre>
 *
 * <p>There is one Spanwright at a time, for the whole process. Nothing else has to be wired: traced
 * methods and {@link dev.spanwright.trace.Traces} find it by themselves. When the JVM ends in
 * order, what is still on its way is sent, for at most {@link
 * Options.Builder#shutdownTimeout(Duration)}.
 *
 * <p>The environment variables that stand in for options that are not set:
 *
 * <table>
 * <caption>Environment variables</caption>
 * <tr><td>{@code SENTRY_DSN}</td><td>{@link Options.Builder#dsn}</td></tr>
 * <tr><td>{@code SENTRY_TRACES_SAMPLE_RATE}</td>
 *     <td>{@link Options.Builder#tracesSampleRate}</td></tr>
 * <tr><td>{@code SENTRY_ENVIRONMENT}</td><td>{@link Options.Builder#environment}</td></tr>
 * <tr><td>{@code SENTRY_RELEASE}</td><td>{@link Options.Builder#release}</td></tr>
 * <tr><td>{@code SENTRY_DIST}</td><td>{@link Options.Builder#dist}</td></tr>
 * <tr><td>{@code SENTRY_SERVERNAME}</td><td>{@link Options.Builder#serverName}</td></tr>
 * <tr><td>{@code SENTRY_DEBUG}</td><td>{@link Options.Builder#debug}</td></tr>
 * <tr><td>{@code SENTRY_TRACE_PROPAGATION_TARGETS}</td>
 *     <td>{@link Options.Builder#tracePropagationTargets}</td></tr>
 * <tr><td>{@code SENTRY_STRICT_TRACE_CONTINUATION}</td>
 *     <td>{@link Options.Builder#strictTraceContinuation}</td></tr>
 * <tr><td>{@code SENTRY_ORG_ID}</td><td>{@link Options.Builder#orgId}</td></tr>
 * <tr><td>{@code SENTRY_SEND_DEFAULT_PII}</td>
 *     <td>{@link Options.Builder#sendDefaultPii}</td></tr>
 * <tr><td>{@code SENTRY_SEND_CLIENT_REPORTS}</td>
 *     <td>{@link Options.Builder#sendClientReports}</td></tr>
 * <tr><td>{@code SENTRY_ENABLE_BACKPRESSURE_HANDLING}</td>
 *     <td>{@link Options.Builder#backpressureHandling}</td></tr>
 * <tr><td>{@code SENTRY_TRACE}, {@code SENTRY_BAGGAGE}</td>
 *     <td>the trace that the whole process belongs to, unless {@code SENTRY_USE_ENVIRONMENT} is
 *     {@code false}</td></tr>
 * <tr><td>{@code SPANWRIGHT_TRACE_LIFECYCLE}</td>
 *     <td>{@link Options.Builder#traceLifecycle}</td></tr>
 * <tr><td>{@code SPANWRIGHT_JMX}</td><td>{@link Options.Builder#jmx}</td></tr>
 * <tr><td>{@code SPANWRIGHT_PROPAGATION}</td><td>{@link Options.Builder#propagation}</td></tr>
 * <tr><td>{@code SPANWRIGHT_STRICT}</td><td>{@link Options.Builder#strict}</td></tr>
 * <tr><td>{@code SPANWRIGHT_BUFFER_SIZE}</td><td>{@link Options.Builder#bufferSize}</td></tr>
 * <tr><td>{@code SENTRY_SPOTLIGHT}</td><td>{@link Options.Builder#spotlight(boolean)}</td></tr>
 * <tr><td>{@code SPANWRIGHT_SPOOL_DIRECTORY}</td>
 *     <td>{@link Options.Builder#spoolDirectory}</td></tr>
 * <tr><td>{@code SPANWRIGHT_SPOOL_MAX_BYTES}</td>
 *     <td>{@link Options.Builder#spoolMaxBytes}</td></tr>
 * <tr><td>{@code SPANWRIGHT_SHUTDOWN_TIMEOUT}</td>
 *     <td>{@link Options.Builder#shutdownTimeout}, in milliseconds</td></tr>
 * </table>
 *
 * <p>No method throws. Messages go to the {@link System.Logger} named {@code dev.spanwright}.
 * Thread-safe.
 */
public final class Spanwright implements AutoCloseable {

  private static final Logger LOGGER = LazyLogger.SPANWRIGHT;

  private static final Object START_LOCK = new Object();

  private static final Spanwright NEVER_STARTED = new Spanwright(null, Duration.ZERO);

  private static volatile Spanwright running = NEVER_STARTED;

  private final @Nullable Tracing tracing;
  private final Duration shutdownTimeout;
  private final @Nullable Thread shutdownHook;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean closedTold = new AtomicBoolean();

  /** Opens when everything is closed. */
  private final CountDownLatch done = new CountDownLatch(1);

  private volatile @Nullable Thread closer;

  /** Says that this one is on; set before anybody else knows it. */
  private @Nullable Announcement announcement;

  /** Ends what JMX shows; null if it shows nothing. Set before anybody else knows this one. */
  private @Nullable Runnable hide;

  private Spanwright(@Nullable Tracing tracing, Duration shutdownTimeout) {
    this.tracing = tracing;
    this.shutdownTimeout = shutdownTimeout;
    this.shutdownHook = tracing == null ? null : new ShutdownHook();
  }

  /** Starts with what the environment says. Without a DSN everything stays off. */
  public static Spanwright start() {
    return start(Options.builder().build());
  }

  /**
   * Starts with these options, and what the environment says about those that are not set. A
   * Spanwright that is already running is closed first.
   *
   * <p>Without a DSN or an exporter everything stays off; without a sample rate or a sampler
   * nothing is recorded, and traces are only passed on. One line says so. If an option is wrong,
   * tracing stays off and one line says what is wrong.
   *
   * @return the one that is running now, or one that does nothing
   */
  public static Spanwright start(Options options) {
    return start(new SettingsReader(options));
  }

  static Spanwright start(Options options, Function<String, @Nullable String> variables) {
    return start(new SettingsReader(options, variables));
  }

  private static Spanwright start(SettingsReader reader) {
    synchronized (START_LOCK) {
      if (running.tracing != null && !running.closed.get()) {
        running.awaitAnnouncement();
        log(Level.WARNING, "Spanwright is running already: it is closed and started anew");
        running.close();
      }
      Spanwright started;
      try {
        started = started(reader.read());
        started.addShutdownHook();
      } catch (Throwable t) {
        // A hole in our checks, a library that is missing, an exporter that fails: never the
        // application's problem.
        log(Level.ERROR, "Spanwright is off: it cannot start: " + t.getClass().getName(), t);
        started = new Spanwright(null, Duration.ZERO);
      }
      running = started;
      return started;
    }
  }

  /**
   * Finds out whether spans would get through with what the environment says.
   *
   * @see #check(Options)
   */
  public static Diagnosis check() {
    return check(Options.builder().build());
  }

  /**
   * Finds out whether spans would get through with these options, and what the environment says
   * about those that are not set: sends one test span, and explains what comes of it. Neither
   * touches a Spanwright that is running nor asks exporters, samplers and hooks.
   *
   * <p>Takes as long as the server does, and no more than 12 seconds for each of at most six steps.
   */
  public static Diagnosis check(Options options) {
    return Doctor.check(options);
  }

  /** Returns the Spanwright that was started last; one that does nothing if there is none. */
  public static Spanwright running() {
    return running;
  }

  /**
   * Returns whether spans are recorded: started with all it needs, and not closed. Without a sample
   * rate traces are only passed on.
   */
  public boolean isEnabled() {
    return tracing != null && tracing.records() && !closed.get();
  }

  /**
   * Returns whether this one has been started and not been closed, even if it only passes traces
   * on.
   */
  public boolean isRunning() {
    return tracing != null && !closed.get();
  }

  /**
   * Returns what integrations may record of users, cookies, headers, URLs and bodies: the defaults
   * while nothing is recorded anyway.
   */
  public DataCollection dataCollection() {
    return tracing == null || closed.get() ? DataCollection.DEFAULTS : tracing.dataCollection();
  }

  /**
   * Returns the spans and scopes that are open now, with the place that opened each; empty unless
   * started with {@link Options.Builder#strict(boolean)}. Those that are still open at the
   * {@linkplain #close() end} are told in the log as well.
   */
  public List<LeftOpen> leftOpen() {
    return tracing == null ? List.of() : tracing.tracer().leftOpen();
  }

  /**
   * Waits until all spans that have ended before the call have been exported; with {@link
   * TraceLifecycle#STATIC}, those below a top-level span that is still open are not among them.
   * What became of them is in {@link #stats()}.
   *
   * @return whether that was done in time
   */
  public boolean flush(Duration timeout) {
    if (tracing == null) {
      return true;
    }
    if (closed.get()) {
      if (!closedTold.getAndSet(true)) {
        log(Level.WARNING, "Spanwright is closed: there is nothing to flush any more");
      }
      return true;
    }
    return tracing.pipeline().flush(timeout);
  }

  /** Returns what became of the spans so far; still there after the end. */
  public Stats stats() {
    return tracing == null ? Stats.NONE : tracing.stats();
  }

  /**
   * Switches tracing off: sends what is still on its way, for at most the shutdown timeout, and
   * closes the exporters. Spans that end later are ignored. A second call does nothing.
   */
  @Override
  public void close() {
    if (tracing == null) {
      return;
    }
    if (closed.getAndSet(true)) {
      awaitClosed(tracing);
      return;
    }
    closer = Thread.currentThread();
    try {
      close(tracing);
    } finally {
      done.countDown();
    }
  }

  /** Lets the end of the JVM, for one, wait while another thread is still at it. */
  private void awaitClosed(Tracing closing) {
    if (Thread.currentThread() == closer || closing.pipeline().isOwnThread()) {
      return; // it would wait for itself
    }
    try {
      if (!done.await(Pipeline.nanos(shutdownTimeout), TimeUnit.NANOSECONDS)) {
        done.await(1, TimeUnit.SECONDS); // it is giving up
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void close(Tracing closing) {
    closing.tracer().uninstall();
    awaitAnnouncement(); // it is not to come after the end
    leftOpen().forEach(left -> log(Level.WARNING, "Left open: " + left));
    closing.pipeline().close(shutdownTimeout);
    if (hide != null) {
      hide.run();
    }
    removeShutdownHook();
  }

  @Override
  public String toString() {
    return "Spanwright{enabled=" + isEnabled() + ", " + stats() + "}";
  }

  private static Spanwright started(Settings settings) {
    if (!settings.problems().isEmpty()) {
      log(Level.ERROR, "Spanwright is off: " + String.join("; ", settings.problems()));
      return new Spanwright(null, Duration.ZERO);
    }
    if (!settings.hasWayOut()) {
      log(Level.INFO, "Spanwright is off: set SENTRY_DSN or Options.dsn to say where spans go");
      return new Spanwright(null, Duration.ZERO);
    }
    Tracing tracing = Tracing.start(settings);
    if (tracing == null) {
      log(Level.ERROR, "Spanwright is off: there is no exporter that can start");
      return new Spanwright(null, Duration.ZERO);
    }
    Spanwright started = new Spanwright(tracing, settings.shutdownTimeout());
    started.announcement = Announcement.of(settings, tracing.ownExporters());
    if (settings.jmx()) {
      started.show();
    }
    return started;
  }

  private void awaitAnnouncement() {
    if (announcement != null) {
      announcement.await();
    }
  }

  private void show() {
    try {
      hide = StatsBean.show(this);
    } catch (LinkageError e) {
      log(Level.WARNING, "JMX shows nothing: this JVM has no module java.management");
    } catch (Exception e) {
      log(Level.WARNING, "JMX shows nothing: " + e);
    }
  }

  /** Never throws. */
  static void log(Level level, String message) {
    log(level, message, /* thrown= */ null);
  }

  /** Never throws: who takes the message may be code of the application's. */
  private static void log(Level level, String message, @Nullable Throwable thrown) {
    try {
      LOGGER.log(level, message, thrown);
    } catch (Throwable brokenHandler) {
      // There is nobody left to tell.
    }
  }

  /** Closes this one when the JVM ends. */
  private final class ShutdownHook extends Thread {

    ShutdownHook() {
      super("spanwright-shutdown");
    }

    @Override
    public void run() {
      close();
    }
  }

  private void addShutdownHook() {
    if (shutdownHook != null) {
      try {
        Runtime.getRuntime().addShutdownHook(shutdownHook);
      } catch (IllegalStateException e) {
        // The JVM is ending already; whoever starts now has to close as well.
      }
    }
  }

  private void removeShutdownHook() {
    if (shutdownHook != null && Thread.currentThread() != shutdownHook) {
      try {
        Runtime.getRuntime().removeShutdownHook(shutdownHook);
      } catch (IllegalStateException e) {
        // The JVM is ending: the hook finds this closed and does nothing.
      }
    }
  }
}
