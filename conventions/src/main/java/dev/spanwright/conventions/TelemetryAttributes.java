// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code telemetry.}. */
public final class TelemetryAttributes {

  /** {@code telemetry.distro.name}: a string. */
  public static final String TELEMETRY_DISTRO_NAME = "telemetry.distro.name";

  /** {@code telemetry.distro.version}: a string. */
  public static final String TELEMETRY_DISTRO_VERSION = "telemetry.distro.version";

  /** {@code telemetry.sdk.language}: a string. */
  public static final String TELEMETRY_SDK_LANGUAGE = "telemetry.sdk.language";

  /** {@code telemetry.sdk.name}: a string. */
  public static final String TELEMETRY_SDK_NAME = "telemetry.sdk.name";

  /** {@code telemetry.sdk.version}: a string. */
  public static final String TELEMETRY_SDK_VERSION = "telemetry.sdk.version";

  private TelemetryAttributes() {}
}
