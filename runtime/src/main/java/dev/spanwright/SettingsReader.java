package dev.spanwright;

import dev.spanwright.sentry.Dsn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merges options with environment variables, options first, and checks the outcome. */
final class SettingsReader {

  private static final int DEFAULT_BUFFER_SIZE = 16_384;
  private static final int HIGHEST_BUFFER_SIZE = 1 << 24;
  private static final Duration DEFAULT_SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

  private final Options options;
  private final Function<String, @Nullable String> variables;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Options options, Function<String, @Nullable String> variables) {
    this.options = options;
    this.variables = options.environmentVariables() ? variables : name -> null;
  }

  Settings read() {
    Dsn dsn = dsn();
    Double rate = sampleRate();
    int bufferSize = bufferSize();
    Duration shutdownTimeout = shutdownTimeout();
    if (options.exporters().stream().anyMatch(Objects::isNull)) {
      problems.add("an exporter is null");
    }
    return new Settings(
        dsn,
        rate,
        Objects.requireNonNullElse(text(options.environment(), "SENTRY_ENVIRONMENT"), "production"),
        text(options.release(), "SENTRY_RELEASE"),
        text(options.dist(), "SENTRY_DIST"),
        text(options.serverName(), "SENTRY_SERVERNAME"),
        debug(),
        bufferSize,
        shutdownTimeout,
        options.exporters(),
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

  private boolean debug() {
    if (options.debug() != null) {
      return options.debug();
    }
    String text = variable("SENTRY_DEBUG");
    boolean on = text != null && (text.equalsIgnoreCase("true") || text.equals("1"));
    boolean off = text == null || text.equalsIgnoreCase("false") || text.equals("0");
    if (!on && !off) {
      wrong("SENTRY_DEBUG", "\"" + text + "\"", "true or false");
    }
    return on;
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
    String value = variables.apply(name);
    return value == null || value.isBlank() ? null : value.trim();
  }

  private void wrong(String name, Object value, String expected) {
    problems.add(name + " is " + value + ", but must be " + expected);
  }
}
