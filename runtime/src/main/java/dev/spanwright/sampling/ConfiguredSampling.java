package dev.spanwright.sampling;

import dev.spanwright.log.LazyLogger;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Sampling;
import dev.spanwright.trace.SamplingContext;
import dev.spanwright.trace.SamplingDecision;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides by a sampler if there is one, else as the calling process did, else by a static rate
 * (SAMP-11…21).
 *
 * <p>While sending is in trouble the static rate is halved as often as the trouble says; a trace
 * that another process has decided to record stays whole (SAMP-44).
 */
public final class ConfiguredSampling implements Sampling {

  private static final Logger LOGGER = LazyLogger.SPANWRIGHT;

  private static final double[] SHARES = {
    1,
    1 / 2.0,
    1 / 4.0,
    1 / 8.0,
    1 / 16.0,
    1 / 32.0,
    1 / 64.0,
    1 / 128.0,
    1 / 256.0,
    1 / 512.0,
    1 / 1024.0
  };

  private static final SamplingDecision INHERITED_YES = new SamplingDecision(null, 1.0);
  private static final SamplingDecision INHERITED_NO =
      new SamplingDecision(LossReason.SAMPLE_RATE, 0.0);

  /** No rate to speak of: neither it nor the number it was compared to is told (SAMP-16). */
  private static final SamplingDecision INVALID =
      new SamplingDecision(LossReason.SAMPLE_RATE, null);

  private final @Nullable Double rate;
  private final @Nullable TracesSampler sampler;
  private final @Nullable IntSupplier downsampling;
  private final Outcomes[] byRate = new Outcomes[SHARES.length];
  private final AtomicBoolean samplerTold = new AtomicBoolean();
  private final AtomicBoolean rateTold = new AtomicBoolean();

  /**
   * Creates it; at least one of rate and sampler is there.
   *
   * @param rate the static rate from 0 to 1
   * @param sampler decides in its place
   * @param downsampling how often the static rate is halved at the moment, from 0 to 10; null for
   *     never
   */
  public ConfiguredSampling(
      @Nullable Double rate, @Nullable TracesSampler sampler, @Nullable IntSupplier downsampling) {
    this.rate = rate;
    this.sampler = sampler;
    this.downsampling = downsampling;
    for (int i = 0; i < SHARES.length; i++) {
      byRate[i] = Outcomes.of(rate == null ? 0 : rate, SHARES[i]);
    }
  }

  @Override
  public boolean asksForDetails() {
    return sampler != null;
  }

  @Override
  public SamplingDecision decide(double sampleRand) {
    int halvings =
        downsampling == null
            ? 0
            : Math.min(Math.max(downsampling.getAsInt(), 0), SHARES.length - 1);
    return byRate[halvings].decide(sampleRand);
  }

  @Override
  public SamplingDecision decide(SamplingContext context) {
    if (sampler != null) {
      try {
        return bySampler(sampler.sampleRate(context), context.sampleRand());
      } catch (Throwable thrown) { // the user's code; then it is as if there were none (SAMP-14)
        tellOnce(
            samplerTold, Level.ERROR, () -> "tracesSampler failed and is passed over: " + thrown);
      }
    }
    Boolean parent = context.parentSampled();
    if (parent != null) {
      return parent ? INHERITED_YES : INHERITED_NO;
    }
    return rate == null ? INVALID : decide(context.sampleRand());
  }

  private SamplingDecision bySampler(double candidate, double sampleRand) {
    if (!(candidate >= 0 && candidate <= 1)) { // NaN is neither
      tellOnce(
          rateTold,
          Level.WARNING,
          () ->
              "tracesSampler returned "
                  + candidate
                  + ", but must return a number from 0.0 to 1.0:"
                  + " that trace is not recorded");
      return INVALID;
    }
    return new SamplingDecision(sampleRand < candidate ? null : LossReason.SAMPLE_RATE, candidate);
  }

  /**
   * Once: a sampler that fails fails for every span, and the log must not drown in it. Never
   * throws: what was thrown, and who takes the message, may be code of the user's.
   */
  private static void tellOnce(AtomicBoolean told, Level level, Supplier<String> message) {
    try {
      if (!told.getAndSet(true)) {
        LOGGER.log(level, message.get());
      }
    } catch (Throwable notLogged) {
      // There is nobody left to tell.
    }
  }

  /** What can come of a static rate, made once so that deciding allocates nothing. */
  private record Outcomes(
      double candidate,
      double rate,
      SamplingDecision sampled,
      SamplingDecision unsampled,
      SamplingDecision heldBack) {

    static Outcomes of(double candidate, double share) {
      double rate = candidate * share;
      return new Outcomes(
          candidate,
          rate,
          new SamplingDecision(null, rate),
          new SamplingDecision(LossReason.SAMPLE_RATE, rate),
          new SamplingDecision(LossReason.BACKPRESSURE, rate));
    }

    SamplingDecision decide(double sampleRand) {
      if (sampleRand < rate) {
        return sampled;
      }
      return sampleRand < candidate ? heldBack : unsampled;
    }
  }
}
