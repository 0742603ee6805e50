package dev.spanwright;

import dev.spanwright.export.SpanExporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to trace. What is not set here is read from the environment when {@link Spanwright} starts;
 * what is set here wins.
 *
 * <p>Nothing is checked here, so building options never fails: {@link Spanwright#start(Options)}
 * says in one message what is wrong, and leaves tracing off. Immutable.
 */
public final class Options {

  private final @Nullable String dsn;
  private final @Nullable Double tracesSampleRate;
  private final @Nullable String environment;
  private final @Nullable String release;
  private final @Nullable String dist;
  private final @Nullable String serverName;
  private final @Nullable Boolean debug;
  private final @Nullable Integer bufferSize;
  private final @Nullable Duration shutdownTimeout;
  private final boolean environmentVariables;
  private final List<SpanExporter> exporters;

  private Options(Builder builder) {
    this.dsn = builder.dsn;
    this.tracesSampleRate = builder.tracesSampleRate;
    this.environment = builder.environment;
    this.release = builder.release;
    this.dist = builder.dist;
    this.serverName = builder.serverName;
    this.debug = builder.debug;
    this.bufferSize = builder.bufferSize;
    this.shutdownTimeout = builder.shutdownTimeout;
    this.environmentVariables = builder.environmentVariables;
    this.exporters = Collections.unmodifiableList(new ArrayList<>(builder.exporters));
  }

  /** Starts with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  @Nullable String dsn() {
    return dsn;
  }

  @Nullable Double tracesSampleRate() {
    return tracesSampleRate;
  }

  @Nullable String environment() {
    return environment;
  }

  @Nullable String release() {
    return release;
  }

  @Nullable String dist() {
    return dist;
  }

  @Nullable String serverName() {
    return serverName;
  }

  @Nullable Boolean debug() {
    return debug;
  }

  @Nullable Integer bufferSize() {
    return bufferSize;
  }

  @Nullable Duration shutdownTimeout() {
    return shutdownTimeout;
  }

  boolean environmentVariables() {
    return environmentVariables;
  }

  List<SpanExporter> exporters() {
    return exporters;
  }

  /** Returns the options without secrets. */
  @Override
  public String toString() {
    return String.format(
        "Options{dsn=%s, tracesSampleRate=%s, environment=%s, release=%s, dist=%s, serverName=%s,"
            + " debug=%s, bufferSize=%s, shutdownTimeout=%s, exporters=%s}",
        dsn == null ? null : "(set)",
        tracesSampleRate,
        environment,
        release,
        dist,
        serverName,
        debug,
        bufferSize,
        shutdownTimeout,
        exporters);
  }

  /** Collects options. For one thread. */
  public static final class Builder {
    private @Nullable String dsn;
    private @Nullable Double tracesSampleRate;
    private @Nullable String environment;
    private @Nullable String release;
    private @Nullable String dist;
    private @Nullable String serverName;
    private @Nullable Boolean debug;
    private @Nullable Integer bufferSize;
    private @Nullable Duration shutdownTimeout;
    private boolean environmentVariables = true;
    private final List<SpanExporter> exporters = new ArrayList<>();

    private Builder() {}

    /**
     * Sends spans to the Sentry project of this DSN: {@code https://<public key>@<host>/<project
     * id>}. Environment: {@code SENTRY_DSN}. An empty text means none, whatever the environment
     * says.
     */
    public Builder dsn(@Nullable String newDsn) {
      dsn = newDsn;
      return this;
    }

    /**
     * Records that share of all traces, from 0.0 (none) to 1.0 (all). Unless it is set, tracing is
     * off (SAMP-01). Environment: {@code SENTRY_TRACES_SAMPLE_RATE}.
     */
    public Builder tracesSampleRate(double rate) {
      tracesSampleRate = rate;
      return this;
    }

    /**
     * Names where the application runs, for example {@code staging}; {@code production} unless set.
     * Environment: {@code SENTRY_ENVIRONMENT}.
     */
    public Builder environment(@Nullable String newEnvironment) {
      environment = newEnvironment;
      return this;
    }

    /**
     * Names the application's version, for example {@code shop@2.4.1}. Environment: {@code
     * SENTRY_RELEASE}.
     */
    public Builder release(@Nullable String newRelease) {
      release = newRelease;
      return this;
    }

    /** Names the build within the release. Environment: {@code SENTRY_DIST}. */
    public Builder dist(@Nullable String newDist) {
      dist = newDist;
      return this;
    }

    /** Names the machine. Environment: {@code SENTRY_SERVERNAME}. */
    public Builder serverName(@Nullable String newServerName) {
      serverName = newServerName;
      return this;
    }

    /**
     * Writes to the log what Spanwright does, at level info instead of debug. Environment: {@code
     * SENTRY_DEBUG}, {@code true} or {@code false}.
     */
    public Builder debug(boolean newDebug) {
      debug = newDebug;
      return this;
    }

    /**
     * Hands all spans to this exporter too. Exporters get the same spans in the order in which they
     * are added here, and are closed with {@link Spanwright}.
     */
    public Builder exporter(SpanExporter exporter) {
      exporters.add(exporter);
      return this;
    }

    /**
     * Lets that many spans wait between their end and their export, 16384 unless set; beyond that
     * they are dropped and counted. Environment: {@code SPANWRIGHT_BUFFER_SIZE}.
     */
    public Builder bufferSize(int spans) {
      bufferSize = spans;
      return this;
    }

    /**
     * Lets {@link Spanwright#close()} and the end of the JVM wait that long for spans that are
     * still on their way, 2 seconds unless set. Environment: {@code SPANWRIGHT_SHUTDOWN_TIMEOUT},
     * in milliseconds.
     */
    public Builder shutdownTimeout(Duration timeout) {
      shutdownTimeout = timeout;
      return this;
    }

    /** Says whether environment variables stand in for what is not set, which they do. */
    public Builder environmentVariables(boolean read) {
      environmentVariables = read;
      return this;
    }

    /** Returns the options. */
    public Options build() {
      return new Options(this);
    }
  }
}
