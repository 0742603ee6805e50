/**
 * Where spans go: the {@link dev.spanwright.export.SpanExporter} interface and the exporters that
 * need nothing but the JDK.
 */
@NullMarked
package dev.spanwright.export;

import org.jspecify.annotations.NullMarked;
