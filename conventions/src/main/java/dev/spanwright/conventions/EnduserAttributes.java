// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code enduser.}. */
public final class EnduserAttributes {

  /** {@code enduser.id}: a string. */
  public static final String ENDUSER_ID = "enduser.id";

  /** {@code enduser.pseudo.id}: a string. */
  public static final String ENDUSER_PSEUDO_ID = "enduser.pseudo.id";

  /**
   * {@code enduser.role}: a string.
   *
   * @deprecated use {@link UserAttributes#USER_ROLES}, an array of strings
   */
  @Deprecated public static final String ENDUSER_ROLE = "enduser.role";

  /**
   * {@code enduser.scope}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String ENDUSER_SCOPE = "enduser.scope";

  private EnduserAttributes() {}
}
