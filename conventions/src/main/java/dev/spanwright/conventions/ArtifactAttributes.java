// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code artifact.}. */
public final class ArtifactAttributes {

  /** {@code artifact.attestation.filename}: a string. */
  public static final String ARTIFACT_ATTESTATION_FILENAME = "artifact.attestation.filename";

  /** {@code artifact.attestation.hash}: a string. */
  public static final String ARTIFACT_ATTESTATION_HASH = "artifact.attestation.hash";

  /** {@code artifact.attestation.id}: a string. */
  public static final String ARTIFACT_ATTESTATION_ID = "artifact.attestation.id";

  /** {@code artifact.filename}: a string. */
  public static final String ARTIFACT_FILENAME = "artifact.filename";

  /** {@code artifact.hash}: a string. */
  public static final String ARTIFACT_HASH = "artifact.hash";

  /** {@code artifact.purl}: a string. */
  public static final String ARTIFACT_PURL = "artifact.purl";

  /** {@code artifact.version}: a string. */
  public static final String ARTIFACT_VERSION = "artifact.version";

  private ArtifactAttributes() {}
}
