// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code sveltekit.}. */
public final class SveltekitAttributes {

  /** {@code sveltekit.load.environment}: a string. */
  public static final String SVELTEKIT_LOAD_ENVIRONMENT = "sveltekit.load.environment";

  /** {@code sveltekit.load.node_id}: a string. */
  public static final String SVELTEKIT_LOAD_NODE_ID = "sveltekit.load.node_id";

  /** {@code sveltekit.load.node_type}: a string. */
  public static final String SVELTEKIT_LOAD_NODE_TYPE = "sveltekit.load.node_type";

  /** {@code sveltekit.tracing.original_name}: a string. */
  public static final String SVELTEKIT_TRACING_ORIGINAL_NAME = "sveltekit.tracing.original_name";

  private SveltekitAttributes() {}
}
