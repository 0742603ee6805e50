// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code ui.}. */
public final class UiAttributes {

  /** {@code ui.component_name}: a string. */
  public static final String UI_COMPONENT_NAME = "ui.component_name";

  /** {@code ui.contributes_to_ttfd}: a boolean. */
  public static final String UI_CONTRIBUTES_TO_TTFD = "ui.contributes_to_ttfd";

  /** {@code ui.contributes_to_ttid}: a boolean. */
  public static final String UI_CONTRIBUTES_TO_TTID = "ui.contributes_to_ttid";

  /** {@code ui.element.height}: an integer. */
  public static final String UI_ELEMENT_HEIGHT = "ui.element.height";

  /** {@code ui.element.id}: a string. */
  public static final String UI_ELEMENT_ID = "ui.element.id";

  /** {@code ui.element.identifier}: a string. */
  public static final String UI_ELEMENT_IDENTIFIER = "ui.element.identifier";

  /** {@code ui.element.load_time}: a double. */
  public static final String UI_ELEMENT_LOAD_TIME = "ui.element.load_time";

  /** {@code ui.element.paint_type}: a string. */
  public static final String UI_ELEMENT_PAINT_TYPE = "ui.element.paint_type";

  /** {@code ui.element.render_time}: a double. */
  public static final String UI_ELEMENT_RENDER_TIME = "ui.element.render_time";

  /** {@code ui.element.type}: a string. */
  public static final String UI_ELEMENT_TYPE = "ui.element.type";

  /** {@code ui.element.url}: a string. */
  public static final String UI_ELEMENT_URL = "ui.element.url";

  /** {@code ui.element.width}: an integer. */
  public static final String UI_ELEMENT_WIDTH = "ui.element.width";

  private UiAttributes() {}
}
