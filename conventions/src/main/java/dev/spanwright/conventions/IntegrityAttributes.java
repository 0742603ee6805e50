// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code integrity.}. */
public final class IntegrityAttributes {

  /** {@code integrity.blocked_url}: a string. */
  public static final String INTEGRITY_BLOCKED_URL = "integrity.blocked_url";

  /** {@code integrity.destination}: a string. */
  public static final String INTEGRITY_DESTINATION = "integrity.destination";

  /** {@code integrity.document_url}: a string. */
  public static final String INTEGRITY_DOCUMENT_URL = "integrity.document_url";

  /** {@code integrity.report_only}: a boolean. */
  public static final String INTEGRITY_REPORT_ONLY = "integrity.report_only";

  private IntegrityAttributes() {}
}
