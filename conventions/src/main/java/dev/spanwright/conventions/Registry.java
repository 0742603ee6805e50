package dev.spanwright.conventions;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  /** The first layer that knows something is believed. */
  private final List<Definitions> layers;

  /** All keys, in order; null until somebody asks. Whoever comes second may do the work again. */
  private volatile @Nullable List<String> keys;

  Registry(Definitions definitions) {
    this.layers = List.of(definitions);
  }

  private Registry(List<Definitions> layers) {
    this.layers = layers;
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
    for (Definitions layer : layers) {
      AttributeDefinition exact = layer.exact(key);
      if (exact != null) {
        return exact;
      }
    }
    for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      AttributeDefinition family = family(key.substring(0, dot + 1), key);
      if (family != null) {
        return family;
      }
    }
    return null;
  }

  private @Nullable AttributeDefinition family(String start, String key) {
    AttributeDefinition longest = null;
    for (Definitions layer : layers) {
      AttributeDefinition family = layer.family(start, key);
      if (family != null && (longest == null || family.key().length() > longest.key().length())) {
        longest = family;
      }
    }
    return longest;
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

  /**
   * Returns the values that are known for an attribute.
   *
   * @param definition a definition of this registry
   * @return the values, or null if any value will do
   */
  public @Nullable AllowedValues allowedValues(AttributeDefinition definition) {
    for (Definitions layer : layers) {
      if (layer.exact(definition.key()) != null) {
        return layer.allowedValues(definition.key());
      }
    }
    return null;
  }

  /**
   * Returns a registry that holds further definitions. Where both define the same key, the one
   * added here replaces the other altogether, its allowed values included.
   *
   * @param definitions the definitions to add, in any order, no key twice
   * @param allowedValues the values of those keys that are restricted, by key
   * @throws IllegalArgumentException if a key is there twice, or is not among those added
   */
  public Registry with(
      Collection<AttributeDefinition> definitions, Map<String, AllowedValues> allowedValues) {
    List<Definitions> more = new ArrayList<>(layers.size() + 1);
    more.add(new ListedDefinitions(definitions, allowedValues));
    more.addAll(layers);
    return new Registry(Collections.unmodifiableList(more));
  }

  /**
   * Returns all keys in ascending order; the list cannot be changed. This is cheaper than going
   * through {@link #definitions}: nothing but the keys is read.
   */
  public List<String> keys() {
    List<String> known = keys;
    if (known == null) {
      known = Collections.unmodifiableList(mergedKeys());
      keys = known;
    }
    return known;
  }

  private List<String> mergedKeys() {
    if (layers.size() == 1) {
      return layers.get(0).keys();
    }
    Set<String> all = new TreeSet<>();
    for (Definitions layer : layers) {
      all.addAll(layer.keys());
    }
    return new ArrayList<>(all);
  }

  /** Returns all definitions in key order; the collection cannot be changed. */
  public Collection<AttributeDefinition> definitions() {
    List<AttributeDefinition> definitions = new ArrayList<>();
    for (String key : keys()) {
      AttributeDefinition definition = find(key);
      if (definition != null) {
        definitions.add(definition);
      }
    }
    return Collections.unmodifiableList(definitions);
  }

  @Override
  public String toString() {
    return "Registry{definitions=" + keys().size() + "}";
  }

  /** Loaded by the first call of {@link #bundled}: class initialization is the lock. */
  private static final class Bundled {
    static final Registry REGISTRY = new Registry(BundledDefinitions.load());
  }
}
