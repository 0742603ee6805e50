// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code session.}. */
public final class SessionAttributes {

  /** {@code session.id}: a string. */
  public static final String SESSION_ID = "session.id";

  /** {@code session.previous_id}: a string. */
  public static final String SESSION_PREVIOUS_ID = "session.previous_id";

  private SessionAttributes() {}
}
