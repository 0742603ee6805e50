// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code container.}. */
public final class ContainerAttributes {

  /** {@code container.command}: a string. */
  public static final String CONTAINER_COMMAND = "container.command";

  /** {@code container.command_args}: an array of strings. */
  public static final String CONTAINER_COMMAND_ARGS = "container.command_args";

  /** {@code container.command_line}: a string. */
  public static final String CONTAINER_COMMAND_LINE = "container.command_line";

  /**
   * {@code container.cpu.state}: a string.
   *
   * @deprecated use {@link CpuAttributes#CPU_MODE}
   */
  @Deprecated public static final String CONTAINER_CPU_STATE = "container.cpu.state";

  /** {@code container.csi.plugin.name}: a string. */
  public static final String CONTAINER_CSI_PLUGIN_NAME = "container.csi.plugin.name";

  /** {@code container.csi.volume.id}: a string. */
  public static final String CONTAINER_CSI_VOLUME_ID = "container.csi.volume.id";

  /** {@code container.id}: a string. */
  public static final String CONTAINER_ID = "container.id";

  /** {@code container.image.id}: a string. */
  public static final String CONTAINER_IMAGE_ID = "container.image.id";

  /** {@code container.image.name}: a string. */
  public static final String CONTAINER_IMAGE_NAME = "container.image.name";

  /** {@code container.image.repo_digests}: an array of strings. */
  public static final String CONTAINER_IMAGE_REPO_DIGESTS = "container.image.repo_digests";

  /** {@code container.image.tags}: an array of strings. */
  public static final String CONTAINER_IMAGE_TAGS = "container.image.tags";

  /**
   * The start of {@code container.labels.<key>}: a string. Add the part of your choice: {@code
   * CONTAINER_LABELS_PREFIX + "example"}.
   *
   * @deprecated use {@link #CONTAINER_LABEL_PREFIX}
   */
  @Deprecated public static final String CONTAINER_LABELS_PREFIX = "container.labels.";

  /**
   * The start of {@code container.label.<key>}: a string. Add the part of your choice: {@code
   * CONTAINER_LABEL_PREFIX + "example"}.
   */
  public static final String CONTAINER_LABEL_PREFIX = "container.label.";

  /** {@code container.name}: a string. */
  public static final String CONTAINER_NAME = "container.name";

  /**
   * {@code container.runtime}: a string.
   *
   * @deprecated use {@link #CONTAINER_RUNTIME_NAME}
   */
  @Deprecated public static final String CONTAINER_RUNTIME = "container.runtime";

  /** {@code container.runtime.description}: a string. */
  public static final String CONTAINER_RUNTIME_DESCRIPTION = "container.runtime.description";

  /** {@code container.runtime.name}: a string. */
  public static final String CONTAINER_RUNTIME_NAME = "container.runtime.name";

  /** {@code container.runtime.version}: a string. */
  public static final String CONTAINER_RUNTIME_VERSION = "container.runtime.version";

  private ContainerAttributes() {}
}
