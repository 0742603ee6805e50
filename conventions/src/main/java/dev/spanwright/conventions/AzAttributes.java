// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code az.}. */
public final class AzAttributes {

  /**
   * {@code az.namespace}: a string.
   *
   * @deprecated use {@link AzureAttributes#AZURE_RESOURCE_PROVIDER_NAMESPACE}
   */
  @Deprecated public static final String AZ_NAMESPACE = "az.namespace";

  /**
   * {@code az.service_request_id}: a string.
   *
   * @deprecated use {@link AzureAttributes#AZURE_SERVICE_REQUEST_ID}
   */
  @Deprecated public static final String AZ_SERVICE_REQUEST_ID = "az.service_request_id";

  private AzAttributes() {}
}
