package dev.spanwright.conventions;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The well-known values of {@code sentry.op}, the attribute that says what kind of work a span
 * measures: {@code http.client}, {@code db.query}, {@code websocket} and so on. The list is
 * Sentry's and is open: any other value is allowed, the server merely knows nothing about it.
 *
 * <p>A list never changes and may be used by any number of threads.
 */
public final class Operations {
  private final Set<String> names;

  private Operations(Set<String> names) {
    this.names = Collections.unmodifiableSet(names);
  }

  /** Returns the list that comes with this library. It is read when first asked for, and once. */
  public static Operations bundled() {
    return Bundled.OPERATIONS;
  }

  /**
   * Reads a list: UTF-8 text with one operation a line, in ascending order. Lines that start with
   * {@code #} are comments.
   *
   * @param in the file's bytes; read to the end, not closed
   * @param nameForErrors what to call the file in messages
   * @throws RegistryFormatException if the file is malformed; says where and why
   * @throws IOException if {@code in} cannot be read
   */
  public static Operations read(InputStream in, String nameForErrors) throws IOException {
    DataLines lines = DataLines.read(in, nameForErrors);
    Set<String> names = new TreeSet<>();
    String previous = "";
    while (lines.advance()) {
      String name = lines.line();
      String problem = AttributeDefinition.problemWithKey(name);
      if (problem != null) {
        throw lines.problem("the operation \"" + name + "\" " + problem);
      }
      if (previous.compareTo(name) >= 0) {
        throw lines.problem("\"" + name + "\" has to stand before \"" + previous + "\", and once");
      }
      names.add(name);
      previous = name;
    }
    return new Operations(names);
  }

  /** Returns whether this is a well-known operation; upper and lower case differ. */
  public boolean contains(String operation) {
    return names.contains(operation);
  }

  /** Returns all operations in ascending order; the set cannot be changed. */
  public Set<String> names() {
    return names;
  }

  @Override
  public String toString() {
    return "Operations{names=" + names.size() + "}";
  }

  /** Loaded by the first call of {@link #bundled}: class initialization is the lock. */
  private static final class Bundled {
    static final Operations OPERATIONS = load();

    private static Operations load() {
      try (InputStream in = Operations.class.getResourceAsStream("operations.txt")) {
        if (in == null) {
          throw new IllegalStateException("operations.txt is missing beside " + Operations.class);
        }
        return read(in, "operations.txt");
      } catch (IOException e) {
        throw new IllegalStateException("The bundled operations cannot be read", e);
      }
    }
  }
}
