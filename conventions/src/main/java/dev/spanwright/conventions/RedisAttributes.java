// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code redis.}. */
public final class RedisAttributes {

  /**
   * {@code redis.command}: a string.
   *
   * @deprecated use {@link DbAttributes#DB_OPERATION_NAME}
   */
  @Deprecated public static final String REDIS_COMMAND = "redis.command";

  /**
   * {@code redis.key}: a string.
   *
   * @deprecated use {@link DbAttributes#DB_REDIS_KEY}
   */
  @Deprecated public static final String REDIS_KEY = "redis.key";

  private RedisAttributes() {}
}
