/** Writes companions and proxies as Java sources. */
@NullMarked
package dev.spanwright.processor.generate;

import org.jspecify.annotations.NullMarked;
