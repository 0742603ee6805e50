/** One span for each request that a servlet container serves. */
@NullMarked
package dev.spanwright.servlet;

import org.jspecify.annotations.NullMarked;
