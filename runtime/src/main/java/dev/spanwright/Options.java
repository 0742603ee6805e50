package dev.spanwright;

import dev.spanwright.export.BeforeSendSpan;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.filter.IgnoreRule;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.sampling.TracesSampler;
import dev.spanwright.sentry.SpotlightExporter;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.ContextListener;
import dev.spanwright.trace.TraceLifecycle;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to trace. What is not set here is read from the environment when {@link Spanwright} starts;
 * what is set here wins.
 *
 * <p>Nothing is checked here, so building options never fails: {@link Spanwright#start(Options)}
 * says in one message what is wrong, and leaves tracing off. Immutable.
 */
public final class Options {

  static final URI NOWHERE = URI.create("");

  private final @Nullable String dsn;
  private final @Nullable Double tracesSampleRate;
  private final @Nullable TracesSampler tracesSampler;
  private final @Nullable BeforeSendSpan beforeSendSpan;
  private final @Nullable TraceLifecycle traceLifecycle;
  private final @Nullable String orgId;
  private final @Nullable Boolean sendDefaultPii;
  private final @Nullable DataCollection dataCollection;
  private final @Nullable Boolean backpressureHandling;
  private final @Nullable Boolean sendClientReports;
  private final @Nullable Boolean strictTraceContinuation;
  private final @Nullable Boolean strict;
  private final @Nullable List<Object> tracePropagationTargets;
  private final @Nullable Set<PropagationFormat> propagation;
  private final List<IgnoreRule> ignoreSpans;
  private final Attributes attributes;
  private final List<Class<? extends Throwable>> controlFlowExceptions;
  private final @Nullable String environment;
  private final @Nullable String release;
  private final @Nullable String dist;
  private final @Nullable String serverName;
  private final @Nullable Boolean debug;
  private final @Nullable Boolean jmx;
  private final @Nullable Integer bufferSize;
  private final @Nullable Duration shutdownTimeout;
  private final @Nullable URI spotlight;
  private final @Nullable Path spoolDirectory;
  private final @Nullable Long spoolMaxBytes;
  private final boolean environmentVariables;
  private final List<SpanExporter> exporters;
  private final List<ContextListener> contextListeners;

  private Options(Builder builder) {
    this.dsn = builder.dsn;
    this.tracesSampleRate = builder.tracesSampleRate;
    this.tracesSampler = builder.tracesSampler;
    this.beforeSendSpan = builder.beforeSendSpan;
    this.traceLifecycle = builder.traceLifecycle;
    this.orgId = builder.orgId;
    this.sendDefaultPii = builder.sendDefaultPii;
    this.dataCollection = builder.dataCollection;
    this.backpressureHandling = builder.backpressureHandling;
    this.sendClientReports = builder.sendClientReports;
    this.strictTraceContinuation = builder.strictTraceContinuation;
    this.strict = builder.strict;
    this.tracePropagationTargets = builder.tracePropagationTargets;
    this.propagation = builder.propagation;
    this.attributes = builder.attributes.build();
    this.ignoreSpans = Collections.unmodifiableList(new ArrayList<>(builder.ignoreSpans));
    this.controlFlowExceptions =
        Collections.unmodifiableList(new ArrayList<>(builder.controlFlowExceptions));
    this.environment = builder.environment;
    this.release = builder.release;
    this.dist = builder.dist;
    this.serverName = builder.serverName;
    this.debug = builder.debug;
    this.jmx = builder.jmx;
    this.bufferSize = builder.bufferSize;
    this.shutdownTimeout = builder.shutdownTimeout;
    this.spotlight = builder.spotlight;
    this.spoolDirectory = builder.spoolDirectory;
    this.spoolMaxBytes = builder.spoolMaxBytes;
    this.environmentVariables = builder.environmentVariables;
    this.exporters = Collections.unmodifiableList(new ArrayList<>(builder.exporters));
    this.contextListeners = Collections.unmodifiableList(new ArrayList<>(builder.contextListeners));
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

  @Nullable TracesSampler tracesSampler() {
    return tracesSampler;
  }

  @Nullable BeforeSendSpan beforeSendSpan() {
    return beforeSendSpan;
  }

  @Nullable TraceLifecycle traceLifecycle() {
    return traceLifecycle;
  }

  @Nullable String orgId() {
    return orgId;
  }

  @Nullable Boolean sendClientReports() {
    return sendClientReports;
  }

  @Nullable Boolean backpressureHandling() {
    return backpressureHandling;
  }

  @Nullable Boolean sendDefaultPii() {
    return sendDefaultPii;
  }

  @Nullable DataCollection dataCollection() {
    return dataCollection;
  }

  @Nullable Boolean strictTraceContinuation() {
    return strictTraceContinuation;
  }

  @Nullable Boolean strict() {
    return strict;
  }

  @Nullable List<Object> tracePropagationTargets() {
    return tracePropagationTargets;
  }

  @Nullable Set<PropagationFormat> propagation() {
    return propagation;
  }

  Attributes attributes() {
    return attributes;
  }

  List<IgnoreRule> ignoreSpans() {
    return ignoreSpans;
  }

  List<Class<? extends Throwable>> controlFlowExceptions() {
    return controlFlowExceptions;
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

  @Nullable Boolean jmx() {
    return jmx;
  }

  @Nullable Integer bufferSize() {
    return bufferSize;
  }

  @Nullable Duration shutdownTimeout() {
    return shutdownTimeout;
  }

  /** Returns where Spotlight listens; an empty address for nowhere, null for not set. */
  @Nullable URI spotlight() {
    return spotlight;
  }

  @Nullable Path spoolDirectory() {
    return spoolDirectory;
  }

  @Nullable Long spoolMaxBytes() {
    return spoolMaxBytes;
  }

  boolean environmentVariables() {
    return environmentVariables;
  }

  List<SpanExporter> exporters() {
    return exporters;
  }

  List<ContextListener> contextListeners() {
    return contextListeners;
  }

  /** Returns the options without secrets. */
  @Override
  public String toString() {
    return String.format(
        "Options{dsn=%s, tracesSampleRate=%s, tracesSampler=%s, ignoreSpans=%d, environment=%s, release=%s, dist=%s, serverName=%s,"
            + " debug=%s, bufferSize=%s, shutdownTimeout=%s, exporters=%s}",
        dsn == null ? null : "(set)",
        tracesSampleRate,
        tracesSampler,
        ignoreSpans.size(),
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
    private @Nullable TracesSampler tracesSampler;
    private @Nullable BeforeSendSpan beforeSendSpan;
    private @Nullable TraceLifecycle traceLifecycle;
    private @Nullable String orgId;
    private @Nullable Boolean sendDefaultPii;
    private @Nullable DataCollection dataCollection;
    private @Nullable Boolean backpressureHandling;
    private @Nullable Boolean sendClientReports;
    private @Nullable Boolean strictTraceContinuation;
    private @Nullable Boolean strict;
    private @Nullable List<Object> tracePropagationTargets;
    private @Nullable Set<PropagationFormat> propagation;
    private final Attributes.Builder attributes = Attributes.builder();
    private final List<IgnoreRule> ignoreSpans = new ArrayList<>();
    private final List<Class<? extends Throwable>> controlFlowExceptions = new ArrayList<>();
    private @Nullable String environment;
    private @Nullable String release;
    private @Nullable String dist;
    private @Nullable String serverName;
    private @Nullable Boolean debug;
    private @Nullable Boolean jmx;
    private @Nullable Integer bufferSize;
    private @Nullable Duration shutdownTimeout;
    private @Nullable URI spotlight;
    private @Nullable Path spoolDirectory;
    private @Nullable Long spoolMaxBytes;
    private boolean environmentVariables = true;
    private final List<SpanExporter> exporters = new ArrayList<>();
    private final List<ContextListener> contextListeners = new ArrayList<>();

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
     * Records that share of the traces that start here, from 0.0 (none) to 1.0 (all); a trace that
     * another process has started is recorded if that one says so. Unless this or a sampler is set,
     * nothing is recorded, and traces are only passed on. Environment: {@code
     * SENTRY_TRACES_SAMPLE_RATE}.
     */
    public Builder tracesSampleRate(double rate) {
      tracesSampleRate = rate;
      return this;
    }

    /** Decides for each trace, in place of the rate and of what the calling process has decided. */
    public Builder tracesSampler(@Nullable TracesSampler sampler) {
      tracesSampler = sampler;
      return this;
    }

    /**
     * Ignores spans whose name contains one of the texts. An ignored top-level span takes all below
     * it along; what is below any other ignored span becomes a child of the span above it.
     */
    public Builder ignoreSpans(String... texts) {
      for (String text : texts) {
        ignoreSpans(IgnoreRule.nameContains(text));
      }
      return this;
    }

    /** Ignores spans in whose name one of the patterns is found. */
    public Builder ignoreSpans(Pattern... patterns) {
      for (Pattern pattern : patterns) {
        ignoreSpans(IgnoreRule.nameMatches(pattern));
      }
      return this;
    }

    /** Ignores spans by these rules too. */
    public Builder ignoreSpans(IgnoreRule... rules) {
      Collections.addAll(ignoreSpans, rules);
      return this;
    }

    /**
     * Sets an attribute of every span of this process that has no such attribute of its own, for
     * example the region it runs in.
     *
     * @param value converted as {@link dev.spanwright.trace.Span#setAttribute(String, Object)} says
     */
    public Builder attribute(String key, @Nullable Object value) {
      attributes.put(key, value);
      return this;
    }

    /**
     * Says when spans leave: each soon after its end ({@link TraceLifecycle#STREAM}, unless set),
     * or all below a top-level span together with it ({@link TraceLifecycle#STATIC}), for servers
     * that do not take single spans. Environment: {@code SPANWRIGHT_TRACE_LIFECYCLE}, {@code
     * stream} or {@code static}.
     */
    public Builder traceLifecycle(@Nullable TraceLifecycle lifecycle) {
      traceLifecycle = lifecycle;
      return this;
    }

    /**
     * Has every recorded span looked over, and its name and attributes changed, before it leaves.
     * Not called with {@link TraceLifecycle#STATIC}, which is told once in the log.
     */
    public Builder beforeSendSpan(@Nullable BeforeSendSpan hook) {
      beforeSendSpan = hook;
      return this;
    }

    /**
     * Lets a span that one of these exceptions leaves keep its status, as a framework throws them
     * to steer and not because anything failed. Subclasses are meant too.
     */
    public Builder controlFlowException(Class<? extends Throwable> exception) {
      controlFlowExceptions.add(exception);
      return this;
    }

    /**
     * Says which requests of this process are told of the trace: those whose URL contains one of
     * the texts, or in which one of the {@link Pattern}s is found. All are unless this is set; none
     * with an empty list. Environment: {@code SENTRY_TRACE_PROPAGATION_TARGETS}, texts separated by
     * commas.
     *
     * @param targets {@code String}s and {@code Pattern}s; null means all
     */
    public Builder tracePropagationTargets(@Nullable List<?> targets) {
      tracePropagationTargets = targets == null ? null : new ArrayList<>(targets);
      return this;
    }

    /**
     * Says which headers carry traces in and out: Sentry's own unless set, and the W3C's besides if
     * an exporter belongs to a world that speaks them. Where both come in, Sentry's count.
     * Environment: {@code SPANWRIGHT_PROPAGATION}, for example {@code sentry,w3c}.
     */
    public Builder propagation(PropagationFormat... formats) {
      propagation = new LinkedHashSet<>(Arrays.asList(formats));
      return this;
    }

    /**
     * Continues a trace of another process only if both are known to belong to the same
     * organisation. One of another organisation never is continued. Environment: {@code
     * SENTRY_STRICT_TRACE_CONTINUATION}.
     */
    public Builder strictTraceContinuation(boolean strictContinuation) {
      strictTraceContinuation = strictContinuation;
      return this;
    }

    /**
     * Names the organisation that this process belongs to, in place of the one in the DSN.
     * Environment: {@code SENTRY_ORG_ID}.
     */
    public Builder orgId(@Nullable String newOrgId) {
      orgId = newOrgId;
      return this;
    }

    /**
     * Lets integrations record what may tell who a user is, such as addresses: a short way to say
     * {@link DataCollection.Builder#userInfo}. Does not count where {@link #dataCollection} is set.
     * Environment: {@code SENTRY_SEND_DEFAULT_PII}.
     */
    public Builder sendDefaultPii(boolean send) {
      sendDefaultPii = send;
      return this;
    }

    /** Says what integrations may record of users, cookies, headers, URLs and bodies. */
    public Builder dataCollection(@Nullable DataCollection collection) {
      dataCollection = collection;
      return this;
    }

    /**
     * Says whether the server is told how many spans were lost on their way to it, which it is
     * unless this says otherwise. Environment: {@code SENTRY_SEND_CLIENT_REPORTS}.
     */
    public Builder sendClientReports(boolean send) {
      sendClientReports = send;
      return this;
    }

    /**
     * Says whether fewer of the traces that start here are recorded as long as spans do not get
     * out, because there are too many or the server asks for a pause. They are, unless this says
     * otherwise. Environment: {@code SENTRY_ENABLE_BACKPRESSURE_HANDLING}.
     */
    public Builder backpressureHandling(boolean handle) {
      backpressureHandling = handle;
      return this;
    }

    /**
     * Remembers for each span and scope where it was opened, and reports those that were left open:
     * {@link Spanwright#leftOpen()}. For tests: it costs a walk of the stack each. Environment:
     * {@code SPANWRIGHT_STRICT}.
     */
    public Builder strict(boolean newStrict) {
      strict = newStrict;
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
     * Shows {@link Spanwright#stats()} through JMX, see {@link SpanwrightMXBean}. Environment:
     * {@code SPANWRIGHT_JMX}.
     */
    public Builder jmx(boolean newJmx) {
      jmx = newJmx;
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
     * Tells this listener too which span is current on which thread, for example for a log's
     * context. Starting and ending spans costs more with one.
     */
    public Builder contextListener(ContextListener listener) {
      contextListeners.add(listener);
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

    /**
     * Shows spans in Spotlight too, at its usual address on this machine: for development. What
     * Spotlight misses does not count as lost. Environment: {@code SENTRY_SPOTLIGHT}, {@code true}
     * or {@code false}, or its address.
     */
    public Builder spotlight(boolean show) {
      return spotlight(show ? SpotlightExporter.USUAL_URL : NOWHERE);
    }

    /** Shows spans in the Spotlight that listens at this address. */
    public Builder spotlight(@Nullable URI url) {
      spotlight = url;
      return this;
    }

    /**
     * Keeps spans on disk while Sentry cannot be reached, and sends them oldest first when it can
     * be again: this process, or the next one. Without such a directory they are kept in memory,
     * and given up after a minute. Several processes may share it. Environment: {@code
     * SPANWRIGHT_SPOOL_DIRECTORY}.
     */
    public Builder spoolDirectory(@Nullable Path directory) {
      spoolDirectory = directory;
      return this;
    }

    /**
     * Lets the files in the {@linkplain #spoolDirectory spool} take that much room, 64 MiB unless
     * set; beyond that the oldest are dropped and counted. Environment: {@code
     * SPANWRIGHT_SPOOL_MAX_BYTES}.
     */
    public Builder spoolMaxBytes(long bytes) {
      spoolMaxBytes = bytes;
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
