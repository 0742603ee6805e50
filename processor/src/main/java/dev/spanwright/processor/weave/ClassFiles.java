package dev.spanwright.processor.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds, reads, writes and deletes the class files that javac writes. */
final class ClassFiles {

  private final Filer filer;

  /** Where javac was seen to write; it writes all classes of a compilation in the same way. */
  private @Nullable Kind kind;

  ClassFiles(Filer filer) {
    this.filer = filer;
  }

  /**
   * A class's name in parts.
   *
   * @param module its module's name, empty for the unnamed one
   * @param packageName its package's name, empty for the unnamed one
   * @param simpleBinaryName the rest of its binary name, such as {@code Shop$Till}
   */
  record Name(String module, String packageName, String simpleBinaryName) {

    String fileName() {
      return simpleBinaryName + ".class";
    }
  }

  /** How a place comes about. */
  private enum Kind {
    OUTPUT,
    OUTPUT_OF_MODULE,
    BESIDE_SOURCE
  }

  /**
   * A place where a class file may be, and what was there.
   *
   * @param kind how it comes about
   * @param path the place, or null where the compiler keeps class files in memory
   * @param packageName the package as the file manager wants it; empty for a place beside a source
   * @param lastModified when the file there was written, or null when there was none
   */
  private record Place(
      Kind kind, @Nullable Path path, String packageName, @Nullable FileTime lastModified) {}

  /**
   * What was there before javac wrote.
   *
   * @param name the class
   * @param places where its class file may turn up, the likeliest first
   */
  record Before(Name name, List<Place> places) {}

  /**
   * A class file that exists.
   *
   * @param file the file as the compiler sees it, or null
   * @param path its path, or null where the compiler keeps it in memory
   * @param packageName the package as the file manager wants it
   * @param fileName the file's name
   */
  record ClassFile(
      @Nullable FileObject file, @Nullable Path path, String packageName, String fileName) {

    byte[] read() throws IOException {
      if (path != null) {
        return Files.readAllBytes(path);
      }
      try (InputStream in = required().openInputStream()) {
        return in.readAllBytes();
      }
    }

    void delete() throws IOException {
      if (path != null) {
        Files.deleteIfExists(path);
      } else {
        required().delete();
      }
    }

    private FileObject required() {
      if (file == null) {
        throw new IllegalStateException(fileName + " has neither file nor path");
      }
      return file;
    }
  }

  /**
   * Looks at the places where javac may write the class. Without {@code -d} that is beside the
   * source, although the class output location is then the working directory; under {@code
   * --module-source-path} the module's name comes before the package, otherwise it must not.
   */
  Before lookBefore(Name name, @Nullable JavaFileObject source) {
    List<Place> places = new ArrayList<>();
    if (mayBe(Kind.OUTPUT)) {
      places.add(output(Kind.OUTPUT, name, name.packageName()));
    }
    if (mayBe(Kind.OUTPUT_OF_MODULE) && !name.module().isEmpty()) {
      places.add(output(Kind.OUTPUT_OF_MODULE, name, name.module() + "/" + name.packageName()));
    }
    Path sourcePath = source == null || !mayBe(Kind.BESIDE_SOURCE) ? null : pathOf(source.toUri());
    if (sourcePath != null && sourcePath.getParent() != null) {
      Path beside = sourcePath.resolveSibling(name.fileName());
      places.add(new Place(Kind.BESIDE_SOURCE, beside, "", lastModified(beside)));
    }
    return new Before(name, List.copyOf(places));
  }

  private boolean mayBe(Kind asked) {
    return kind == null || kind == asked;
  }

  private Place output(Kind kindOfPlace, Name name, String packageName) {
    try {
      FileObject file =
          filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, name.fileName());
      Path path = pathOf(file.toUri());
      return new Place(kindOfPlace, path, packageName, path == null ? null : lastModified(path));
    } catch (IOException | IllegalArgumentException notThere) {
      // In memory a file that does not exist has no place yet, either.
      return new Place(kindOfPlace, null, packageName, null);
    }
  }

  /** Returns the class file that was written since, or null when there is none. */
  @Nullable ClassFile findWritten(Before before) {
    for (Place place : before.places()) {
      Path path = place.path();
      FileTime now = path == null ? null : lastModified(path);
      if (path != null && now != null && !now.equals(place.lastModified())) {
        kind = place.kind();
        return new ClassFile(null, path, place.packageName(), before.name().fileName());
      }
    }
    for (Place place : before.places()) {
      ClassFile inMemory = place.path() == null ? inMemory(before.name(), place) : null;
      if (inMemory != null) {
        return inMemory;
      }
    }
    return null;
  }

  private @Nullable ClassFile inMemory(Name name, Place place) {
    try {
      FileObject file =
          filer.getResource(StandardLocation.CLASS_OUTPUT, place.packageName(), name.fileName());
      file.openInputStream().close();
      return new ClassFile(file, pathOf(file.toUri()), place.packageName(), name.fileName());
    } catch (IOException | IllegalArgumentException absent) {
      return null; // how file managers say that there is no such file or no such place
    }
  }

  private static @Nullable FileTime lastModified(Path path) {
    if (!path.toFile().isFile()) {
      return null; // most are not there before javac writes them, and an exception takes its time
    }
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException absent) {
      return null;
    }
  }

  private static @Nullable Path pathOf(URI uri) {
    return "file".equals(uri.getScheme()) ? Path.of(uri) : null;
  }

  /** Replaces the file's content; on disk in one move, so that no reader sees half a class. */
  void write(ClassFile target, byte[] content) throws IOException {
    Path path = target.path();
    if (path == null) {
      FileObject file =
          filer.createResource(
              StandardLocation.CLASS_OUTPUT, target.packageName(), target.fileName());
      try (OutputStream out = file.openOutputStream()) {
        out.write(content);
      }
      return;
    }
    Path temporary = path.resolveSibling(path.getFileName() + ".woven");
    Files.write(temporary, content);
    Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
  }
}
