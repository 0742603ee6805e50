// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code app.}. */
public final class AppAttributes {

  /**
   * {@code app.app_build}: a string.
   *
   * @deprecated use {@link #APP_BUILD}
   */
  @Deprecated public static final String APP_APP_BUILD = "app.app_build";

  /**
   * {@code app.app_identifier}: a string.
   *
   * @deprecated use {@link #APP_IDENTIFIER}
   */
  @Deprecated public static final String APP_APP_IDENTIFIER = "app.app_identifier";

  /**
   * {@code app.app_name}: a string.
   *
   * @deprecated use {@link #APP_NAME}
   */
  @Deprecated public static final String APP_APP_NAME = "app.app_name";

  /**
   * {@code app.app_start_time}: a string.
   *
   * @deprecated use {@link #APP_START_TIME}
   */
  @Deprecated public static final String APP_APP_START_TIME = "app.app_start_time";

  /**
   * {@code app.app_version}: a string.
   *
   * @deprecated use {@link #APP_VERSION}
   */
  @Deprecated public static final String APP_APP_VERSION = "app.app_version";

  /** {@code app.build}: a string. */
  public static final String APP_BUILD = "app.build";

  /** {@code app.build_id}: a string. */
  public static final String APP_BUILD_ID = "app.build_id";

  /** {@code app.crash.id}: a string. */
  public static final String APP_CRASH_ID = "app.crash.id";

  /** {@code app.identifier}: a string. */
  public static final String APP_IDENTIFIER = "app.identifier";

  /** {@code app.installation.id}: a string. */
  public static final String APP_INSTALLATION_ID = "app.installation.id";

  /** {@code app.in_foreground}: a boolean. */
  public static final String APP_IN_FOREGROUND = "app.in_foreground";

  /** {@code app.jank.frame_count}: an integer. */
  public static final String APP_JANK_FRAME_COUNT = "app.jank.frame_count";

  /** {@code app.jank.period}: a double. */
  public static final String APP_JANK_PERIOD = "app.jank.period";

  /** {@code app.jank.threshold}: a double. */
  public static final String APP_JANK_THRESHOLD = "app.jank.threshold";

  /** {@code app.name}: a string. */
  public static final String APP_NAME = "app.name";

  /** {@code app.screen.coordinate.x}: an integer. */
  public static final String APP_SCREEN_COORDINATE_X = "app.screen.coordinate.x";

  /** {@code app.screen.coordinate.y}: an integer. */
  public static final String APP_SCREEN_COORDINATE_Y = "app.screen.coordinate.y";

  /** {@code app.screen.id}: a string. */
  public static final String APP_SCREEN_ID = "app.screen.id";

  /** {@code app.screen.name}: a string. */
  public static final String APP_SCREEN_NAME = "app.screen.name";

  /** {@code app.start_time}: a string. */
  public static final String APP_START_TIME = "app.start_time";

  /** {@code app.version}: a string. */
  public static final String APP_VERSION = "app.version";

  /** {@code app.vitals.frames.delay.value}: an integer. */
  public static final String APP_VITALS_FRAMES_DELAY_VALUE = "app.vitals.frames.delay.value";

  /** {@code app.vitals.frames.frozen.count}: an integer. */
  public static final String APP_VITALS_FRAMES_FROZEN_COUNT = "app.vitals.frames.frozen.count";

  /** {@code app.vitals.frames.frozen.rate}: a double. */
  public static final String APP_VITALS_FRAMES_FROZEN_RATE = "app.vitals.frames.frozen.rate";

  /** {@code app.vitals.frames.slow.count}: an integer. */
  public static final String APP_VITALS_FRAMES_SLOW_COUNT = "app.vitals.frames.slow.count";

  /** {@code app.vitals.frames.slow.rate}: a double. */
  public static final String APP_VITALS_FRAMES_SLOW_RATE = "app.vitals.frames.slow.rate";

  /** {@code app.vitals.frames.total.count}: an integer. */
  public static final String APP_VITALS_FRAMES_TOTAL_COUNT = "app.vitals.frames.total.count";

  /** {@code app.vitals.stall.duration}: a double. */
  public static final String APP_VITALS_STALL_DURATION = "app.vitals.stall.duration";

  /** {@code app.vitals.stall.percentage}: a double. */
  public static final String APP_VITALS_STALL_PERCENTAGE = "app.vitals.stall.percentage";

  /** {@code app.vitals.start.cold.value}: a double. */
  public static final String APP_VITALS_START_COLD_VALUE = "app.vitals.start.cold.value";

  /** {@code app.vitals.start.prewarmed}: a boolean. */
  public static final String APP_VITALS_START_PREWARMED = "app.vitals.start.prewarmed";

  /** {@code app.vitals.start.reason}: a string. */
  public static final String APP_VITALS_START_REASON = "app.vitals.start.reason";

  /** {@code app.vitals.start.screen}: a string. */
  public static final String APP_VITALS_START_SCREEN = "app.vitals.start.screen";

  /** {@code app.vitals.start.type}: a string. */
  public static final String APP_VITALS_START_TYPE = "app.vitals.start.type";

  /** {@code app.vitals.start.warm.value}: a double. */
  public static final String APP_VITALS_START_WARM_VALUE = "app.vitals.start.warm.value";

  /** {@code app.vitals.ttfd.value}: a double. */
  public static final String APP_VITALS_TTFD_VALUE = "app.vitals.ttfd.value";

  /** {@code app.vitals.ttid.value}: a double. */
  public static final String APP_VITALS_TTID_VALUE = "app.vitals.ttid.value";

  /** {@code app.widget.id}: a string. */
  public static final String APP_WIDGET_ID = "app.widget.id";

  /** {@code app.widget.name}: a string. */
  public static final String APP_WIDGET_NAME = "app.widget.name";

  private AppAttributes() {}
}
