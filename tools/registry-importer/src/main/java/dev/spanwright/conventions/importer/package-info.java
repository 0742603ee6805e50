/**
 * Reads both conventions as they are published, puts them together and writes the data files that
 * {@link dev.spanwright.conventions.Registry} and {@link dev.spanwright.conventions.Operations}
 * read. {@link dev.spanwright.conventions.importer.RegistryImporter} is where it starts.
 */
@NullMarked
package dev.spanwright.conventions.importer;

import org.jspecify.annotations.NullMarked;
