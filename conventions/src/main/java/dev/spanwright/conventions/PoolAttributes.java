// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code pool.}. */
public final class PoolAttributes {

  /**
   * {@code pool.name}: a string.
   *
   * @deprecated use {@link DbAttributes#DB_CLIENT_CONNECTION_POOL_NAME}
   */
  @Deprecated public static final String POOL_NAME = "pool.name";

  private PoolAttributes() {}
}
