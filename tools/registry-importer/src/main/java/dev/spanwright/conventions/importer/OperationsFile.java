package dev.spanwright.conventions.importer;

import dev.spanwright.conventions.Operations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;

/** Writes what {@link Operations#read} reads. */
final class OperationsFile {
  static final String NAME = "operations.txt";

  private OperationsFile() {}

  /** Returns the file's text, and makes sure that it reads back as what went in. */
  static String text(Provenance provenance, SortedSet<String> operations) {
    String text = provenance.operationsComment() + String.join("\n", operations) + "\n";
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (!Operations.read(new ByteArrayInputStream(bytes), NAME).names().equals(operations)) {
        throw new IllegalStateException("The file does not read back as it was written");
      }
    } catch (IOException e) {
      throw new IllegalStateException("A malformed file was written", e);
    }
    return text;
  }
}
