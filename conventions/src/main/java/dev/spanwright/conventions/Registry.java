package dev.spanwright.conventions;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All attribute definitions, by key.
 *
 * <pre>{@code
 * AttributeDefinition status = Registry.bundled().find("http.response.status_code");
 * status.type();                                                // INTEGER
 * Registry.bundled().find("http.request.header.x-request-id");  // http.request.header.<key>
 * Registry.bundled().find("order.id");                          // null: yours to define
 * }</pre>
 *
 * <p>A registry never changes and may be used by any number of threads.
 */
public final class Registry {
  private final List<AttributeDefinition> definitions;
  private final Map<String, AttributeDefinition> byKey;
  private final KeyFamilies families = new KeyFamilies();

  /** Takes definitions that are in key order already, without duplicates. */
  Registry(List<AttributeDefinition> definitions) {
    this.definitions = Collections.unmodifiableList(definitions);
    this.byKey = new HashMap<>(definitions.size() * 2);
    for (AttributeDefinition definition : definitions) {
      byKey.put(definition.key(), definition);
      if (definition.key().indexOf('<') >= 0) {
        families.add(definition);
      }
    }
  }

  /**
   * Returns the registry that comes with this library: the conventions of Sentry and OpenTelemetry
   * put together. It is read when it is first asked for, and once.
   */
  public static Registry bundled() {
    return Bundled.REGISTRY;
  }

  /**
   * Reads a registry from a file of tab-separated text, in UTF-8.
   *
   * <p>Lines that start with {@code #} are comments. The first other line names the columns, {@code
   * key type scrubbing visibility origin deprecated}; every line after it defines one key. Keys are
   * in ascending order of their UTF-16 code units, none twice.
   *
   * <table>
   *   <caption>The columns</caption>
   *   <tr><th>column<th>holds
   *   <tr><td>key<td>the key; {@code <key>} stands for a part that callers choose
   *   <tr><td>type<td>an {@link AttributeType#wireName}
   *   <tr><td>scrubbing<td>a {@link Scrubbing}, in lower case
   *   <tr><td>visibility<td>a {@link Visibility}, in lower case
   *   <tr><td>origin<td>{@code sentry}, {@code opentelemetry} or {@code both}
   *   <tr><td>deprecated<td>{@code no}, {@code yes}, or {@code use KEY} where KEY is defined in this
   *       file and not deprecated
   * </table>
   *
   * @param in the file's bytes; read to the end, not closed
   * @param nameForErrors what to call the file in messages
   * @throws RegistryFormatException if the file is malformed; says where and why
   * @throws IOException if {@code in} cannot be read
   */
  public static Registry read(InputStream in, String nameForErrors) throws IOException {
    return new AttributesReader(DataLines.read(in, nameForErrors)).read();
  }

  /**
   * Returns the definition of a key: its own if it has one, else that of the family it belongs to.
   * Of several families the one with the longest text before {@code <key>} is returned, so {@code
   * score.ratio.inp} belongs to {@code score.ratio.<key>} and not to {@code score.<key>}. The part
   * that callers choose may hold dots but is never empty: neither {@code http.request.header} nor
   * {@code http.request.header.} is known.
   *
   * @return the definition, or null if no convention knows the key
   */
  public @Nullable AttributeDefinition find(String key) {
    AttributeDefinition exact = byKey.get(key);
    return exact != null ? exact : families.find(key);
  }

  /**
   * Returns the definition of the key to use instead of a deprecated one. Its type may differ from
   * that of the deprecated key, and it may be a family. It is not deprecated itself.
   *
   * @return the replacement's definition, or null if {@code definition} is not deprecated or has no
   *     single replacement
   */
  public @Nullable AttributeDefinition replacementOf(AttributeDefinition definition) {
    Deprecation deprecation = definition.deprecation();
    String replacement = deprecation == null ? null : deprecation.replacement();
    return replacement == null ? null : find(replacement);
  }

  /** Returns all definitions in key order; the collection cannot be changed. */
  public Collection<AttributeDefinition> definitions() {
    return definitions;
  }

  @Override
  public String toString() {
    return "Registry{definitions=" + definitions.size() + "}";
  }

  /** Loaded by the first call of {@link #bundled}: class initialization is the lock. */
  private static final class Bundled {
    static final Registry REGISTRY = load();

    private static Registry load() {
      // Relative, so that the file is still found when package and file are relocated together.
      try (InputStream in = Registry.class.getResourceAsStream("attributes.tsv")) {
        if (in == null) {
          throw new IllegalStateException("attributes.tsv is missing beside " + Registry.class);
        }
        return read(in, "attributes.tsv");
      } catch (IOException e) {
        throw new IllegalStateException("The bundled registry cannot be read", e);
      }
    }
  }
}
