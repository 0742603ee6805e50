// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code event.}. */
public final class EventAttributes {

  /** {@code event.id}: an integer. */
  public static final String EVENT_ID = "event.id";

  /** {@code event.name}: a string. */
  public static final String EVENT_NAME = "event.name";

  private EventAttributes() {}
}
