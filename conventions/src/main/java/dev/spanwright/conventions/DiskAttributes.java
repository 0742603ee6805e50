// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code disk.}. */
public final class DiskAttributes {

  /** {@code disk.io.direction}: a string. */
  public static final String DISK_IO_DIRECTION = "disk.io.direction";

  private DiskAttributes() {}
}
