// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code host.}. */
public final class HostAttributes {

  /** {@code host.arch}: a string. */
  public static final String HOST_ARCH = "host.arch";

  /** {@code host.cpu.cache.l2.size}: an integer. */
  public static final String HOST_CPU_CACHE_L2_SIZE = "host.cpu.cache.l2.size";

  /** {@code host.cpu.family}: a string. */
  public static final String HOST_CPU_FAMILY = "host.cpu.family";

  /** {@code host.cpu.model.id}: a string. */
  public static final String HOST_CPU_MODEL_ID = "host.cpu.model.id";

  /** {@code host.cpu.model.name}: a string. */
  public static final String HOST_CPU_MODEL_NAME = "host.cpu.model.name";

  /** {@code host.cpu.stepping}: a string. */
  public static final String HOST_CPU_STEPPING = "host.cpu.stepping";

  /** {@code host.cpu.vendor.id}: a string. */
  public static final String HOST_CPU_VENDOR_ID = "host.cpu.vendor.id";

  /** {@code host.id}: a string. */
  public static final String HOST_ID = "host.id";

  /** {@code host.image.id}: a string. */
  public static final String HOST_IMAGE_ID = "host.image.id";

  /** {@code host.image.name}: a string. */
  public static final String HOST_IMAGE_NAME = "host.image.name";

  /** {@code host.image.version}: a string. */
  public static final String HOST_IMAGE_VERSION = "host.image.version";

  /** {@code host.ip}: an array of strings. */
  public static final String HOST_IP = "host.ip";

  /** {@code host.mac}: an array of strings. */
  public static final String HOST_MAC = "host.mac";

  /** {@code host.name}: a string. */
  public static final String HOST_NAME = "host.name";

  /** {@code host.type}: a string. */
  public static final String HOST_TYPE = "host.type";

  private HostAttributes() {}
}
