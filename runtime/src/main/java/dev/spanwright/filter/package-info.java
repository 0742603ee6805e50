/** Says which spans are ignored. */
@NullMarked
package dev.spanwright.filter;

import org.jspecify.annotations.NullMarked;
