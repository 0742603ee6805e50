// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code security_rule.}. */
public final class SecurityRuleAttributes {

  /** {@code security_rule.category}: a string. */
  public static final String SECURITY_RULE_CATEGORY = "security_rule.category";

  /** {@code security_rule.description}: a string. */
  public static final String SECURITY_RULE_DESCRIPTION = "security_rule.description";

  /** {@code security_rule.license}: a string. */
  public static final String SECURITY_RULE_LICENSE = "security_rule.license";

  /** {@code security_rule.name}: a string. */
  public static final String SECURITY_RULE_NAME = "security_rule.name";

  /** {@code security_rule.reference}: a string. */
  public static final String SECURITY_RULE_REFERENCE = "security_rule.reference";

  /** {@code security_rule.ruleset.name}: a string. */
  public static final String SECURITY_RULE_RULESET_NAME = "security_rule.ruleset.name";

  /** {@code security_rule.uuid}: a string. */
  public static final String SECURITY_RULE_UUID = "security_rule.uuid";

  /** {@code security_rule.version}: a string. */
  public static final String SECURITY_RULE_VERSION = "security_rule.version";

  private SecurityRuleAttributes() {}
}
