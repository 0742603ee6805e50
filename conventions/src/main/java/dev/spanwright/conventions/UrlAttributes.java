// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code url.}. */
public final class UrlAttributes {

  /** {@code url.domain}: a string. */
  public static final String URL_DOMAIN = "url.domain";

  /** {@code url.extension}: a string. */
  public static final String URL_EXTENSION = "url.extension";

  /** {@code url.fragment}: a string. */
  public static final String URL_FRAGMENT = "url.fragment";

  /** {@code url.full}: a string. */
  public static final String URL_FULL = "url.full";

  /** {@code url.original}: a string. */
  public static final String URL_ORIGINAL = "url.original";

  /** {@code url.path}: a string. */
  public static final String URL_PATH = "url.path";

  /**
   * The start of {@code url.path.parameter.<key>}: a string. Add the part of your choice: {@code
   * URL_PATH_PARAMETER_PREFIX + "example"}.
   */
  public static final String URL_PATH_PARAMETER_PREFIX = "url.path.parameter.";

  /**
   * The start of {@code url.path.params.<key>}: a string. Add the part of your choice: {@code
   * URL_PATH_PARAMS_PREFIX + "example"}.
   *
   * @deprecated use {@link #URL_PATH_PARAMETER_PREFIX}
   */
  @Deprecated public static final String URL_PATH_PARAMS_PREFIX = "url.path.params.";

  /** {@code url.port}: an integer. */
  public static final String URL_PORT = "url.port";

  /** {@code url.query}: a string. */
  public static final String URL_QUERY = "url.query";

  /** {@code url.registered_domain}: a string. */
  public static final String URL_REGISTERED_DOMAIN = "url.registered_domain";

  /**
   * {@code url.same_origin}: a boolean.
   *
   * @deprecated use {@link HttpAttributes#HTTP_REQUEST_SAME_ORIGIN}
   */
  @Deprecated public static final String URL_SAME_ORIGIN = "url.same_origin";

  /** {@code url.scheme}: a string. */
  public static final String URL_SCHEME = "url.scheme";

  /** {@code url.subdomain}: a string. */
  public static final String URL_SUBDOMAIN = "url.subdomain";

  /** {@code url.template}: a string. */
  public static final String URL_TEMPLATE = "url.template";

  /** {@code url.top_level_domain}: a string. */
  public static final String URL_TOP_LEVEL_DOMAIN = "url.top_level_domain";

  private UrlAttributes() {}
}
