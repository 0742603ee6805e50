// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code user_agent.}. */
public final class UserAgentAttributes {

  /** {@code user_agent.name}: a string. */
  public static final String USER_AGENT_NAME = "user_agent.name";

  /** {@code user_agent.original}: a string. */
  public static final String USER_AGENT_ORIGINAL = "user_agent.original";

  /** {@code user_agent.os.name}: a string. */
  public static final String USER_AGENT_OS_NAME = "user_agent.os.name";

  /** {@code user_agent.os.version}: a string. */
  public static final String USER_AGENT_OS_VERSION = "user_agent.os.version";

  /** {@code user_agent.synthetic.type}: a string. */
  public static final String USER_AGENT_SYNTHETIC_TYPE = "user_agent.synthetic.type";

  /** {@code user_agent.version}: a string. */
  public static final String USER_AGENT_VERSION = "user_agent.version";

  private UserAgentAttributes() {}
}
