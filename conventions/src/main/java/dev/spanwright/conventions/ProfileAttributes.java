// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code profile.}. */
public final class ProfileAttributes {

  /** {@code profile.frame.type}: a string. */
  public static final String PROFILE_FRAME_TYPE = "profile.frame.type";

  private ProfileAttributes() {}
}
