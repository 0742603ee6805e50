// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code file.}. */
public final class FileAttributes {

  /** {@code file.accessed}: a string. */
  public static final String FILE_ACCESSED = "file.accessed";

  /** {@code file.attributes}: an array of strings. */
  public static final String FILE_ATTRIBUTES = "file.attributes";

  /** {@code file.changed}: a string. */
  public static final String FILE_CHANGED = "file.changed";

  /** {@code file.created}: a string. */
  public static final String FILE_CREATED = "file.created";

  /** {@code file.directory}: a string. */
  public static final String FILE_DIRECTORY = "file.directory";

  /** {@code file.extension}: a string. */
  public static final String FILE_EXTENSION = "file.extension";

  /** {@code file.fork_name}: a string. */
  public static final String FILE_FORK_NAME = "file.fork_name";

  /** {@code file.group.id}: a string. */
  public static final String FILE_GROUP_ID = "file.group.id";

  /** {@code file.group.name}: a string. */
  public static final String FILE_GROUP_NAME = "file.group.name";

  /** {@code file.inode}: a string. */
  public static final String FILE_INODE = "file.inode";

  /** {@code file.lock.mechanism}: a string. */
  public static final String FILE_LOCK_MECHANISM = "file.lock.mechanism";

  /** {@code file.lock.mode}: a string. */
  public static final String FILE_LOCK_MODE = "file.lock.mode";

  /** {@code file.lock.type}: a string. */
  public static final String FILE_LOCK_TYPE = "file.lock.type";

  /** {@code file.mode}: a string. */
  public static final String FILE_MODE = "file.mode";

  /** {@code file.modified}: a string. */
  public static final String FILE_MODIFIED = "file.modified";

  /** {@code file.name}: a string. */
  public static final String FILE_NAME = "file.name";

  /** {@code file.owner.id}: a string. */
  public static final String FILE_OWNER_ID = "file.owner.id";

  /** {@code file.owner.name}: a string. */
  public static final String FILE_OWNER_NAME = "file.owner.name";

  /** {@code file.path}: a string. */
  public static final String FILE_PATH = "file.path";

  /** {@code file.size}: an integer. */
  public static final String FILE_SIZE = "file.size";

  /** {@code file.symbolic_link.target_path}: a string. */
  public static final String FILE_SYMBOLIC_LINK_TARGET_PATH = "file.symbolic_link.target_path";

  private FileAttributes() {}
}
