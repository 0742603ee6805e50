// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code graphql.}. */
public final class GraphqlAttributes {

  /** {@code graphql.document}: a string. */
  public static final String GRAPHQL_DOCUMENT = "graphql.document";

  /** {@code graphql.operation.name}: a string. */
  public static final String GRAPHQL_OPERATION_NAME = "graphql.operation.name";

  /** {@code graphql.operation.type}: a string. */
  public static final String GRAPHQL_OPERATION_TYPE = "graphql.operation.type";

  /** {@code graphql.processing.type}: a string. */
  public static final String GRAPHQL_PROCESSING_TYPE = "graphql.processing.type";

  /**
   * {@code graphql.source}: a string.
   *
   * @deprecated use {@link #GRAPHQL_DOCUMENT}
   */
  @Deprecated public static final String GRAPHQL_SOURCE = "graphql.source";

  private GraphqlAttributes() {}
}
