package dev.spanwright;

import dev.spanwright.filter.IgnoreRule;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.sentry.Dsn;
import dev.spanwright.sentry.SpotlightExporter;
import dev.spanwright.trace.TraceLifecycle;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Merges options with environment variables, options first, and checks the outcome. */
final class SettingsReader {

  private static final int DEFAULT_BUFFER_SIZE = 16_384;
  private static final int HIGHEST_BUFFER_SIZE = 1 << 24;
  private static final Set<String> FALSY = Set.of("false", "no", "off", "n", "0");
  private static final long DEFAULT_SPOOL_MAX_BYTES = 64L << 20;
  private static final Duration DEFAULT_SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

  private final Options options;

  /** Null for those of this process. */
  private final @Nullable Function<String, @Nullable String> variables;

  private final List<String> problems = new ArrayList<>();

  /** Creates a reader of the options and the environment variables of this process. */
  SettingsReader(Options options) {
    this(options, /* variables= */ null);
  }

  /** Creates a reader of the options and these variables. */
  SettingsReader(Options options, @Nullable Function<String, @Nullable String> variables) {
    this.options = options;
    this.variables = variables;
  }

  Settings read() {
    Dsn dsn = dsn();
    Double rate = sampleRate();
    int bufferSize = bufferSize();
    Duration shutdownTimeout = shutdownTimeout();
    refuseNulls("an exporter", options.exporters());
    refuseNulls("a context listener", options.contextListeners());
    refuseNulls("a rule of ignoreSpans", options.ignoreSpans());
    refuseIncomplete(options.ignoreSpans());
    refuseNulls("a control-flow exception", options.controlFlowExceptions());
    return new Settings(
        dsn,
        rate,
        options.tracesSampler(),
        options.ignoreSpans(),
        options.attributes(),
        traceLifecycle(),
        options.beforeSendSpan(),
        options.controlFlowExceptions(),
        propagationTargets(),
        propagation(),
        flag(options.strictTraceContinuation(), "SENTRY_STRICT_TRACE_CONTINUATION"),
        organisation(dsn),
        dataCollection(),
        flag(options.sendClientReports(), "SENTRY_SEND_CLIENT_REPORTS", true),
        flag(options.backpressureHandling(), "SENTRY_ENABLE_BACKPRESSURE_HANDLING", true),
        incomingTrace(),
        Objects.requireNonNullElse(text(options.environment(), "SENTRY_ENVIRONMENT"), "production"),
        text(options.release(), "SENTRY_RELEASE"),
        text(options.dist(), "SENTRY_DIST"),
        text(options.serverName(), "SENTRY_SERVERNAME"),
        flag(options.strict(), "SPANWRIGHT_STRICT"),
        flag(options.debug(), "SENTRY_DEBUG"),
        flag(options.jmx(), "SPANWRIGHT_JMX"),
        bufferSize,
        shutdownTimeout,
        spotlight(),
        spoolDirectory(),
        spoolMaxBytes(),
        options.exporters(),
        options.contextListeners(),
        List.copyOf(problems));
  }

  private @Nullable Dsn dsn() {
    // An empty DSN in code switches off what the environment says.
    String text = options.dsn() == null ? variable("SENTRY_DSN") : options.dsn();
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Dsn.parse(text);
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage());
      return null;
    }
  }

  private @Nullable Double sampleRate() {
    if (options.tracesSampleRate() != null) {
      return checkedRate("tracesSampleRate", options.tracesSampleRate());
    }
    String name = "SENTRY_TRACES_SAMPLE_RATE";
    String text = variable(name);
    if (text == null) {
      return null;
    }
    try {
      return checkedRate(name, Double.parseDouble(text));
    } catch (NumberFormatException e) {
      wrong(name, "\"" + text + "\"", "a number from 0.0 to 1.0");
      return null;
    }
  }

  private Double checkedRate(String name, double rate) {
    if (!(rate >= 0 && rate <= 1)) { // NaN is neither
      wrong(name, rate, "a number from 0.0 to 1.0");
    }
    return rate;
  }

  private int bufferSize() {
    long size = DEFAULT_BUFFER_SIZE;
    String name = "bufferSize";
    if (options.bufferSize() != null) {
      size = options.bufferSize();
    } else {
      Long number = wholeNumber("SPANWRIGHT_BUFFER_SIZE");
      if (number != null) {
        name = "SPANWRIGHT_BUFFER_SIZE";
        size = number;
      }
    }
    if (size < 1 || size > HIGHEST_BUFFER_SIZE) {
      wrong(name, size, "a number from 1 to " + HIGHEST_BUFFER_SIZE);
      return DEFAULT_BUFFER_SIZE;
    }
    return (int) size;
  }

  private Duration shutdownTimeout() {
    Duration timeout = options.shutdownTimeout();
    String name = "shutdownTimeout";
    if (timeout == null) {
      Long millis = wholeNumber("SPANWRIGHT_SHUTDOWN_TIMEOUT");
      if (millis == null) {
        return DEFAULT_SHUTDOWN_TIMEOUT;
      }
      name = "SPANWRIGHT_SHUTDOWN_TIMEOUT";
      timeout = Duration.ofMillis(millis);
    }
    if (timeout.isNegative()) {
      wrong(name, timeout, "zero or more");
    }
    return timeout;
  }

  private @Nullable URI spotlight() {
    URI url = options.spotlight();
    String name = "spotlight";
    if (url == null) {
      name = "SENTRY_SPOTLIGHT";
      String text = variable(name);
      if (text == null || FALSY.contains(text.toLowerCase(Locale.ROOT))) {
        return null;
      }
      if (text.equalsIgnoreCase("true") || text.equals("1")) {
        return SpotlightExporter.USUAL_URL;
      }
      url = address(text);
    }
    if (url != null && url.equals(Options.NOWHERE)) {
      return null;
    }
    if (url == null || url.getHost() == null || !isHttp(url.getScheme())) {
      wrong(
          name,
          "no address that HTTP can go to",
          "true, false or one like " + SpotlightExporter.USUAL_URL);
      return null;
    }
    return url;
  }

  private static @Nullable URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean isHttp(@Nullable String scheme) {
    return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
  }

  private @Nullable Path spoolDirectory() {
    String text = variable("SPANWRIGHT_SPOOL_DIRECTORY");
    if (options.spoolDirectory() != null || text == null) {
      return options.spoolDirectory();
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      wrong("SPANWRIGHT_SPOOL_DIRECTORY", "\"" + text + "\"", "the path of a directory");
      return null;
    }
  }

  private long spoolMaxBytes() {
    Long bytes = options.spoolMaxBytes();
    String name = "spoolMaxBytes";
    if (bytes == null) {
      name = "SPANWRIGHT_SPOOL_MAX_BYTES";
      bytes = wholeNumber(name);
    }
    if (bytes != null && bytes < 1) {
      wrong(name, bytes, "a number of bytes from 1");
    }
    return bytes == null ? DEFAULT_SPOOL_MAX_BYTES : bytes;
  }

  private void refuseNulls(String what, List<?> values) {
    for (Object value : values) {
      if (value == null) {
        problems.add(what + " is null");
        return;
      }
    }
  }

  private void refuseIncomplete(List<IgnoreRule> rules) {
    for (IgnoreRule rule : rules) {
      if (rule != null && !rule.isComplete()) {
        problems.add("a rule of ignoreSpans has a null in it");
        return;
      }
    }
  }

  private boolean flag(@Nullable Boolean option, String name) {
    return flag(option, name, false);
  }

  private boolean flag(@Nullable Boolean option, String name, boolean unset) {
    if (option != null) {
      return option;
    }
    String text = variable(name);
    if (text == null) {
      return unset;
    }
    boolean on = text.equalsIgnoreCase("true") || text.equals("1");
    boolean off = text.equalsIgnoreCase("false") || text.equals("0");
    if (!on && !off) {
      wrong(name, "\"" + text + "\"", "true or false");
    }
    return on;
  }

  private DataCollection dataCollection() {
    boolean userInfo = flag(options.sendDefaultPii(), "SENTRY_SEND_DEFAULT_PII");
    DataCollection collection = options.dataCollection();
    if (collection == null) {
      return DataCollection.builder().userInfo(userInfo).build();
    }
    if (!collection.isComplete()) {
      problems.add("dataCollection has a null in it");
    }
    return collection;
  }

  private @Nullable List<Object> propagationTargets() {
    List<Object> targets = options.tracePropagationTargets();
    if (targets == null) {
      String text = variable("SENTRY_TRACE_PROPAGATION_TARGETS");
      return text == null ? null : new ArrayList<>(parts(text));
    }
    for (Object target : targets) {
      if (!(target instanceof String || target instanceof Pattern)) {
        wrong("an entry of tracePropagationTargets", String.valueOf(target), "a text or a Pattern");
      }
    }
    return targets;
  }

  private TraceLifecycle traceLifecycle() {
    if (options.traceLifecycle() != null) {
      return options.traceLifecycle();
    }
    String name = "SPANWRIGHT_TRACE_LIFECYCLE";
    String text = variable(name);
    if (text == null) {
      return TraceLifecycle.STREAM;
    }
    for (TraceLifecycle lifecycle : TraceLifecycle.values()) {
      if (lifecycle.text().equalsIgnoreCase(text)) {
        return lifecycle;
      }
    }
    wrong(name, "\"" + text + "\"", "stream or static");
    return TraceLifecycle.STREAM;
  }

  private @Nullable Set<PropagationFormat> propagation() {
    Set<PropagationFormat> formats = options.propagation();
    String name = "SPANWRIGHT_PROPAGATION";
    String text = variable(name);
    if (formats != null || text == null) {
      return formats;
    }
    formats = EnumSet.noneOf(PropagationFormat.class);
    for (String part : parts(text)) {
      try {
        formats.add(PropagationFormat.valueOf(part.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        wrong(name, "\"" + text + "\"", "sentry, w3c, or both with a comma between");
      }
    }
    return formats;
  }

  private @Nullable String organisation(@Nullable Dsn dsn) {
    String given = text(options.orgId(), "SENTRY_ORG_ID");
    return given == null && dsn != null ? dsn.organisationId() : given;
  }

  /** Returns the trace that the process was started in, as headers (PROP-15). */
  private Map<String, String> incomingTrace() {
    String use = variable("SENTRY_USE_ENVIRONMENT");
    if (use != null && FALSY.contains(use.toLowerCase(Locale.ROOT))) {
      return Map.of();
    }
    Map<String, String> headers = new HashMap<>();
    for (String name : List.of("SENTRY_TRACE", "SENTRY_BAGGAGE")) {
      String value = variable(name);
      if (value != null) {
        headers.put(name.equals("SENTRY_BAGGAGE") ? "baggage" : "sentry-trace", value);
      }
    }
    return headers;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.trim());
      }
    }
    return parts;
  }

  private @Nullable Long wholeNumber(String name) {
    String text = variable(name);
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      wrong(name, "\"" + text + "\"", "a whole number");
      return null;
    }
  }

  private @Nullable String text(@Nullable String option, String name) {
    String text = option == null ? variable(name) : option.trim();
    return text == null || text.isEmpty() ? null : text;
  }

  private @Nullable String variable(String name) {
    if (!options.environmentVariables()) {
      return null;
    }
    String value = variables == null ? System.getenv(name) : variables.apply(name);
    return value == null || value.isBlank() ? null : value.trim();
  }

  private void wrong(String name, Object value, String expected) {
    problems.add(name + " is " + value + ", but must be " + expected);
  }
}
