/** The way in over HTTP. */
@NullMarked
package dev.spanwright.sample.web;

import org.jspecify.annotations.NullMarked;
