// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code exception.}. */
public final class ExceptionAttributes {

  /** {@code exception.escaped}: a boolean. */
  public static final String EXCEPTION_ESCAPED = "exception.escaped";

  /** {@code exception.message}: a string. */
  public static final String EXCEPTION_MESSAGE = "exception.message";

  /** {@code exception.stacktrace}: a string. */
  public static final String EXCEPTION_STACKTRACE = "exception.stacktrace";

  /** {@code exception.type}: a string. */
  public static final String EXCEPTION_TYPE = "exception.type";

  private ExceptionAttributes() {}
}
