// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code timber.}. */
public final class TimberAttributes {

  /** {@code timber.tag}: a string. */
  public static final String TIMBER_TAG = "timber.tag";

  private TimberAttributes() {}
}
