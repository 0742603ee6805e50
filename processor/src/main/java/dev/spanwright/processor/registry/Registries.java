package dev.spanwright.processor.registry;

import dev.spanwright.conventions.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts own registries over the conventions: a team's files, and what libraries ship.
 *
 * <p>The nearer, the stronger: files come before libraries, libraries before the conventions; of
 * several files the one named first, of several libraries the one that the processor path has
 * first. {@code docs/own-attributes.md} describes the forms that are read.
 */
public final class Registries {

  private Registries() {}

  /**
   * Reads everything there is. Never throws: what is wrong is in the result.
   *
   * @param bundled the conventions
   * @param files the team's files, or folders of files, strongest first
   * @param processorPath where libraries are: the loader that loaded the processor
   */
  public static LoadedRegistry load(Registry bundled, List<Path> files, ClassLoader processorPath) {
    List<RegistryFile> found = new ArrayList<>();
    for (Path file : files) {
      found.addAll(RegistryFiles.at(file));
    }
    found.addAll(RegistryFiles.ofLibraries(processorPath));
    if (found.isEmpty()) {
      return new LoadedRegistry(bundled, List.of(), List.of());
    }
    return load(bundled, found);
  }

  /** Merges files, strongest first. */
  static LoadedRegistry load(Registry bundled, List<RegistryFile> files) {
    List<RegistryFile> weakestFirst = new ArrayList<>(files);
    Collections.reverse(weakestFirst);
    Merge merge = new Merge(bundled);
    weakestFirst.forEach(merge::add);
    LoadedRegistry merged = merge.result();
    List<String> errors = new ArrayList<>();
    files.forEach(file -> errors.addAll(file.errors()));
    errors.addAll(merged.errors());
    return new LoadedRegistry(merged.registry(), errors, merged.notes());
  }
}
