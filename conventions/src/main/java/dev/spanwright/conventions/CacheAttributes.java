// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cache.}. */
public final class CacheAttributes {

  /** {@code cache.hit}: a boolean. */
  public static final String CACHE_HIT = "cache.hit";

  /** {@code cache.item_age}: an integer. */
  public static final String CACHE_ITEM_AGE = "cache.item_age";

  /** {@code cache.item_size}: an integer. */
  public static final String CACHE_ITEM_SIZE = "cache.item_size";

  /** {@code cache.key}: an array of strings. */
  public static final String CACHE_KEY = "cache.key";

  /** {@code cache.operation}: a string. */
  public static final String CACHE_OPERATION = "cache.operation";

  /** {@code cache.tags}: an array of strings. */
  public static final String CACHE_TAGS = "cache.tags";

  /** {@code cache.ttl}: an integer. */
  public static final String CACHE_TTL = "cache.ttl";

  /** {@code cache.write}: a boolean. */
  public static final String CACHE_WRITE = "cache.write";

  private CacheAttributes() {}
}
