// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code flag.}. */
public final class FlagAttributes {

  /**
   * The start of {@code flag.evaluation.<key>}: a boolean. Add the part of your choice: {@code
   * FLAG_EVALUATION_PREFIX + "example"}.
   */
  public static final String FLAG_EVALUATION_PREFIX = "flag.evaluation.";

  private FlagAttributes() {}
}
