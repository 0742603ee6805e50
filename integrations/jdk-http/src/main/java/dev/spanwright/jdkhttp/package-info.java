/** Records requests that are made with the JDK's HTTP client, or served by its HTTP server. */
@NullMarked
package dev.spanwright.jdkhttp;

import org.jspecify.annotations.NullMarked;
