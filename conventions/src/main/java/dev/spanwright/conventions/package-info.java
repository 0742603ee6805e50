/**
 * The attribute registry: which keys exist, what type their values have, and what became of them.
 *
 * <p>The facts come from two published conventions, Sentry's and OpenTelemetry's, and lie beside
 * these classes as text files that an importer writes. Reading them needs no library: it happens at
 * every start of the compiler, so it has to be quick. {@code docs/conventions.md} tells which
 * convention wins where the two disagree.
 *
 * <p>The classes that end with {@code Attributes} hold constants for all keys, for use in
 * annotations and calls; {@link dev.spanwright.conventions.HttpAttributes} is one of them.
 */
@NullMarked
package dev.spanwright.conventions;

import org.jspecify.annotations.NullMarked;
