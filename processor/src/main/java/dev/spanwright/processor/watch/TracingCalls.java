package dev.spanwright.processor.watch;

import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Knows the methods whose arguments are checked: ours, and those of OpenTelemetry's API. */
final class TracingCalls {

  /** What a call does with its first argument. */
  enum Kind {
    /** It is the key of a value. */
    SETS,
    /** It is a key whose value is removed. */
    REMOVES,
    /** It is a map of keys and values. */
    SETS_ALL,
    /** It is the name of a span that is started. */
    STARTS,
    /** It is the name of a span that may be started later. */
    NAMES
  }

  private static final String SPAN = "dev.spanwright.trace.Span";
  private static final String SPAN_BUILDER = "dev.spanwright.trace.SpanBuilder";
  private static final String TRACES = "dev.spanwright.trace.Traces";
  private static final String OTEL_SPAN = "io.opentelemetry.api.trace.Span";
  private static final String OTEL_SPAN_BUILDER = "io.opentelemetry.api.trace.SpanBuilder";

  private static final Map<String, Map<String, Kind>> CALLS =
      Map.of(
          SPAN,
          Map.of(
              "setAttribute", Kind.SETS,
              "setAttributes", Kind.SETS_ALL,
              "removeAttribute", Kind.REMOVES,
              "setName", Kind.NAMES),
          SPAN_BUILDER,
          Map.of("attribute", Kind.SETS),
          TRACES,
          Map.of(
              "setAttribute", Kind.SETS,
              "setAttributes", Kind.SETS_ALL,
              "removeAttribute", Kind.REMOVES,
              "startSpan", Kind.STARTS,
              "span", Kind.NAMES),
          OTEL_SPAN,
          Map.of("setAttribute", Kind.SETS),
          OTEL_SPAN_BUILDER,
          Map.of("setAttribute", Kind.SETS));

  private static final Set<String> NAMES =
      Set.of(
          "attribute",
          "removeAttribute",
          "setAttribute",
          "setAttributes",
          "setName",
          "span",
          "startSpan");

  private TracingCalls() {}

  /** Returns whether a method of that name may be one of ours. */
  static boolean mayBeNamed(Name name) {
    return NAMES.contains(name.toString());
  }

  /** Returns what the method does with its first argument, or null if it is not one of ours. */
  static @Nullable Kind kindOf(ExecutableElement method) {
    Map<String, Kind> calls =
        method.getEnclosingElement() instanceof TypeElement owner
            ? CALLS.get(owner.getQualifiedName().toString())
            : null;
    return calls == null ? null : calls.get(method.getSimpleName().toString());
  }

  /** Returns whether the method starts a span of ours. */
  static boolean starts(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    String name = method.getSimpleName().toString();
    return (owner.getQualifiedName().contentEquals(TRACES) && name.equals("startSpan"))
        || (owner.getQualifiedName().contentEquals(SPAN_BUILDER) && name.equals("start"));
  }
}
