package dev.spanwright.spring;

import dev.spanwright.HttpBody;
import dev.spanwright.RequestBodySize;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.trace.TraceLifecycle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is set of the options. What is null is up to environment variables and defaults.
 *
 * @param enabled Whether anything of Spanwright is there at all.
 * @param dsn Sentry project that spans are sent to: https://{public key}@{host}/{project id}. An
 *     empty one means none, whatever the environment says.
 * @param tracesSampleRate Share of the traces starting here that is recorded, from 0.0 (none) to
 *     1.0 (all). Unless this or a TracesSampler is there, nothing is recorded, and traces are only
 *     passed on.
 * @param traceLifecycle When spans leave: each soon after its end, or all below a top-level span
 *     together with it.
 * @param environment Where the application runs, for example "staging".
 * @param release Version of the application, for example "shop@2.4.1".
 * @param dist Build within the release.
 * @param serverName Name of the machine.
 * @param attributes Attributes of every span that has no such attribute of its own.
 * @param ignoreSpans Texts: spans whose name contains one of them are ignored.
 * @param controlFlowExceptions Exceptions that a framework throws to steer: a span that one of them
 *     leaves keeps its status.
 * @param sendDefaultPii Short way to say data-collection.user-info. Does not count where anything
 *     of data-collection is set.
 * @param dataCollection What may be recorded of what passes through.
 * @param tracePropagationTargets Texts: requests of this process are told of the trace if their URL
 *     contains one of them. All are unless this is set; none with an empty list.
 * @param propagation Which headers carry traces in and out.
 * @param strictTraceContinuation Whether traces of other processes are continued only if they are
 *     known to belong to the same organisation.
 * @param orgId Organisation of this process, in place of the one in the DSN.
 * @param sendClientReports Whether the server is told how many spans were lost on their way to it.
 * @param backpressureHandling Whether fewer traces are recorded as long as spans do not get out.
 * @param bufferSize How many spans may wait between their end and their export.
 * @param shutdownTimeout How long the end of the application waits for spans that are on their way.
 * @param spoolDirectory Directory that keeps spans while Sentry cannot be reached.
 * @param spoolMaxSize How much room the files in the spool directory may take.
 * @param spotlight Whether spans are shown in Spotlight, too: true, false or its address.
 * @param debug Whether the log says what Spanwright does, at level info.
 * @param strict Whether spans and scopes that are left open are reported: for tests.
 * @param jmx Whether statistics are shown through JMX.
 * @param environmentVariables Whether environment variables stand in for what is not set.
 */
@ConfigurationProperties("spanwright")
record SpanwrightProperties(
    @DefaultValue("true") boolean enabled,
    @Nullable String dsn,
    @Nullable Double tracesSampleRate,
    @Nullable TraceLifecycle traceLifecycle,
    @Nullable String environment,
    @Nullable String release,
    @Nullable String dist,
    @Nullable String serverName,
    @Nullable Map<String, String> attributes,
    @Nullable List<String> ignoreSpans,
    @Nullable List<Class<? extends Throwable>> controlFlowExceptions,
    @Nullable Boolean sendDefaultPii,
    @Nullable DataCollection dataCollection,
    @Nullable List<String> tracePropagationTargets,
    @Nullable Set<PropagationFormat> propagation,
    @Nullable Boolean strictTraceContinuation,
    @Nullable String orgId,
    @Nullable Boolean sendClientReports,
    @Nullable Boolean backpressureHandling,
    @Nullable Integer bufferSize,
    @Nullable Duration shutdownTimeout,
    @Nullable Path spoolDirectory,
    @Nullable DataSize spoolMaxSize,
    @Nullable String spotlight,
    @Nullable Boolean debug,
    @Nullable Boolean strict,
    @Nullable Boolean jmx,
    @Nullable Boolean environmentVariables) {

  /**
   * What integrations may record by themselves of what passes through.
   *
   * @param userInfo Whether users and their addresses are recorded.
   * @param cookies Which cookies show their values.
   * @param requestHeaders Which headers of requests show their values.
   * @param responseHeaders Which headers of responses show their values.
   * @param queryParameters Which parameters in URLs show their values.
   * @param httpBodies Whose bodies are recorded.
   * @param maxRequestBodySize Up to which size the bodies of requests are recorded.
   */
  record DataCollection(
      @Nullable Boolean userInfo,
      @Nullable Keys cookies,
      @Nullable Keys requestHeaders,
      @Nullable Keys responseHeaders,
      @Nullable Keys queryParameters,
      @Nullable Set<HttpBody> httpBodies,
      @Nullable RequestBodySize maxRequestBodySize) {}

  /**
   * Which keys of a category show their values. Those that look like secrets never do.
   *
   * @param mode Whether nothing of the category is recorded, all but the keys that contain a term,
   *     or the values of those only.
   * @param terms Parts of keys, in upper or lower case.
   */
  record Keys(@DefaultValue("deny-list") KeyMode mode, @DefaultValue List<String> terms) {}

  /** What terms mean. */
  enum KeyMode {
    /** Nothing of the category is recorded, not even keys. */
    OFF,
    /** All values are shown but those whose key contains a term. */
    DENY_LIST,
    /** Only those values are shown whose key contains a term. */
    ALLOW_LIST
  }
}
