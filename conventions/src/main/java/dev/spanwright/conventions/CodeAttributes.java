// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code code.}. */
public final class CodeAttributes {

  /**
   * {@code code.column}: an integer.
   *
   * @deprecated use {@link #CODE_COLUMN_NUMBER}
   */
  @Deprecated public static final String CODE_COLUMN = "code.column";

  /** {@code code.column.number}: an integer. */
  public static final String CODE_COLUMN_NUMBER = "code.column.number";

  /**
   * {@code code.filepath}: a string.
   *
   * @deprecated use {@link #CODE_FILE_PATH}
   */
  @Deprecated public static final String CODE_FILEPATH = "code.filepath";

  /** {@code code.file.path}: a string. */
  public static final String CODE_FILE_PATH = "code.file.path";

  /** {@code code.function}: a string. */
  public static final String CODE_FUNCTION = "code.function";

  /** {@code code.function.name}: a string. */
  public static final String CODE_FUNCTION_NAME = "code.function.name";

  /**
   * {@code code.lineno}: an integer.
   *
   * @deprecated use {@link #CODE_LINE_NUMBER}
   */
  @Deprecated public static final String CODE_LINENO = "code.lineno";

  /** {@code code.line.number}: an integer. */
  public static final String CODE_LINE_NUMBER = "code.line.number";

  /** {@code code.namespace}: a string. */
  public static final String CODE_NAMESPACE = "code.namespace";

  /** {@code code.stacktrace}: a string. */
  public static final String CODE_STACKTRACE = "code.stacktrace";

  private CodeAttributes() {}
}
