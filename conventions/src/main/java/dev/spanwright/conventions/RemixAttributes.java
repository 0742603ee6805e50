// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code remix.}. */
public final class RemixAttributes {

  /**
   * The start of {@code remix.action_form_data.<key>}: a string. Add the part of your choice:
   * {@code REMIX_ACTION_FORM_DATA_PREFIX + "example"}.
   */
  public static final String REMIX_ACTION_FORM_DATA_PREFIX = "remix.action_form_data.";

  private RemixAttributes() {}
}
