package dev.spanwright.conventions.importer;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Convention;
import dev.spanwright.conventions.Deprecation;
import dev.spanwright.conventions.Scrubbing;
import dev.spanwright.conventions.Visibility;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The unpacked npm package {@code @sentry/conventions}. */
final class SentryPackage {
  private static final String NAME = "@sentry/conventions";

  private final Path folder;

  SentryPackage(Path folder) {
    this.folder = folder;
  }

  /** Returns the version in {@code package.json}. */
  String version() throws ImportException {
    Path file = folder.resolve("package.json");
    Map<?, ?> description = new JavaScriptFile(file).json();
    if (!NAME.equals(description.get("name"))) {
      throw new ImportException(file, "this is not the package " + NAME);
    }
    return new Entry(file, "package", description).text("version");
  }

  /** Returns all attributes by key. */
  SortedMap<String, AttributeDefinition> attributes() throws ImportException {
    Path file = folder.resolve("dist").resolve("attributes.cjs");
    Map<?, ?> exports = new JavaScriptFile(file).exports();
    if (!(exports.get("ATTRIBUTE_METADATA") instanceof Map<?, ?> attributes)) {
      throw new ImportException(file, "there is no ATTRIBUTE_METADATA in it");
    }
    SortedMap<String, AttributeDefinition> definitions = new TreeMap<>();
    for (Map.Entry<?, ?> attribute : attributes.entrySet()) {
      String key = String.valueOf(attribute.getKey());
      if (!(attribute.getValue() instanceof Map<?, ?> facts)) {
        throw new ImportException(file, key + ": is no object");
      }
      definitions.put(key, definition(key, new Entry(file, key, facts)));
    }
    return definitions;
  }

  private static AttributeDefinition definition(String key, Entry entry) throws ImportException {
    // The flag is missing from a key that ends like all the others, so the key itself decides.
    boolean dynamicSuffix = key.endsWith("." + AttributeDefinition.PLACEHOLDER);
    if (!dynamicSuffix && Boolean.TRUE.equals(entry.get("hasDynamicSuffix"))) {
      throw entry.problem("hasDynamicSuffix is set, but the key has no suffix <key>");
    }
    try {
      return new AttributeDefinition(
          key,
          type(entry),
          dynamicSuffix,
          deprecation(entry),
          scrubbing(entry.object("applyScrubbing")),
          visibility(entry),
          Set.of(Convention.SENTRY));
    } catch (IllegalArgumentException e) {
      throw entry.problem(String.valueOf(e.getMessage()));
    }
  }

  private static AttributeType type(Entry entry) throws ImportException {
    AttributeType type = AttributeType.ofWireName(entry.text("type"));
    if (type == null) {
      throw entry.problem("unknown type \"" + entry.text("type") + "\"");
    }
    return type;
  }

  private static @Nullable Deprecation deprecation(Entry entry) throws ImportException {
    if (entry.get("deprecation") == null) {
      return null;
    }
    Entry deprecation = entry.object("deprecation");
    return new Deprecation(
        deprecation.get("replacement") == null ? null : deprecation.text("replacement"));
  }

  private static Scrubbing scrubbing(Entry scrubbing) throws ImportException {
    String mode = scrubbing.text("key");
    return switch (mode) {
      case "never" -> Scrubbing.NEVER;
      case "manual" -> Scrubbing.MANUAL;
      case "auto" -> Scrubbing.AUTO;
      default -> throw scrubbing.problem("unknown scrubbing mode \"" + mode + "\"");
    };
  }

  private static Visibility visibility(Entry entry) throws ImportException {
    String visibility = entry.text("visibility");
    return switch (visibility) {
      case "public" -> Visibility.PUBLIC;
      case "internal" -> Visibility.INTERNAL;
      default -> throw entry.problem("unknown visibility \"" + visibility + "\"");
    };
  }

  /** Returns all values of {@code sentry.op}. */
  SortedSet<String> operations() throws ImportException {
    Path file = folder.resolve("dist").resolve("op.cjs");
    SortedSet<String> operations = new TreeSet<>();
    for (Map.Entry<?, ?> operation : new JavaScriptFile(file).exports().entrySet()) {
      if (!(operation.getValue() instanceof CharSequence name)) {
        throw new ImportException(file, operation.getKey() + ": is no string");
      }
      operations.add(name.toString());
    }
    if (operations.isEmpty()) {
      throw new ImportException(file, "there are no operations in it");
    }
    return operations;
  }

  /** One object of the package, and how to name it in a message. */
  private record Entry(Path file, String name, Map<?, ?> facts) {

    @Nullable Object get(String fact) {
      return facts.get(fact);
    }

    String text(String fact) throws ImportException {
      if (facts.get(fact) instanceof CharSequence text) {
        return text.toString();
      }
      throw problem(fact + " is no string");
    }

    Entry object(String fact) throws ImportException {
      if (facts.get(fact) instanceof Map<?, ?> object) {
        return new Entry(file, name, object);
      }
      throw problem(fact + " is no object");
    }

    ImportException problem(String reason) {
      return new ImportException(file, name + ": " + reason);
    }
  }
}
