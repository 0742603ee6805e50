// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code tls.}. */
public final class TlsAttributes {

  /** {@code tls.cipher}: a string. */
  public static final String TLS_CIPHER = "tls.cipher";

  /** {@code tls.client.certificate}: a string. */
  public static final String TLS_CLIENT_CERTIFICATE = "tls.client.certificate";

  /** {@code tls.client.certificate_chain}: an array of strings. */
  public static final String TLS_CLIENT_CERTIFICATE_CHAIN = "tls.client.certificate_chain";

  /** {@code tls.client.hash.md5}: a string. */
  public static final String TLS_CLIENT_HASH_MD5 = "tls.client.hash.md5";

  /** {@code tls.client.hash.sha1}: a string. */
  public static final String TLS_CLIENT_HASH_SHA1 = "tls.client.hash.sha1";

  /** {@code tls.client.hash.sha256}: a string. */
  public static final String TLS_CLIENT_HASH_SHA256 = "tls.client.hash.sha256";

  /** {@code tls.client.issuer}: a string. */
  public static final String TLS_CLIENT_ISSUER = "tls.client.issuer";

  /** {@code tls.client.ja3}: a string. */
  public static final String TLS_CLIENT_JA3 = "tls.client.ja3";

  /** {@code tls.client.not_after}: a string. */
  public static final String TLS_CLIENT_NOT_AFTER = "tls.client.not_after";

  /** {@code tls.client.not_before}: a string. */
  public static final String TLS_CLIENT_NOT_BEFORE = "tls.client.not_before";

  /**
   * {@code tls.client.server_name}: a string.
   *
   * @deprecated use {@link ServerAttributes#SERVER_ADDRESS}
   */
  @Deprecated public static final String TLS_CLIENT_SERVER_NAME = "tls.client.server_name";

  /** {@code tls.client.subject}: a string. */
  public static final String TLS_CLIENT_SUBJECT = "tls.client.subject";

  /** {@code tls.client.supported_ciphers}: an array of strings. */
  public static final String TLS_CLIENT_SUPPORTED_CIPHERS = "tls.client.supported_ciphers";

  /** {@code tls.curve}: a string. */
  public static final String TLS_CURVE = "tls.curve";

  /** {@code tls.established}: a boolean. */
  public static final String TLS_ESTABLISHED = "tls.established";

  /** {@code tls.next_protocol}: a string. */
  public static final String TLS_NEXT_PROTOCOL = "tls.next_protocol";

  /** {@code tls.protocol.name}: a string. */
  public static final String TLS_PROTOCOL_NAME = "tls.protocol.name";

  /** {@code tls.protocol.version}: a string. */
  public static final String TLS_PROTOCOL_VERSION = "tls.protocol.version";

  /** {@code tls.resumed}: a boolean. */
  public static final String TLS_RESUMED = "tls.resumed";

  /** {@code tls.server.certificate}: a string. */
  public static final String TLS_SERVER_CERTIFICATE = "tls.server.certificate";

  /** {@code tls.server.certificate_chain}: an array of strings. */
  public static final String TLS_SERVER_CERTIFICATE_CHAIN = "tls.server.certificate_chain";

  /** {@code tls.server.hash.md5}: a string. */
  public static final String TLS_SERVER_HASH_MD5 = "tls.server.hash.md5";

  /** {@code tls.server.hash.sha1}: a string. */
  public static final String TLS_SERVER_HASH_SHA1 = "tls.server.hash.sha1";

  /** {@code tls.server.hash.sha256}: a string. */
  public static final String TLS_SERVER_HASH_SHA256 = "tls.server.hash.sha256";

  /** {@code tls.server.issuer}: a string. */
  public static final String TLS_SERVER_ISSUER = "tls.server.issuer";

  /** {@code tls.server.ja3s}: a string. */
  public static final String TLS_SERVER_JA3S = "tls.server.ja3s";

  /** {@code tls.server.not_after}: a string. */
  public static final String TLS_SERVER_NOT_AFTER = "tls.server.not_after";

  /** {@code tls.server.not_before}: a string. */
  public static final String TLS_SERVER_NOT_BEFORE = "tls.server.not_before";

  /** {@code tls.server.subject}: a string. */
  public static final String TLS_SERVER_SUBJECT = "tls.server.subject";

  private TlsAttributes() {}
}
