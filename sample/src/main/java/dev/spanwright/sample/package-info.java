/** The sample: a bookshop that takes orders over HTTP and shows the traces of each. */
@NullMarked
package dev.spanwright.sample;

import org.jspecify.annotations.NullMarked;
