// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code mdc.}. */
public final class MdcAttributes {

  /**
   * The start of {@code mdc.<key>}: a string. Add the part of your choice: {@code MDC_PREFIX +
   * "example"}.
   */
  public static final String MDC_PREFIX = "mdc.";

  private MdcAttributes() {}
}
