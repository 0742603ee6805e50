package dev.spanwright.trace;

import dev.spanwright.log.TraceLog;
import dev.spanwright.propagation.Baggage;
import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.propagation.IncomingTrace;
import dev.spanwright.propagation.OutgoingHeaders;
import dev.spanwright.propagation.SampleRand;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes traces in from other processes and hands them on. It does so even where nothing is
 * recorded, so that a trace does not break at this process.
 */
final class Propagation {

  private final PropagationSettings settings;
  private final @Nullable TraceContext initial;

  /** Most traces have the same rate, and writing a number takes long. */
  private volatile @Nullable RateText lastRate;

  Propagation(PropagationSettings settings) {
    this.settings = settings;
    this.initial = settings.initial() == null ? null : TraceContext.of(settings.initial());
  }

  /** Returns the trace that the whole process belongs to, or null. */
  @Nullable TraceContext initial() {
    return initial;
  }

  /** Returns the trace that these headers continue; a new one if they do not say (PROP-89…95). */
  TraceContext continued(Function<String, @Nullable String> header) {
    try {
      IncomingTrace incoming = settings.reader().read(header);
      if (incoming != null) {
        return TraceContext.of(incoming);
      }
    } catch (Throwable t) { // the carrier's code may be of the user's
      TraceLog.debug("Headers cannot be read: a new trace begins%s: %s", "", t);
    }
    return TraceContext.fresh();
  }

  /** Returns what a call to another process says if the calling thread makes it now. */
  OutgoingHeaders headers(@Nullable Tracer tracer) {
    ContextStack stack = ContextStack.ofThread();
    ContextNode current = tracer == null ? null : stack.current(tracer);
    if (current instanceof RecordingSpan span) {
      return span.headers();
    }
    if (current instanceof UnrecordedRoot root) {
      return root.headers();
    }
    TraceContext trace = stack.traceWithoutSpan(this);
    return headers(
        trace.traceHigh(),
        trace.traceLow(),
        trace.spanId(),
        trace.parentSampled(),
        undecided(trace.traceHigh(), trace.traceLow(), trace),
        trace.traceState());
  }

  OutgoingHeaders headers(
      long traceHigh,
      long traceLow,
      long spanId,
      @Nullable Boolean sampled,
      DynamicSamplingContext samplingContext,
      @Nullable String traceState) {
    return new OutgoingHeaders(
        traceHigh, traceLow, spanId, sampled, samplingContext, traceState, settings.formats());
  }

  /** Puts the headers on a request; the request's own code costs a header at most (PROP-80). */
  <C> void inject(C carrier, HeaderGetter<? super C> getter, HeaderSetter<? super C> setter) {
    OutgoingHeaders outgoing = headers(Tracer.running());
    Map<String, String> headers = new LinkedHashMap<>(outgoing.headers());
    if (headers.containsKey(Baggage.HEADER)) {
      String merged = outgoing.mergedBaggage(baggageOf(carrier, getter));
      headers.put(Baggage.HEADER, merged == null ? "" : merged);
    }
    headers.forEach((name, value) -> set(carrier, name, value, setter));
  }

  private static <C> @Nullable String baggageOf(C carrier, HeaderGetter<? super C> getter) {
    try {
      return getter.get(carrier, Baggage.HEADER);
    } catch (Throwable foreign) {
      TraceLog.debug("The baggage of a request cannot be read: %s%s", foreign.getClass(), "");
      return null;
    }
  }

  private static <C> void set(
      C carrier, String name, String value, HeaderSetter<? super C> setter) {
    try {
      setter.set(carrier, name, value);
    } catch (Throwable foreign) {
      TraceLog.debug("A request goes out without %s: %s", name, foreign.getClass());
    }
  }

  /** Returns whether a call to that URL is told of the trace. */
  boolean reaches(String url) {
    return settings.targets().include(url);
  }

  /** Returns whether a call to any URL is told of the trace. */
  boolean reachesEveryUrl() {
    return settings.targets().includeEveryUrl();
  }

  /** Returns whether a call to that URL goes where spans go. */
  boolean leadsToSentry(String url) {
    return settings.targets().isSentry(url);
  }

  /** Returns the sampling context of a trace that this process has decided on (PROP-38…62). */
  DynamicSamplingContext decided(
      long traceHigh,
      long traceLow,
      @Nullable TraceContext context,
      SamplingDecision decision,
      @Nullable String traceName) {
    Double rate = decision.rate();
    DynamicSamplingContext incoming = context == null ? null : context.samplingContext();
    if (incoming != null) {
      // The same rate stays as it is written, "1" for 1.0, so that all say the same of the trace.
      return rate == null
              || incoming.get("sample_rate") == null
              || rate.equals(incoming.sampleRate())
          ? incoming
          : incoming.with("sample_rate", text(rate));
    }
    Map<String, String> values = own(traceHigh, traceLow);
    if (traceName != null) {
      values.put("transaction", traceName);
    }
    if (rate != null) {
      values.put("sample_rate", text(rate));
      values.put("sample_rand", sampleRand(traceHigh, traceLow, context));
    }
    values.put("sampled", Boolean.toString(decision.isSampled()));
    return new DynamicSamplingContext(values);
  }

  /** Returns the sampling context of a trace that this process has nothing to say about. */
  DynamicSamplingContext undecided(long traceHigh, long traceLow, @Nullable TraceContext context) {
    DynamicSamplingContext incoming = context == null ? null : context.samplingContext();
    if (incoming != null) {
      return incoming;
    }
    Map<String, String> values = own(traceHigh, traceLow);
    values.put("sample_rand", sampleRand(traceHigh, traceLow, context));
    return new DynamicSamplingContext(values);
  }

  private Map<String, String> own(long traceHigh, long traceLow) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("trace_id", Ids.traceIdText(traceHigh, traceLow));
    values.putAll(settings.samplingContext());
    return values;
  }

  private static String sampleRand(long traceHigh, long traceLow, @Nullable TraceContext context) {
    return context == null
        ? SampleRand.text(SampleRand.micros(traceHigh, traceLow))
        : context.sampleRandText();
  }

  private String text(double rate) {
    RateText known = lastRate;
    if (known == null || Double.compare(known.rate(), rate) != 0) {
      known = new RateText(rate, BigDecimal.valueOf(rate).toPlainString());
      lastRate = known;
    }
    return known.text();
  }

  /** A rate and how it is written. */
  private record RateText(double rate, String text) {}
}
