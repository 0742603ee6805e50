// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code browser.}. */
public final class BrowserAttributes {

  /** {@code browser.bfcache.frame}: a string. */
  public static final String BROWSER_BFCACHE_FRAME = "browser.bfcache.frame";

  /** {@code browser.bfcache.not_restored_reason_count}: an integer. */
  public static final String BROWSER_BFCACHE_NOT_RESTORED_REASON_COUNT =
      "browser.bfcache.not_restored_reason_count";

  /** {@code browser.bfcache.outcome}: a string. */
  public static final String BROWSER_BFCACHE_OUTCOME = "browser.bfcache.outcome";

  /** {@code browser.bfcache.reason}: a string. */
  public static final String BROWSER_BFCACHE_REASON = "browser.bfcache.reason";

  /** {@code browser.brands}: an array of strings. */
  public static final String BROWSER_BRANDS = "browser.brands";

  /** {@code browser.document.url.full}: a string. */
  public static final String BROWSER_DOCUMENT_URL_FULL = "browser.document.url.full";

  /** {@code browser.language}: a string. */
  public static final String BROWSER_LANGUAGE = "browser.language";

  /** {@code browser.mobile}: a boolean. */
  public static final String BROWSER_MOBILE = "browser.mobile";

  /** {@code browser.name}: a string. */
  public static final String BROWSER_NAME = "browser.name";

  /** {@code browser.navigation.id}: an integer. */
  public static final String BROWSER_NAVIGATION_ID = "browser.navigation.id";

  /** {@code browser.navigation.type}: a string. */
  public static final String BROWSER_NAVIGATION_TYPE = "browser.navigation.type";

  /** {@code browser.paint.type}: a string. */
  public static final String BROWSER_PAINT_TYPE = "browser.paint.type";

  /** {@code browser.performance.navigation.activation_start}: a double. */
  public static final String BROWSER_PERFORMANCE_NAVIGATION_ACTIVATION_START =
      "browser.performance.navigation.activation_start";

  /** {@code browser.performance.time_origin}: a double. */
  public static final String BROWSER_PERFORMANCE_TIME_ORIGIN = "browser.performance.time_origin";

  /** {@code browser.platform}: a string. */
  public static final String BROWSER_PLATFORM = "browser.platform";

  /** {@code browser.report.type}: a string. */
  public static final String BROWSER_REPORT_TYPE = "browser.report.type";

  /** {@code browser.script.invoker}: a string. */
  public static final String BROWSER_SCRIPT_INVOKER = "browser.script.invoker";

  /** {@code browser.script.invoker_type}: a string. */
  public static final String BROWSER_SCRIPT_INVOKER_TYPE = "browser.script.invoker_type";

  /** {@code browser.script.source_char_position}: an integer. */
  public static final String BROWSER_SCRIPT_SOURCE_CHAR_POSITION =
      "browser.script.source_char_position";

  /** {@code browser.version}: a string. */
  public static final String BROWSER_VERSION = "browser.version";

  /**
   * {@code browser.web_vital.cls.report_event}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String BROWSER_WEB_VITAL_CLS_REPORT_EVENT =
      "browser.web_vital.cls.report_event";

  /**
   * The start of {@code browser.web_vital.cls.source.<key>}: a string. Add the part of your choice:
   * {@code BROWSER_WEB_VITAL_CLS_SOURCE_PREFIX + "example"}.
   */
  public static final String BROWSER_WEB_VITAL_CLS_SOURCE_PREFIX = "browser.web_vital.cls.source.";

  /** {@code browser.web_vital.cls.value}: a double. */
  public static final String BROWSER_WEB_VITAL_CLS_VALUE = "browser.web_vital.cls.value";

  /** {@code browser.web_vital.fcp.value}: a double. */
  public static final String BROWSER_WEB_VITAL_FCP_VALUE = "browser.web_vital.fcp.value";

  /** {@code browser.web_vital.fp.value}: a double. */
  public static final String BROWSER_WEB_VITAL_FP_VALUE = "browser.web_vital.fp.value";

  /** {@code browser.web_vital.inp.input_delay}: a double. */
  public static final String BROWSER_WEB_VITAL_INP_INPUT_DELAY =
      "browser.web_vital.inp.input_delay";

  /** {@code browser.web_vital.inp.interaction_type}: a string. */
  public static final String BROWSER_WEB_VITAL_INP_INTERACTION_TYPE =
      "browser.web_vital.inp.interaction_type";

  /** {@code browser.web_vital.inp.presentation_delay}: a double. */
  public static final String BROWSER_WEB_VITAL_INP_PRESENTATION_DELAY =
      "browser.web_vital.inp.presentation_delay";

  /** {@code browser.web_vital.inp.processing_duration}: a double. */
  public static final String BROWSER_WEB_VITAL_INP_PROCESSING_DURATION =
      "browser.web_vital.inp.processing_duration";

  /** {@code browser.web_vital.inp.target}: a string. */
  public static final String BROWSER_WEB_VITAL_INP_TARGET = "browser.web_vital.inp.target";

  /** {@code browser.web_vital.inp.value}: a double. */
  public static final String BROWSER_WEB_VITAL_INP_VALUE = "browser.web_vital.inp.value";

  /** {@code browser.web_vital.lcp.element}: a string. */
  public static final String BROWSER_WEB_VITAL_LCP_ELEMENT = "browser.web_vital.lcp.element";

  /** {@code browser.web_vital.lcp.element_render_delay}: a double. */
  public static final String BROWSER_WEB_VITAL_LCP_ELEMENT_RENDER_DELAY =
      "browser.web_vital.lcp.element_render_delay";

  /** {@code browser.web_vital.lcp.id}: a string. */
  public static final String BROWSER_WEB_VITAL_LCP_ID = "browser.web_vital.lcp.id";

  /** {@code browser.web_vital.lcp.load_time}: an integer. */
  public static final String BROWSER_WEB_VITAL_LCP_LOAD_TIME = "browser.web_vital.lcp.load_time";

  /** {@code browser.web_vital.lcp.render_time}: an integer. */
  public static final String BROWSER_WEB_VITAL_LCP_RENDER_TIME =
      "browser.web_vital.lcp.render_time";

  /**
   * {@code browser.web_vital.lcp.report_event}: a string.
   *
   * @deprecated no one key replaces it
   */
  @Deprecated
  public static final String BROWSER_WEB_VITAL_LCP_REPORT_EVENT =
      "browser.web_vital.lcp.report_event";

  /** {@code browser.web_vital.lcp.resource_load_delay}: a double. */
  public static final String BROWSER_WEB_VITAL_LCP_RESOURCE_LOAD_DELAY =
      "browser.web_vital.lcp.resource_load_delay";

  /** {@code browser.web_vital.lcp.resource_load_duration}: a double. */
  public static final String BROWSER_WEB_VITAL_LCP_RESOURCE_LOAD_DURATION =
      "browser.web_vital.lcp.resource_load_duration";

  /** {@code browser.web_vital.lcp.size}: an integer. */
  public static final String BROWSER_WEB_VITAL_LCP_SIZE = "browser.web_vital.lcp.size";

  /** {@code browser.web_vital.lcp.url}: a string. */
  public static final String BROWSER_WEB_VITAL_LCP_URL = "browser.web_vital.lcp.url";

  /** {@code browser.web_vital.lcp.value}: a double. */
  public static final String BROWSER_WEB_VITAL_LCP_VALUE = "browser.web_vital.lcp.value";

  /** {@code browser.web_vital.ttfb.request_time}: a double. */
  public static final String BROWSER_WEB_VITAL_TTFB_REQUEST_TIME =
      "browser.web_vital.ttfb.request_time";

  /** {@code browser.web_vital.ttfb.value}: a double. */
  public static final String BROWSER_WEB_VITAL_TTFB_VALUE = "browser.web_vital.ttfb.value";

  private BrowserAttributes() {}
}
