package dev.spanwright.sampling;

import dev.spanwright.trace.SamplingContext;
import java.util.function.Predicate;

/**
 * Decides for each top-level span how likely it is to be recorded, in place of the static rate and
 * of what the calling process has decided.
 *
 * <pre>{@code
 * Options.builder().tracesSampler(span ->
 *     span.name().startsWith("GET /health") ? 0.0
 *         : span.parentSampleRate() != null ? span.parentSampleRate() : 0.2)
 * }</pre>
 *
 * <p>Called on the thread that starts the span, before anything of the span exists; it should be
 * quick, and must be thread-safe. Spans that it starts are not recorded. If it throws, it is as if
 * there were none.
 */
@FunctionalInterface
public interface TracesSampler {

  /**
   * Returns the share of such spans to record, from 0.0 (none) to 1.0 (all). Anything else means
   * that this one is not recorded, and is told in the log.
   */
  double sampleRate(SamplingContext context);

  /** Returns a sampler that records a span exactly if the test says so. */
  static TracesSampler deciding(Predicate<SamplingContext> test) {
    return context -> test.test(context) ? 1.0 : 0.0;
  }
}
