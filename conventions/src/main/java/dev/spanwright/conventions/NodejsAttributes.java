// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code nodejs.}. */
public final class NodejsAttributes {

  /** {@code nodejs.eventloop.state}: a string. */
  public static final String NODEJS_EVENTLOOP_STATE = "nodejs.eventloop.state";

  private NodejsAttributes() {}
}
