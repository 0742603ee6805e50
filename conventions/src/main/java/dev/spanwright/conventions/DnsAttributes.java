// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code dns.}. */
public final class DnsAttributes {

  /** {@code dns.answers}: an array of strings. */
  public static final String DNS_ANSWERS = "dns.answers";

  /** {@code dns.question.name}: a string. */
  public static final String DNS_QUESTION_NAME = "dns.question.name";

  private DnsAttributes() {}
}
