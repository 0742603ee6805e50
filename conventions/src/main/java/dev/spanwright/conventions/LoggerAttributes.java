// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code logger.}. */
public final class LoggerAttributes {

  /** {@code logger.name}: a string. */
  public static final String LOGGER_NAME = "logger.name";

  private LoggerAttributes() {}
}
