package dev.spanwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Generated sources as they should look, in {@code src/test/resources/goldens}. {@code mvn test
 * -Dspanwright.goldens=update} writes what is generated now.
 */
final class Goldens {

  private static final Path FOLDER = Path.of("src", "test", "resources", "goldens");
  private static final boolean UPDATE = "update".equals(System.getProperty("spanwright.goldens"));

  private Goldens() {}

  static void check(String name, String actual) {
    Path golden = FOLDER.resolve(name);
    try {
      if (UPDATE) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, actual);
      }
      assertThat(golden).as("golden file; write it with -Dspanwright.goldens=update").exists();
      assertThat(actual).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
