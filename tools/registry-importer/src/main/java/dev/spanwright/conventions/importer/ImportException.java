package dev.spanwright.conventions.importer;

import java.nio.file.Path;

/** Says which input is not as expected, and why. Only the file's name is told, not its folder. */
final class ImportException extends Exception {
  private static final long serialVersionUID = 1L;

  ImportException(Path file, String reason) {
    super(file.getFileName() + ": " + reason);
  }

  ImportException(String message) {
    super(message);
  }
}
