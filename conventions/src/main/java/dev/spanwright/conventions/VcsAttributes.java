// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code vcs.}. */
public final class VcsAttributes {

  /** {@code vcs.change.id}: a string. */
  public static final String VCS_CHANGE_ID = "vcs.change.id";

  /** {@code vcs.change.state}: a string. */
  public static final String VCS_CHANGE_STATE = "vcs.change.state";

  /** {@code vcs.change.title}: a string. */
  public static final String VCS_CHANGE_TITLE = "vcs.change.title";

  /** {@code vcs.line_change.type}: a string. */
  public static final String VCS_LINE_CHANGE_TYPE = "vcs.line_change.type";

  /** {@code vcs.owner.name}: a string. */
  public static final String VCS_OWNER_NAME = "vcs.owner.name";

  /** {@code vcs.provider.name}: a string. */
  public static final String VCS_PROVIDER_NAME = "vcs.provider.name";

  /** {@code vcs.ref.base.name}: a string. */
  public static final String VCS_REF_BASE_NAME = "vcs.ref.base.name";

  /** {@code vcs.ref.base.revision}: a string. */
  public static final String VCS_REF_BASE_REVISION = "vcs.ref.base.revision";

  /** {@code vcs.ref.base.type}: a string. */
  public static final String VCS_REF_BASE_TYPE = "vcs.ref.base.type";

  /** {@code vcs.ref.head.name}: a string. */
  public static final String VCS_REF_HEAD_NAME = "vcs.ref.head.name";

  /** {@code vcs.ref.head.revision}: a string. */
  public static final String VCS_REF_HEAD_REVISION = "vcs.ref.head.revision";

  /** {@code vcs.ref.head.type}: a string. */
  public static final String VCS_REF_HEAD_TYPE = "vcs.ref.head.type";

  /** {@code vcs.ref.type}: a string. */
  public static final String VCS_REF_TYPE = "vcs.ref.type";

  /**
   * {@code vcs.repository.change.id}: a string.
   *
   * @deprecated use {@link #VCS_CHANGE_ID}
   */
  @Deprecated public static final String VCS_REPOSITORY_CHANGE_ID = "vcs.repository.change.id";

  /**
   * {@code vcs.repository.change.title}: a string.
   *
   * @deprecated use {@link #VCS_CHANGE_TITLE}
   */
  @Deprecated
  public static final String VCS_REPOSITORY_CHANGE_TITLE = "vcs.repository.change.title";

  /** {@code vcs.repository.name}: a string. */
  public static final String VCS_REPOSITORY_NAME = "vcs.repository.name";

  /**
   * {@code vcs.repository.ref.name}: a string.
   *
   * @deprecated use {@link #VCS_REF_HEAD_NAME}
   */
  @Deprecated public static final String VCS_REPOSITORY_REF_NAME = "vcs.repository.ref.name";

  /**
   * {@code vcs.repository.ref.revision}: a string.
   *
   * @deprecated use {@link #VCS_REF_HEAD_REVISION}
   */
  @Deprecated
  public static final String VCS_REPOSITORY_REF_REVISION = "vcs.repository.ref.revision";

  /**
   * {@code vcs.repository.ref.type}: a string.
   *
   * @deprecated use {@link #VCS_REF_HEAD_TYPE}
   */
  @Deprecated public static final String VCS_REPOSITORY_REF_TYPE = "vcs.repository.ref.type";

  /** {@code vcs.repository.url.full}: a string. */
  public static final String VCS_REPOSITORY_URL_FULL = "vcs.repository.url.full";

  /** {@code vcs.revision_delta.direction}: a string. */
  public static final String VCS_REVISION_DELTA_DIRECTION = "vcs.revision_delta.direction";

  private VcsAttributes() {}
}
