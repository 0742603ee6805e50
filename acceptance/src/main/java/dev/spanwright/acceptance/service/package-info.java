/** The services: each class with a {@code main} is one, and runs in a JVM of its own. */
@NullMarked
package dev.spanwright.acceptance.service;

import org.jspecify.annotations.NullMarked;
