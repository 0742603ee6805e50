/** What the servers of the sample have in common: how their requests are traced. */
@NullMarked
package dev.spanwright.sample.tracing;

import org.jspecify.annotations.NullMarked;
