// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code subprocess.}. */
public final class SubprocessAttributes {

  /**
   * {@code subprocess.pid}: an integer.
   *
   * @deprecated use {@link ProcessAttributes#PROCESS_PID}
   */
  @Deprecated public static final String SUBPROCESS_PID = "subprocess.pid";

  private SubprocessAttributes() {}
}
