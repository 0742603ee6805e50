/** What ties the processor and the plugin of one compilation together. */
@NullMarked
package dev.spanwright.processor.link;

import org.jspecify.annotations.NullMarked;
