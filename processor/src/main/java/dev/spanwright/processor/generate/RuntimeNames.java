package dev.spanwright.processor.generate;

import com.palantir.javapoet.ClassName;

/** The runtime's types, as generated sources name them. */
final class RuntimeNames {

  static final ClassName SPAN = ClassName.get("dev.spanwright.trace", "Span");
  static final ClassName SPAN_SITE = ClassName.get("dev.spanwright.trace", "SpanSite");

  private RuntimeNames() {}
}
