package dev.spanwright.propagation;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from a request's headers, or a message's metadata, which trace it belongs to.
 * Immutable; any number of threads may read at once.
 */
public final class TraceReader {

  private static final int MOST_SHOWN = 80;

  private final Set<PropagationFormat> formats;

  private final @Nullable String ownOrganisation;

  private final boolean strict;

  private final Consumer<String> log;

  /**
   * Makes a reader.
   *
   * @param formats which headers to read
   * @param ownOrganisation the organisation that this process belongs to; null if it is not known
   * @param strict whether a trace is only continued if its organisation is known to be ours
   * @param log is told in one line why a trace that there was is not continued
   */
  public TraceReader(
      Set<PropagationFormat> formats,
      @Nullable String ownOrganisation,
      boolean strict,
      Consumer<String> log) {
    this.formats = Set.copyOf(formats);
    this.ownOrganisation = ownOrganisation;
    this.strict = strict;
    this.log = log;
  }

  /**
   * Reads the headers. {@code sentry-trace} wins over {@code traceparent}; without either, baggage
   * means nothing.
   *
   * @param headers gives the value of the header with a lower-case name, lines joined by commas;
   *     null if there is none. See {@link IncomingHeaders}
   * @return null if a new trace has to begin
   */
  public @Nullable IncomingTrace read(Function<String, @Nullable String> headers) {
    SentryTrace sentry =
        formats.contains(PropagationFormat.SENTRY)
            ? usable(SentryTrace.HEADER, headers, SentryTrace::parse)
            : null;
    TraceParent w3c =
        formats.contains(PropagationFormat.W3C)
            ? usable(TraceParent.HEADER, headers, TraceParent::parse)
            : null;
    if (sentry != null) {
      String traceState = areOneTrace(sentry, w3c) ? traceState(headers) : null;
      DynamicSamplingContext context = samplingContext(headers);
      return checked(sentry, context, ofTrace(sentry, context), traceState);
    }
    if (w3c == null) {
      return null;
    }
    // Who knows only the standard's headers may hand on baggage of a trace it did not continue.
    DynamicSamplingContext context = samplingContext(headers);
    DynamicSamplingContext its = isOf(w3c, context) ? context : null;
    return checked(parent(w3c, its), its, its, traceState(headers));
  }

  private static @Nullable DynamicSamplingContext samplingContext(
      Function<String, @Nullable String> headers) {
    return Baggage.parse(value(Baggage.HEADER, headers)).samplingContext();
  }

  private static @Nullable String traceState(Function<String, @Nullable String> headers) {
    return TraceState.orNull(value(TraceState.HEADER, headers));
  }

  private static boolean areOneTrace(SentryTrace sentry, @Nullable TraceParent w3c) {
    return w3c != null
        && w3c.traceIdHigh() == sentry.traceIdHigh()
        && w3c.traceIdLow() == sentry.traceIdLow();
  }

  private @Nullable IncomingTrace checked(
      SentryTrace parent,
      @Nullable DynamicSamplingContext told,
      @Nullable DynamicSamplingContext context,
      @Nullable String traceState) {
    String incoming = told == null ? null : told.organisationId();
    if (!Organisations.mayContinue(incoming, ownOrganisation, strict)) {
      log.accept(
          "A new trace begins: the incoming one is of organisation "
              + shown(incoming)
              + ", this process of "
              + shown(ownOrganisation));
      return null;
    }
    return IncomingTrace.of(parent, context, traceState);
  }

  /**
   * Returns the sampling context with the id of its trace, which servers demand of both to be the
   * same; null if it is another trace's.
   */
  private static @Nullable DynamicSamplingContext ofTrace(
      SentryTrace parent, @Nullable DynamicSamplingContext context) {
    if (context == null) {
      return null;
    }
    String traceId = HexIds.traceIdText(parent.traceIdHigh(), parent.traceIdLow());
    if (context.traceId().isEmpty()) {
      return context.with(DynamicSamplingContext.TRACE_ID, traceId);
    }
    return context.traceId().toLowerCase(Locale.ROOT).equals(traceId) ? context : null;
  }

  private static boolean isOf(TraceParent parent, @Nullable DynamicSamplingContext context) {
    String traceId = HexIds.traceIdText(parent.traceIdHigh(), parent.traceIdLow());
    return context != null && context.traceId().toLowerCase(Locale.ROOT).equals(traceId);
  }

  /** An unset flag is a no, unless the sampling context shows that nobody has decided yet. */
  private static SentryTrace parent(TraceParent w3c, @Nullable DynamicSamplingContext context) {
    boolean undecided = !w3c.sampled() && context != null && context.sampled() == null;
    return new SentryTrace(
        w3c.traceIdHigh(), w3c.traceIdLow(), w3c.spanId(), undecided ? null : w3c.sampled());
  }

  private <T> @Nullable T usable(
      String name,
      Function<String, @Nullable String> headers,
      Function<@Nullable String, @Nullable T> parser) {
    String value = value(name, headers);
    T parsed = parser.apply(value);
    if (parsed == null && value != null && !value.isBlank()) {
      log.accept("The header " + name + " is ignored: it is malformed"); // its value may be secret
    }
    return parsed;
  }

  private static @Nullable String value(String name, Function<String, @Nullable String> headers) {
    try {
      return headers.apply(name);
    } catch (Throwable foreign) { // the code of the user's framework
      return null;
    }
  }

  /** What comes from elsewhere must not be able to write lines of its own into a log. */
  private static String shown(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return "unknown";
    }
    String start = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "..." : value;
    return '"' + start.replaceAll("[^ -~]", "?") + '"';
  }
}
