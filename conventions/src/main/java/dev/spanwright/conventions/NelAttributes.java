// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code nel.}. */
public final class NelAttributes {

  /** {@code nel.elapsed_time}: an integer. */
  public static final String NEL_ELAPSED_TIME = "nel.elapsed_time";

  /** {@code nel.phase}: a string. */
  public static final String NEL_PHASE = "nel.phase";

  /** {@code nel.referrer}: a string. */
  public static final String NEL_REFERRER = "nel.referrer";

  /** {@code nel.sampling_fraction}: a double. */
  public static final String NEL_SAMPLING_FRACTION = "nel.sampling_fraction";

  /**
   * {@code nel.sampling_function}: a double.
   *
   * @deprecated use {@link #NEL_SAMPLING_FRACTION}
   */
  @Deprecated public static final String NEL_SAMPLING_FUNCTION = "nel.sampling_function";

  /** {@code nel.type}: a string. */
  public static final String NEL_TYPE = "nel.type";

  private NelAttributes() {}
}
