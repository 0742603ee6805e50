// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code log.}. */
public final class LogAttributes {

  /** {@code log.file.name}: a string. */
  public static final String LOG_FILE_NAME = "log.file.name";

  /** {@code log.file.name_resolved}: a string. */
  public static final String LOG_FILE_NAME_RESOLVED = "log.file.name_resolved";

  /** {@code log.file.path}: a string. */
  public static final String LOG_FILE_PATH = "log.file.path";

  /** {@code log.file.path_resolved}: a string. */
  public static final String LOG_FILE_PATH_RESOLVED = "log.file.path_resolved";

  /** {@code log.iostream}: a string. */
  public static final String LOG_IOSTREAM = "log.iostream";

  /** {@code log.record.original}: a string. */
  public static final String LOG_RECORD_ORIGINAL = "log.record.original";

  /** {@code log.record.uid}: a string. */
  public static final String LOG_RECORD_UID = "log.record.uid";

  private LogAttributes() {}
}
