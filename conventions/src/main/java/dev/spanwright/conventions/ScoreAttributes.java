// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code score.}. */
public final class ScoreAttributes {

  /**
   * The start of {@code score.<key>}: a double. Add the part of your choice: {@code SCORE_PREFIX +
   * "example"}.
   */
  public static final String SCORE_PREFIX = "score.";

  /**
   * The start of {@code score.ratio.<key>}: a double. Add the part of your choice: {@code
   * SCORE_RATIO_PREFIX + "example"}.
   */
  public static final String SCORE_RATIO_PREFIX = "score.ratio.";

  /** {@code score.total}: a double. */
  public static final String SCORE_TOTAL = "score.total";

  /**
   * The start of {@code score.weight.<key>}: a double. Add the part of your choice: {@code
   * SCORE_WEIGHT_PREFIX + "example"}.
   */
  public static final String SCORE_WEIGHT_PREFIX = "score.weight.";

  private ScoreAttributes() {}
}
