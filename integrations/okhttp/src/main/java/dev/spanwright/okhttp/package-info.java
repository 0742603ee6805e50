/** Records the calls of OkHttp clients, and tells servers of their traces. */
@NullMarked
package dev.spanwright.okhttp;

import org.jspecify.annotations.NullMarked;
