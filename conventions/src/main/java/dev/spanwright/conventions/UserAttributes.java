// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code user.}. */
public final class UserAttributes {

  /** {@code user.email}: a string. */
  public static final String USER_EMAIL = "user.email";

  /** {@code user.full_name}: a string. */
  public static final String USER_FULL_NAME = "user.full_name";

  /** {@code user.geo.city}: a string. */
  public static final String USER_GEO_CITY = "user.geo.city";

  /** {@code user.geo.country_code}: a string. */
  public static final String USER_GEO_COUNTRY_CODE = "user.geo.country_code";

  /** {@code user.geo.region}: a string. */
  public static final String USER_GEO_REGION = "user.geo.region";

  /** {@code user.geo.subdivision}: a string. */
  public static final String USER_GEO_SUBDIVISION = "user.geo.subdivision";

  /** {@code user.geo.subregion}: a string. */
  public static final String USER_GEO_SUBREGION = "user.geo.subregion";

  /** {@code user.hash}: a string. */
  public static final String USER_HASH = "user.hash";

  /** {@code user.id}: a string. */
  public static final String USER_ID = "user.id";

  /** {@code user.ip_address}: a string. */
  public static final String USER_IP_ADDRESS = "user.ip_address";

  /** {@code user.name}: a string. */
  public static final String USER_NAME = "user.name";

  /** {@code user.roles}: an array of strings. */
  public static final String USER_ROLES = "user.roles";

  private UserAttributes() {}
}
