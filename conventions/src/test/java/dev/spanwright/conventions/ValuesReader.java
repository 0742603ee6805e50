package dev.spanwright.conventions;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a file of values from end to end and makes sure that all of it is as {@link BundledValues}
 * says: keys are in ascending order, and so are the values of each.
 */
final class ValuesReader {
  private static final String HEADER = "key\tvalue";

  private final DataLines lines;
  private final Map<String, AllowedValues> byKey = new TreeMap<>();
  private String key = "";
  private String value = "";
  private Set<String> values = new LinkedHashSet<>();

  private ValuesReader(DataLines lines) {
    this.lines = lines;
  }

  /**
   * Returns the values of each key.
   *
   * @throws RegistryFormatException if the file is malformed; says where and why
   */
  static Map<String, AllowedValues> read(InputStream in, String nameForErrors) throws IOException {
    return new ValuesReader(DataLines.read(in, nameForErrors)).read();
  }

  private Map<String, AllowedValues> read() throws RegistryFormatException {
    if (!lines.advance() || !lines.line().equals(HEADER)) {
      throw lines.problem(
          "the first line that is no comment has to be the columns \"key<tab>value\"");
    }
    while (lines.advance()) {
      String line = lines.line();
      int tab = line.indexOf('\t');
      if (tab < 1 || tab == line.length() - 1 || line.indexOf('\t', tab + 1) >= 0) {
        throw lines.problem("this is not one key, one tab and one value");
      }
      add(line.substring(0, tab), line.substring(tab + 1));
    }
    endOfKey();
    return Map.copyOf(byKey);
  }

  private void add(String nextKey, String nextValue) throws RegistryFormatException {
    int order = key.compareTo(nextKey);
    if (order > 0) {
      throw lines.problem("\"" + nextKey + "\" has to stand before \"" + key + "\"");
    }
    if (order == 0 && value.compareTo(nextValue) >= 0) {
      throw lines.problem("\"" + nextValue + "\" has to stand before \"" + value + "\", and once");
    }
    if (order < 0) {
      endOfKey();
    }
    key = nextKey;
    value = nextValue;
    values.add(value);
  }

  private void endOfKey() {
    if (!values.isEmpty()) {
      byKey.put(key, new AllowedValues(values, false));
      values = new LinkedHashSet<>();
    }
  }
}
