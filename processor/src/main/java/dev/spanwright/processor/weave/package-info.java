/** Rewrites class files so that traced methods call their openers. */
@NullMarked
package dev.spanwright.processor.weave;

import org.jspecify.annotations.NullMarked;
