package dev.spanwright.conventions;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The values that come with this library. Few compilations ask for any, so they wait till then. */
final class BundledValues {
  static final Map<String, AllowedValues> BY_KEY = load();

  private static final String FILE = "values.tsv";

  private BundledValues() {}

  private static Map<String, AllowedValues> load() {
    try (InputStream in = BundledValues.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + BundledValues.class);
      }
      return ValuesReader.read(in, FILE);
    } catch (IOException e) {
      throw new IllegalStateException("The bundled values cannot be read", e);
    }
  }
}
