package dev.spanwright.processor.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds, reads, writes and deletes the class files that javac has just written. */
final class ClassFiles {

  private final Filer filer;

  ClassFiles(Filer filer) {
    this.filer = filer;
  }

  /**
   * A class file that exists.
   *
   * @param name where it was looked for, to write it again
   * @param file the file
   * @param path its path, or null where the compiler keeps it in memory
   */
  record ClassFile(Name name, @Nullable FileObject file, @Nullable Path path) {

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
        throw new IllegalStateException(name + " has neither file nor path");
      }
      return file;
    }
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

  /**
   * Returns the class's file, or null when there is none.
   *
   * <p>Without {@code -d} javac writes class files beside their sources, while the class output
   * location is the working directory; a file found there may be an old one. Of the two the newer
   * is the one that was just written.
   */
  @Nullable ClassFile find(Name name, @Nullable JavaFileObject source) throws IOException {
    ClassFile inOutput = inClassOutput(name);
    Path beside = besideSource(name, source);
    if (beside == null) {
      return inOutput;
    }
    boolean newer =
        inOutput == null
            || (inOutput.path() != null
                && Files.getLastModifiedTime(beside)
                        .compareTo(Files.getLastModifiedTime(inOutput.path()))
                    > 0);
    return newer ? new ClassFile(name, null, beside) : inOutput;
  }

  private @Nullable ClassFile inClassOutput(Name name) {
    ClassFile plain = open(name, name.packageName());
    if (plain != null || name.module().isEmpty()) {
      return plain;
    }
    // Under --module-source-path the module's name comes first, else it must not stand there.
    return open(name, name.module() + "/" + name.packageName());
  }

  private @Nullable ClassFile open(Name name, String packageName) {
    try {
      FileObject file =
          filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, name.fileName());
      Path path = pathOf(file.toUri());
      if (path != null) {
        return Files.isRegularFile(path) ? new ClassFile(name, file, path) : null;
      }
      file.openInputStream().close();
      return new ClassFile(name, file, null);
    } catch (IOException | IllegalArgumentException absent) {
      return null; // how file managers say that there is no such file or no such place
    }
  }

  private static @Nullable Path besideSource(Name name, @Nullable JavaFileObject source) {
    Path sourcePath = source == null ? null : pathOf(source.toUri());
    if (sourcePath == null || sourcePath.getParent() == null) {
      return null;
    }
    Path beside = sourcePath.resolveSibling(name.fileName());
    return Files.isRegularFile(beside) ? beside : null;
  }

  private static @Nullable Path pathOf(URI uri) {
    return "file".equals(uri.getScheme()) ? Path.of(uri) : null;
  }

  /** Replaces the file's content; on disk at once, so that no reader sees half a class. */
  void write(ClassFile target, byte[] content) throws IOException {
    Path path = target.path();
    if (path == null) {
      FileObject file =
          filer.createResource(
              StandardLocation.CLASS_OUTPUT, target.name().packageName(), target.name().fileName());
      try (OutputStream out = file.openOutputStream()) {
        out.write(content);
      }
      return;
    }
    Path temporary = path.resolveSibling(path.getFileName() + ".woven");
    Files.write(temporary, content);
    Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
  }
}
