package dev.spanwright.conventions.importer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rewrites the registry's data files and the key constants from both conventions. Run by hand when
 * a convention has a new version; the same input gives the same bytes.
 */
public final class RegistryImporter {
  private static final String USAGE =
      "expected: SENTRY_PACKAGE_FOLDER SEMCONV_SOURCES INCUBATING_SOURCES REPOSITORY_FOLDER";

  private static final Path RESOURCES =
      Path.of("conventions", "src", "main", "resources", "dev", "spanwright", "conventions");
  private static final Path CONSTANTS =
      Path.of("conventions", "src", "main", "java", "dev", "spanwright", "conventions");
  private static final Path DOCS = Path.of("docs");

  private RegistryImporter() {}

  /**
   * Imports; a bad input is one line on the standard error and exit status 1.
   *
   * @param arguments the unpacked npm package; the sources jar (or a folder) of the stable semantic
   *     conventions; that of the incubating ones; the root of this repository
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    if (!run(List.of(arguments), System.out, System.err)) {
      System.exit(1);
    }
  }

  /** Imports, and returns whether it worked. Nothing is written unless all input is good. */
  static boolean run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
    if (arguments.size() != 4) {
      err.println(USAGE);
      return false;
    }
    Map<Path, String> files;
    try {
      files =
          read(
              new SentryPackage(Path.of(arguments.get(0))),
              new SemconvSources(Path.of(arguments.get(1))),
              new SemconvSources(Path.of(arguments.get(2))));
    } catch (ImportException e) {
      err.println(e.getMessage());
      return false;
    }
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Path target = Path.of(arguments.get(3)).resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
      out.println("wrote " + file.getKey());
    }
    deleteOldConstants(Path.of(arguments.get(3)), files.keySet(), out);
    return true;
  }

  /** Deletes the constants of namespaces that are no more. */
  private static void deleteOldConstants(Path repository, Set<Path> written, PrintStream out)
      throws IOException {
    List<Path> present;
    try (Stream<Path> files = Files.list(repository.resolve(CONSTANTS))) {
      present = files.filter(file -> file.toString().endsWith("Attributes.java")).sorted().toList();
    }
    for (Path file : present) {
      Path name = repository.relativize(file);
      if (!written.contains(name) && Files.readString(file).startsWith(KeyConstants.MARK)) {
        Files.delete(file);
        out.println("deleted " + name);
      }
    }
  }

  private static Map<Path, String> read(
      SentryPackage sentry, SemconvSources stable, SemconvSources incubating)
      throws ImportException {
    SemconvSources.Content stableContent = stable.read();
    SemconvSources.Content incubatingContent = incubating.read();
    Provenance provenance =
        new Provenance(sentry.version(), stableContent.version(), incubatingContent.version());
    MergedConventions merged =
        MergedConventions.of(
            sentry.attributes(), stableContent.attributes(), incubatingContent.attributes());
    Map<Path, String> files = new TreeMap<>();
    files.put(
        RESOURCES.resolve(AttributesFile.NAME),
        AttributesFile.text(provenance, merged.registry().values()));
    files.put(
        RESOURCES.resolve(OperationsFile.NAME),
        OperationsFile.text(provenance, sentry.operations()));
    files.put(
        RESOURCES.resolve(ValuesFile.NAME),
        ValuesFile.text(
            provenance,
            merged,
            ValuesFile.union(stableContent.values(), incubatingContent.values())));
    for (Map.Entry<String, String> constants :
        KeyConstants.texts(merged.registry().values()).entrySet()) {
      files.put(CONSTANTS.resolve(constants.getKey() + ".java"), constants.getValue());
    }
    files.put(DOCS.resolve(DifferencesPage.NAME), DifferencesPage.text(provenance, merged));
    return files;
  }
}
