package dev.spanwright.processor.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds registry files and reads them. */
final class RegistryFiles {
  /**
   * Where a library keeps its keys. A fixed resource rather than a service: a service is found by
   * the name of an interface of ours, and the shaded processor would look for it under another name
   * than the library was compiled against. Data also need nobody's code to run in the compiler.
   */
  private static final List<String> LIBRARY_RESOURCES =
      List.of("META-INF/spanwright/attributes.yaml", "META-INF/spanwright/attributes.json");

  private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".json");

  /** What stands beside the files of a Weaver registry and defines nothing. */
  private static final Set<String> MANIFESTS = Set.of("manifest.yaml", "registry_manifest.yaml");

  private static final int MAX_FILES = 1_000;

  private RegistryFiles() {}

  /** Reads a file; of a folder, all files in it and below, in the order of their names. */
  static List<RegistryFile> at(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(read(path));
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(path)) {
      files = all.filter(RegistryFiles::isRegistry).sorted().limit(MAX_FILES + 1L).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(broken(path, "this folder cannot be read: " + e.getClass().getSimpleName()));
    }
    if (files.isEmpty()) {
      return List.of(
          broken(path, "there is no .yaml, .yml or .json file in this folder: name another"));
    }
    if (files.size() > MAX_FILES) {
      return List.of(
          broken(
              path,
              "there are more than " + MAX_FILES + " files in this folder: name a smaller one"));
    }
    return files.stream().map(RegistryFiles::read).toList();
  }

  private static boolean isRegistry(Path file) {
    String name = name(file);
    return EXTENSIONS.stream().anyMatch(name::endsWith)
        && !MANIFESTS.contains(name)
        && Files.isRegularFile(file);
  }

  private static RegistryFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return RegistryFile.read(file.toString(), name(file), bytes(in));
    } catch (NoSuchFileException e) {
      return broken(file, "there is no such file: correct -Aspanwright.registry");
    } catch (IOException e) {
      return broken(file, "this file cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static RegistryFile broken(Path file, String reason) {
    return RegistryFile.broken(file.toString(), name(file), reason);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** Reads what libraries on the processor path ship, in the order of that path. */
  static List<RegistryFile> ofLibraries(ClassLoader processorPath) {
    List<RegistryFile> files = new ArrayList<>();
    for (String resource : LIBRARY_RESOURCES) {
      Map<String, URL> found = new LinkedHashMap<>(); // one loader may see what its parent sees
      try {
        for (URL url : Collections.list(processorPath.getResources(resource))) {
          found.putIfAbsent(url.toString(), url);
        }
      } catch (IOException e) {
        files.add(RegistryFile.broken(resource, resource, "the processor path cannot be read"));
      }
      for (URL url : found.values()) {
        files.add(read(url, resource));
      }
    }
    return files;
  }

  private static RegistryFile read(URL url, String resource) {
    String library = library(url, resource);
    String name = library + "!/" + resource;
    try {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false); // else the jar stays open for as long as the compiler runs
      try (InputStream in = connection.getInputStream()) {
        return RegistryFile.read(name, library, bytes(in));
      }
    } catch (IOException e) {
      return RegistryFile.broken(
          name, library, "this cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /** Returns the last part of what holds the resource: the name of a jar, mostly. */
  private static String library(URL url, String resource) {
    String location = url.getPath();
    String holder =
        location
            .substring(0, Math.max(0, location.length() - resource.length()))
            .replaceAll("[!/]+$", "");
    return holder.substring(holder.lastIndexOf('/') + 1);
  }

  private static byte[] bytes(InputStream in) throws IOException {
    return in.readNBytes(NodeReader.MAX_BYTES + 1);
  }
}
