package dev.spanwright.otlp;

import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;
import io.opentelemetry.sdk.trace.data.EventData;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The event by which OpenTelemetry's spans tell of an exception.
 *
 * <p>Of an exception our spans know the type, which is the attribute {@code error.type}; message
 * and stack trace only if the application has set them.
 */
final class ExceptionEvent {

  private static final String NAME = "exception";
  private static final String ERROR_TYPE = "error.type";
  private static final String TYPE = "exception.type";
  private static final String MESSAGE = "exception.message";
  private static final String STACK_TRACE = "exception.stacktrace";
  private static final Set<String> KEYS = Set.of(TYPE, MESSAGE, STACK_TRACE);

  /** With its package, and written as classes are. */
  private static final Pattern CLASS_NAME = Pattern.compile("(?:[\\w$]+\\.)+[A-Z][\\w$]*");

  private ExceptionEvent() {}

  /** Returns the event in a list, or an empty one if no exception left the span. */
  static List<EventData> of(FinishedSpan span) {
    Attributes attributes = span.attributes();
    Object type = attributes.get(TYPE) == null ? attributes.get(ERROR_TYPE) : attributes.get(TYPE);
    if (span.status() != SpanStatus.ERROR || !(type instanceof String name) || !isClass(name)) {
      return List.of();
    }
    Attributes.Builder about = Attributes.builder().put(TYPE, name);
    about.put(MESSAGE, attributes.get(MESSAGE)).put(STACK_TRACE, attributes.get(STACK_TRACE));
    return List.of(
        EventData.create(
            span.endEpochNanos(), // as an exception that leaves a span ends it
            NAME,
            new MappedAttributes(about.build(), (key, value) -> true)));
  }

  /** Returns whether the event has the attribute, so that the span need not. */
  static boolean isOnlyThere(String key) {
    return KEYS.contains(key);
  }

  /** {@code error.type} may be a status code or a word as well. */
  private static boolean isClass(String type) {
    return CLASS_NAME.matcher(type).matches();
  }
}
