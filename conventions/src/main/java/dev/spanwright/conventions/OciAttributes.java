// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code oci.}. */
public final class OciAttributes {

  /** {@code oci.manifest.digest}: a string. */
  public static final String OCI_MANIFEST_DIGEST = "oci.manifest.digest";

  private OciAttributes() {}
}
