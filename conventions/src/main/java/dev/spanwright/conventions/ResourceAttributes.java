// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code resource.}. */
public final class ResourceAttributes {

  /**
   * {@code resource.deployment.environment}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_ENVIRONMENT}
   */
  @Deprecated
  public static final String RESOURCE_DEPLOYMENT_ENVIRONMENT = "resource.deployment.environment";

  /**
   * {@code resource.deployment.environment.name}: a string.
   *
   * @deprecated use {@link SentryAttributes#SENTRY_ENVIRONMENT}
   */
  @Deprecated
  public static final String RESOURCE_DEPLOYMENT_ENVIRONMENT_NAME =
      "resource.deployment.environment.name";

  /** {@code resource.render_blocking_status}: a string. */
  public static final String RESOURCE_RENDER_BLOCKING_STATUS = "resource.render_blocking_status";

  private ResourceAttributes() {}
}
