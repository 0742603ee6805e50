// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code frames.}. */
public final class FramesAttributes {

  /**
   * {@code frames.delay}: an integer.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_FRAMES_DELAY_VALUE}
   */
  @Deprecated public static final String FRAMES_DELAY = "frames.delay";

  /**
   * {@code frames.frozen}: an integer.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_FRAMES_FROZEN_COUNT}
   */
  @Deprecated public static final String FRAMES_FROZEN = "frames.frozen";

  /**
   * {@code frames.slow}: an integer.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_FRAMES_SLOW_COUNT}
   */
  @Deprecated public static final String FRAMES_SLOW = "frames.slow";

  /**
   * {@code frames.total}: an integer.
   *
   * @deprecated use {@link AppAttributes#APP_VITALS_FRAMES_TOTAL_COUNT}
   */
  @Deprecated public static final String FRAMES_TOTAL = "frames.total";

  private FramesAttributes() {}
}
