// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code message.}. */
public final class MessageAttributes {

  /**
   * {@code message.compressed_size}: an integer.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MESSAGE_COMPRESSED_SIZE = "message.compressed_size";

  /**
   * {@code message.id}: an integer.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MESSAGE_ID = "message.id";

  /**
   * {@code message.type}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MESSAGE_TYPE = "message.type";

  /**
   * {@code message.uncompressed_size}: an integer.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated public static final String MESSAGE_UNCOMPRESSED_SIZE = "message.uncompressed_size";

  private MessageAttributes() {}
}
