// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code openshift.}. */
public final class OpenshiftAttributes {

  /** {@code openshift.clusterquota.name}: a string. */
  public static final String OPENSHIFT_CLUSTERQUOTA_NAME = "openshift.clusterquota.name";

  /** {@code openshift.clusterquota.uid}: a string. */
  public static final String OPENSHIFT_CLUSTERQUOTA_UID = "openshift.clusterquota.uid";

  private OpenshiftAttributes() {}
}
