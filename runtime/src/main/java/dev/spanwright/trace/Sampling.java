package dev.spanwright.trace;

/**
 * Decides, once for each top-level span, whether it and all below it are recorded (SAMP-06…10).
 *
 * <p>Called on the threads of the application: implementations neither block nor throw. Not for
 * application code; may change in any release.
 */
public interface Sampling {

  /** Returns whether decisions depend on names, attributes or what was told for the sampler. */
  boolean asksForDetails();

  /**
   * Decides on a trace that starts here, where {@link #asksForDetails()} is false.
   *
   * @param sampleRand the number in [0, 1) that decides
   */
  SamplingDecision decide(double sampleRand);

  /** Decides on any trace. */
  SamplingDecision decide(SamplingContext context);
}
