/** Reads registries of one's own keys: a team's files, and those that libraries ship. */
@NullMarked
package dev.spanwright.processor.registry;

import org.jspecify.annotations.NullMarked;
