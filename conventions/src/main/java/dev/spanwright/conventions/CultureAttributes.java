// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code culture.}. */
public final class CultureAttributes {

  /** {@code culture.calendar}: a string. */
  public static final String CULTURE_CALENDAR = "culture.calendar";

  /** {@code culture.display_name}: a string. */
  public static final String CULTURE_DISPLAY_NAME = "culture.display_name";

  /** {@code culture.is_24_hour_format}: a boolean. */
  public static final String CULTURE_IS_24_HOUR_FORMAT = "culture.is_24_hour_format";

  /** {@code culture.locale}: a string. */
  public static final String CULTURE_LOCALE = "culture.locale";

  /** {@code culture.timezone}: a string. */
  public static final String CULTURE_TIMEZONE = "culture.timezone";

  private CultureAttributes() {}
}
