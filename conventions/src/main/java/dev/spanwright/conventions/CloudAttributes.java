// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cloud.}. */
public final class CloudAttributes {

  /** {@code cloud.account.id}: a string. */
  public static final String CLOUD_ACCOUNT_ID = "cloud.account.id";

  /** {@code cloud.availability_zone}: a string. */
  public static final String CLOUD_AVAILABILITY_ZONE = "cloud.availability_zone";

  /** {@code cloud.platform}: a string. */
  public static final String CLOUD_PLATFORM = "cloud.platform";

  /** {@code cloud.provider}: a string. */
  public static final String CLOUD_PROVIDER = "cloud.provider";

  /** {@code cloud.region}: a string. */
  public static final String CLOUD_REGION = "cloud.region";

  /** {@code cloud.resource_id}: a string. */
  public static final String CLOUD_RESOURCE_ID = "cloud.resource_id";

  private CloudAttributes() {}
}
