// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code pprof.}. */
public final class PprofAttributes {

  /** {@code pprof.location.is_folded}: a boolean. */
  public static final String PPROF_LOCATION_IS_FOLDED = "pprof.location.is_folded";

  /** {@code pprof.mapping.has_filenames}: a boolean. */
  public static final String PPROF_MAPPING_HAS_FILENAMES = "pprof.mapping.has_filenames";

  /** {@code pprof.mapping.has_functions}: a boolean. */
  public static final String PPROF_MAPPING_HAS_FUNCTIONS = "pprof.mapping.has_functions";

  /** {@code pprof.mapping.has_inline_frames}: a boolean. */
  public static final String PPROF_MAPPING_HAS_INLINE_FRAMES = "pprof.mapping.has_inline_frames";

  /** {@code pprof.mapping.has_line_numbers}: a boolean. */
  public static final String PPROF_MAPPING_HAS_LINE_NUMBERS = "pprof.mapping.has_line_numbers";

  /** {@code pprof.profile.comment}: an array of strings. */
  public static final String PPROF_PROFILE_COMMENT = "pprof.profile.comment";

  /** {@code pprof.profile.doc_url}: a string. */
  public static final String PPROF_PROFILE_DOC_URL = "pprof.profile.doc_url";

  /** {@code pprof.profile.drop_frames}: a string. */
  public static final String PPROF_PROFILE_DROP_FRAMES = "pprof.profile.drop_frames";

  /** {@code pprof.profile.keep_frames}: a string. */
  public static final String PPROF_PROFILE_KEEP_FRAMES = "pprof.profile.keep_frames";

  /** {@code pprof.scope.default_sample_type}: a string. */
  public static final String PPROF_SCOPE_DEFAULT_SAMPLE_TYPE = "pprof.scope.default_sample_type";

  /** {@code pprof.scope.sample_type_order}: an array of integers. */
  public static final String PPROF_SCOPE_SAMPLE_TYPE_ORDER = "pprof.scope.sample_type_order";

  private PprofAttributes() {}
}
