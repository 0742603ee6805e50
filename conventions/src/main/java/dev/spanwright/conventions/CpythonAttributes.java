// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code cpython.}. */
public final class CpythonAttributes {

  /** {@code cpython.gc.generation}: an integer. */
  public static final String CPYTHON_GC_GENERATION = "cpython.gc.generation";

  private CpythonAttributes() {}
}
