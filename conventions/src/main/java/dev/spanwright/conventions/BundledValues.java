package dev.spanwright.conventions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The values that come with this library, left as the text that they are in the file.
 *
 * <p>The file is tab-separated and ASCII. Lines that start with {@code #} are comments. The first
 * other line names the columns, {@code key value}; every line after it is one value of one key, and
 * the lines of one key stand together. All sets are open: {@code docs/conventions.md} says why.
 *
 * <p>As with {@link BundledDefinitions}, a start of the compiler pays for what it asks for and no
 * more. A test reads the whole file the strict way and compares.
 */
final class BundledValues {
  private static final String FILE = "values.tsv";
  private static final String TEXT = load();
  private static final Map<String, Optional<AllowedValues>> KNOWN = new ConcurrentHashMap<>();

  private BundledValues() {}

  /** Returns the values of the key, or null where there are none. */
  static @Nullable AllowedValues of(String key) {
    Optional<AllowedValues> known = KNOWN.get(key);
    if (known == null) {
      known = read("\n".concat(key).concat("\t"));
      KNOWN.put(key, known);
    }
    return known.orElse(null);
  }

  /** Reads the lines that start so, with the end of the line before. */
  private static Optional<AllowedValues> read(String start) {
    Set<String> values = new LinkedHashSet<>();
    int line = TEXT.indexOf(start);
    while (line >= 0 && TEXT.startsWith(start, line)) {
      int end = TEXT.indexOf('\n', line + 1);
      values.add(TEXT.substring(line + start.length(), end));
      line = end;
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(new AllowedValues(values, false));
  }

  private static String load() {
    try (InputStream in = BundledValues.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + BundledValues.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalStateException("The bundled values cannot be read", e);
    }
  }
}
