// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code query.}. */
public final class QueryAttributes {

  /**
   * The start of {@code query.<key>}: a string. Add the part of your choice: {@code QUERY_PREFIX +
   * "example"}.
   *
   * @deprecated use {@link UrlAttributes#URL_QUERY}
   */
  @Deprecated public static final String QUERY_PREFIX = "query.";

  private QueryAttributes() {}
}
