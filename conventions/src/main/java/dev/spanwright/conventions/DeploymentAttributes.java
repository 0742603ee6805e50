// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code deployment.}. */
public final class DeploymentAttributes {

  /**
   * {@code deployment.environment}: a string.
   *
   * @deprecated use {@link #DEPLOYMENT_ENVIRONMENT_NAME}
   */
  @Deprecated public static final String DEPLOYMENT_ENVIRONMENT = "deployment.environment";

  /** {@code deployment.environment.name}: a string. */
  public static final String DEPLOYMENT_ENVIRONMENT_NAME = "deployment.environment.name";

  /** {@code deployment.id}: a string. */
  public static final String DEPLOYMENT_ID = "deployment.id";

  /** {@code deployment.name}: a string. */
  public static final String DEPLOYMENT_NAME = "deployment.name";

  /** {@code deployment.status}: a string. */
  public static final String DEPLOYMENT_STATUS = "deployment.status";

  private DeploymentAttributes() {}
}
