// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code v8js.}. */
public final class V8jsAttributes {

  /** {@code v8js.gc.type}: a string. */
  public static final String V8JS_GC_TYPE = "v8js.gc.type";

  /** {@code v8js.heap.space.name}: a string. */
  public static final String V8JS_HEAP_SPACE_NAME = "v8js.heap.space.name";

  /** {@code v8js.resource.type}: a string. */
  public static final String V8JS_RESOURCE_TYPE = "v8js.resource.type";

  private V8jsAttributes() {}
}
