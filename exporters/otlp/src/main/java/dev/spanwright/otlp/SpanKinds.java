package dev.spanwright.otlp;

import dev.spanwright.trace.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which side of a call a span is: what was set explicitly, else what its operation implies. */
final class SpanKinds {

  /** Says the kind: {@code server}, {@code client}, {@code producer}, {@code consumer}, … */
  static final String KEY = "sentry.kind";

  private static final String OPERATION = "sentry.op";

  /** By operation; what is below one in the dotted hierarchy has its kind too. */
  static final Map<String, SpanKind> BY_OPERATION =
      Map.of(
          "http.server", SpanKind.SERVER,
          "http.client", SpanKind.CLIENT,
          "db", SpanKind.CLIENT,
          "queue.create", SpanKind.PRODUCER,
          "queue.publish", SpanKind.PRODUCER,
          "queue.submit", SpanKind.PRODUCER,
          "queue.receive", SpanKind.CLIENT,
          "queue.settle", SpanKind.CLIENT,
          "queue.process", SpanKind.CONSUMER,
          "queue.task", SpanKind.CONSUMER);

  private SpanKinds() {}

  static SpanKind of(Attributes attributes) {
    SpanKind set = set(attributes.get(KEY));
    if (set != null) {
      return set;
    }
    return attributes.get(OPERATION) instanceof String operation
        ? implied(operation)
        : SpanKind.INTERNAL;
  }

  /** Returns the kind that a value of {@link #KEY} names; null if it names none. */
  static @Nullable SpanKind set(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "server" -> SpanKind.SERVER;
      case "client" -> SpanKind.CLIENT;
      case "producer" -> SpanKind.PRODUCER;
      case "consumer" -> SpanKind.CONSUMER;
      case "internal" -> SpanKind.INTERNAL;
      default -> null;
    };
  }

  private static SpanKind implied(String operation) {
    for (String above = operation; ; ) {
      SpanKind kind = BY_OPERATION.get(above);
      int dot = above.lastIndexOf('.');
      if (kind != null || dot < 0) {
        return kind == null ? SpanKind.INTERNAL : kind;
      }
      above = above.substring(0, dot);
    }
  }
}
