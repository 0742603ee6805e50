// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code opentracing.}. */
public final class OpentracingAttributes {

  /** {@code opentracing.ref_type}: a string. */
  public static final String OPENTRACING_REF_TYPE = "opentracing.ref_type";

  private OpentracingAttributes() {}
}
