// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code elasticsearch.}. */
public final class ElasticsearchAttributes {

  /** {@code elasticsearch.node.name}: a string. */
  public static final String ELASTICSEARCH_NODE_NAME = "elasticsearch.node.name";

  private ElasticsearchAttributes() {}
}
