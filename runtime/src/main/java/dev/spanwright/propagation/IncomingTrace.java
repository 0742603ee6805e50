package dev.spanwright.propagation;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A trace that began elsewhere and goes on here. Immutable.
 *
 * @param traceIdHigh the first half of the trace id
 * @param traceIdLow the second half
 * @param parentSpanId the span of the other process that called
 * @param sampled what the other process decided; null if it left that open
 * @param samplingContext what the head of the trace says about it, to be handed on as it is; null
 *     if it says nothing
 * @param sampleRand the number in [0, 1) to decide by
 * @param sampleRandText the same as it is written on the wire
 * @param traceState what other tracers want to be handed on, or null
 */
public record IncomingTrace(
    long traceIdHigh,
    long traceIdLow,
    long parentSpanId,
    @Nullable Boolean sampled,
    @Nullable DynamicSamplingContext samplingContext,
    double sampleRand,
    String sampleRandText,
    @Nullable String traceState) {

  /** Returns the rate by which the head of the trace decided, 0 to 1; null if it is not known. */
  public @Nullable Double sampleRate() {
    return samplingContext == null ? null : samplingContext.sampleRate();
  }

  /** Puts the number to decide by into the sampling context, unless that already has one. */
  static IncomingTrace of(
      SentryTrace parent, @Nullable DynamicSamplingContext context, @Nullable String traceState) {
    long high = parent.traceIdHigh();
    long low = parent.traceIdLow();
    Double given = context == null ? null : context.sampleRand();
    String givenText = context == null ? null : context.get(DynamicSamplingContext.SAMPLE_RAND);
    if (given != null && givenText != null) {
      return new IncomingTrace(
          high, low, parent.spanId(), parent.sampled(), context, given, givenText, traceState);
    }
    Double rate = context == null ? null : context.sampleRate();
    OptionalInt filled = SampleRand.micros(high, low, parent.sampled(), rate);
    int micros = filled.orElse(SampleRand.micros(high, low));
    String text = SampleRand.text(micros);
    return new IncomingTrace(
        high,
        low,
        parent.spanId(),
        parent.sampled(),
        context == null ? null : filled(context, filled.isPresent() ? text : null),
        SampleRand.value(micros),
        text,
        traceState);
  }

  /** If no number agrees with what the head decided, none is handed on. */
  private static DynamicSamplingContext filled(
      DynamicSamplingContext context, @Nullable String sampleRand) {
    return sampleRand == null
        ? context.without(DynamicSamplingContext.SAMPLE_RAND)
        : context.with(DynamicSamplingContext.SAMPLE_RAND, sampleRand);
  }
}
