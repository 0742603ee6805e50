package dev.spanwright.spool;

import dev.spanwright.spool.FileNames.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of one receiver's envelopes, in a folder of their own that, like all in it, only its
 * owner can read. Symbolic links in it are not followed.
 *
 * <p>Files are written and read by streams, because a channel would be closed under a thread that
 * is interrupted, and at shutdown, when spooling matters most, threads are.
 */
final class SpoolFolder {

  private static final String LOCK_FILE = "lock";
  private static final String DAMAGED = "damaged";
  private static final String DAMAGED_SUFFIX = ".damaged";
  private static final int MOST_DAMAGED = 10;

  /** Of the SHA-256 that names the receiver. */
  private static final int OWNER_BYTES = 16;

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(EnumSet.copyOf(PosixFilePermissions.fromString("rwx------")));

  private final Path path;
  private final FileAttribute<?>[] ownersFile;
  private final FileAttribute<?>[] ownersFolder;

  private SpoolFolder(Path path, boolean posix) {
    this.path = path;
    this.ownersFile = permissions(posix, "rw-------");
    this.ownersFolder = permissions(posix, "rwx------");
  }

  /** Opens the folder of this receiver, and makes it if need be. */
  static SpoolFolder open(Path directory, String owner, News news) throws IOException {
    boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownersFolder = permissions(posix, "rwx------");
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, ownersFolder);
    }
    // Real names, so that two ways to one folder lead to one lock.
    SpoolFolder folder = new SpoolFolder(directory.toRealPath().resolve(name(owner)), posix);
    folder.make(folder.path);
    if (!Files.isWritable(folder.path)) {
      throw new AccessDeniedException(folder.path.toString());
    }
    if (posix && folder.isOpenToOthers()) {
      news.warn(
          "Others may list or change the spool folder "
              + folder.path
              + "; take all permissions but its owner's away from it");
    }
    return folder;
  }

  Path path() {
    return path;
  }

  /** Returns the names of all files, in no order. */
  List<String> names() throws IOException {
    return names(path);
  }

  /** Returns what is known of a file, or null if another process has taken it away. */
  @Nullable BasicFileAttributes attributes(String name) throws IOException {
    try {
      return attributes(path.resolve(name));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Writes a file that is there as a whole or not at all. */
  void write(String id, byte[] content) throws IOException {
    Path unfinished = file(id, State.UNFINISHED);
    Files.createFile(unfinished, ownersFile);
    try {
      try (OutputStream out =
          Files.newOutputStream(unfinished, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
        out.write(content);
      }
      Files.move(unfinished, file(id, State.WAITING), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | Error e) {
      deleteAfter(e, unfinished);
      throw e;
    }
  }

  /** Takes a waiting file for sending; returns false if another process was quicker. */
  boolean claim(String id) throws IOException {
    try {
      Files.move(file(id, State.WAITING), file(id, State.SENDING), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Returns the content of a file that is being sent, unless it is longer than the limit. */
  byte[] read(String id, long limit) throws IOException {
    Path file = file(id, State.SENDING);
    long size = attributes(file).size();
    if (size > limit) {
      throw new DamagedEnvelopeException("it is too long (" + size + " bytes)");
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes((int) size);
    }
  }

  /** Deletes a file; returns false if another process was quicker. */
  boolean delete(String id, State state) throws IOException {
    return Files.deleteIfExists(file(id, state));
  }

  /** Deletes what a process left that died while writing, if it is older than that. */
  void deleteUnfinished(long beforeMillis) throws IOException {
    for (String name : names()) {
      FileNames.Parsed parsed = FileNames.parse(name);
      if (parsed != null && parsed.state() == State.UNFINISHED) {
        BasicFileAttributes attributes = attributes(name);
        if (attributes != null && attributes.lastModifiedTime().toMillis() < beforeMillis) {
          Files.deleteIfExists(path.resolve(name));
        }
      }
    }
  }

  /** Moves a file that is being sent to where a person can look at it, among the last few. */
  void moveAside(String id, long mostBytes) throws IOException {
    Path damaged = path.resolve(DAMAGED);
    make(damaged);
    Files.move(
        file(id, State.SENDING),
        damaged.resolve(State.WAITING.fileName(id) + DAMAGED_SUFFIX),
        StandardCopyOption.ATOMIC_MOVE);
    deleteOldDamaged(damaged, mostBytes);
  }

  boolean isOwn(String name) {
    return name.equals(LOCK_FILE) || name.equals(DAMAGED);
  }

  FileChannel openLockFile() throws IOException {
    return FileChannel.open(
        path.resolve(LOCK_FILE),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
        ownersFile);
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private static void deleteOldDamaged(Path damaged, long mostBytes) throws IOException {
    List<String> names = new ArrayList<>(names(damaged));
    names.removeIf(name -> !isDamaged(name));
    names.sort((one, other) -> other.compareTo(one)); // newest first
    long bytes = 0;
    for (int i = 0; i < names.size(); i++) {
      Path file = damaged.resolve(names.get(i));
      bytes += attributes(file).size();
      if (i >= MOST_DAMAGED || (i > 0 && bytes > mostBytes)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isDamaged(String name) {
    return name.endsWith(DAMAGED_SUFFIX)
        && FileNames.parse(name.substring(0, name.length() - DAMAGED_SUFFIX.length())) != null;
  }

  private void make(Path folder) throws IOException {
    try {
      Files.createDirectory(folder, ownersFolder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new NotDirectoryException(folder.toString());
      }
    }
  }

  private boolean isOpenToOthers() throws IOException {
    return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
        .anyMatch(OTHERS::contains);
  }

  private Path file(String id, State state) {
    return path.resolve(state.fileName(id));
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  private static void deleteAfter(Throwable failure, Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static FileAttribute<?>[] permissions(boolean posix, String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static String name(String owner) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(owner.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, OWNER_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
