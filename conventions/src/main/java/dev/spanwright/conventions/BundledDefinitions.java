package dev.spanwright.conventions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The definitions that come with this library, left as the bytes that they are in the file.
 *
 * <p>They are loaded at every start of the compiler, when nothing is compiled to machine code yet
 * and every loop over the file can be felt. So nothing is: rows are in key order, one is found by
 * halving, and only what is asked for is turned into a definition. A test reads the whole file the
 * strict way and compares.
 */
final class BundledDefinitions implements Definitions {
  private static final String FILE = "attributes.tsv";

  /** The file, which is ASCII: its bytes compare as the characters of keys do. */
  private final byte[] file;

  /** Where the first row begins. */
  private final int rows;

  private final AttributeRows parser = new AttributeRows();
  private final Map<String, AttributeDefinition> definitions = new ConcurrentHashMap<>();

  private BundledDefinitions(byte[] file) {
    this.file = file;
    int line = 0;
    while (file[line] == '#') {
      line = next(line);
    }
    this.rows = next(line); // below the columns' names
  }

  static BundledDefinitions load() {
    // Relative, so that the file is still found when package and file are relocated together.
    try (InputStream in = BundledDefinitions.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + BundledDefinitions.class);
      }
      return new BundledDefinitions(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("The bundled registry cannot be read", e);
    }
  }

  @Override
  public @Nullable AttributeDefinition exact(String key) {
    AttributeDefinition known = definitions.get(key);
    if (known != null) {
      return known;
    }
    int row = lowerBound(key);
    return row < file.length && compare(row, key) == 0 ? definition(key, row) : null;
  }

  @Override
  public @Nullable AttributeDefinition family(String start, String key) {
    // Not with +, here and in all that every start of the compiler runs: the first + of a process
    // costs more than everything else in this class, because Java links it when it is met.
    String familyStart = start.concat(AttributeDefinition.PLACEHOLDER);
    AttributeDefinition longest = null;
    for (int row = lowerBound(familyStart); row < file.length; row = next(row)) {
      String familyKey = key(row);
      if (!familyKey.startsWith(familyStart)) {
        break;
      }
      AttributeDefinition family = definition(familyKey, row);
      if (family.hasMember(key)
          && (longest == null || familyKey.length() > longest.key().length())) {
        longest = family;
      }
    }
    return longest;
  }

  @Override
  public @Nullable AllowedValues allowedValues(String key) {
    return BundledValues.of(key);
  }

  @Override
  public List<String> keys() {
    List<String> keys = new ArrayList<>(2_000);
    String text = text(rows, file.length);
    for (int row = 0; row < text.length(); row = text.indexOf('\n', row) + 1) {
      keys.add(text.substring(row, text.indexOf('\t', row)));
    }
    return keys;
  }

  private AttributeDefinition definition(String key, int row) {
    AttributeDefinition known = definitions.get(key);
    if (known != null) {
      return known;
    }
    AttributeDefinition parsed = parser.definition(text(row, next(row) - 1));
    AttributeDefinition raced = definitions.putIfAbsent(key, parsed);
    return raced == null ? parsed : raced;
  }

  /** Returns the first row whose key does not come before {@code key}. */
  private int lowerBound(String key) {
    int low = rows;
    int high = file.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      while (middle > low && file[middle - 1] != '\n') {
        middle--;
      }
      if (compare(middle, key) < 0) {
        low = next(middle);
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Compares the key of a row with another. */
  private int compare(int row, String key) {
    for (int i = 0; ; i++) {
      byte ours = file[row + i];
      boolean ends = ours == '\t';
      if (i == key.length()) {
        return ends ? 0 : 1;
      }
      if (ends) {
        return -1;
      }
      if (ours != key.charAt(i)) {
        return ours - key.charAt(i);
      }
    }
  }

  private String key(int row) {
    int end = row;
    while (file[end] != '\t') {
      end++;
    }
    return text(row, end);
  }

  private String text(int start, int end) {
    return new String(file, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** Returns where the line after this one begins. */
  private int next(int line) {
    int end = line;
    while (file[end] != '\n') {
      end++;
    }
    return end + 1;
  }
}
