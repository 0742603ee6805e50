package dev.spanwright.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The code that is compiled. It is the same at every run. */
public enum Code {
  ONE_TRACED(1),
  ONE_PLAIN(1),
  ONE_VALUE(1),
  TRACED(500),
  PLAIN(500),
  VALUES(500),
  /** A real code base that knows nothing of us. */
  COMMONS_LANG(0);

  private final int types;

  Code(int types) {
    this.types = types;
  }

  /** Writes the sources below the folder and returns them. */
  List<Path> writeTo(Path folder) throws IOException {
    return this == COMMONS_LANG ? unpack(folder) : generate(folder);
  }

  private List<Path> generate(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int number = 0; number < types; number++) {
      Path file = folder.resolve(GeneratedSources.path(number));
      Files.createDirectories(file.resolveSibling("."));
      files.add(Files.writeString(file, source(number)));
    }
    return files;
  }

  private String source(int number) {
    return switch (this) {
      case ONE_TRACED, TRACED -> GeneratedSources.traced(number);
      case ONE_PLAIN, PLAIN -> GeneratedSources.plain(number);
      case ONE_VALUE, VALUES -> GeneratedSources.value(number);
      case COMMONS_LANG -> throw new IllegalArgumentException("it is unpacked, not generated");
    };
  }

  private static List<Path> unpack(Path folder) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Jars.of("commons-lang3-sources"));
        Stream<Path> entries = Files.walk(jar.getPath("/"))) {
      return entries
          .filter(entry -> entry.toString().endsWith(".java"))
          .sorted()
          .map(entry -> unpack(entry, folder))
          .toList();
    }
  }

  private static Path unpack(Path entry, Path folder) {
    try {
      Path file = folder.resolve(entry.toString().substring(1));
      Files.createDirectories(file.resolveSibling("."));
      return Files.copy(entry, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
