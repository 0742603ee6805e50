package dev.spanwright.conventions.importer;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Registry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/**
 * Writes the classes of key constants, one for each namespace.
 *
 * <p>Each key has one constant. That of a family holds the part of the key that does not differ:
 * mostly its start. Where the placeholder stands in the middle it is the end, and one more constant
 * holds the start that such families share.
 */
final class KeyConstants {
  /** How each file begins. */
  static final String MARK =
      "// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).\n";

  private static final String PLACEHOLDER = AttributeDefinition.PLACEHOLDER;

  private final Registry registry;
  private final SortedMap<String, SortedMap<String, Constant>> classes = new TreeMap<>();

  private record Constant(ConstantName name, Comment comment) {}

  private KeyConstants(Registry registry) {
    this.registry = registry;
  }

  /** Returns the text of each class, by the class's simple name. */
  static SortedMap<String, String> texts(Collection<AttributeDefinition> definitions)
      throws ImportException {
    return new KeyConstants(AttributesFile.read(definitions)).write();
  }

  private SortedMap<String, String> write() throws ImportException {
    SortedMap<String, List<ConstantName>> endings = new TreeMap<>();
    for (AttributeDefinition definition : registry.definitions()) {
      ConstantName name = ConstantName.of(definition);
      add(name, comment(definition, name));
      if (name.name().endsWith(ConstantName.SUFFIX)) {
        String start = definition.key().substring(0, definition.key().indexOf(PLACEHOLDER));
        endings.computeIfAbsent(start, s -> new ArrayList<>()).add(name);
      }
    }
    for (Map.Entry<String, List<ConstantName>> entry : endings.entrySet()) {
      ConstantName start = ConstantName.ofStart(entry.getKey());
      // Such a start may be a family of its own, which then has this constant already.
      if (registry.find(entry.getKey() + PLACEHOLDER) == null) {
        add(start, startComment(start, entry.getValue().get(0)));
      }
    }
    SortedMap<String, String> texts = new TreeMap<>();
    classes.forEach((name, constants) -> texts.put(name, text(name, constants)));
    return texts;
  }

  private void add(ConstantName name, Comment comment) throws ImportException {
    if (!SourceVersion.isIdentifier(name.name()) || !SourceVersion.isIdentifier(name.className())) {
      throw new ImportException(name.value() + ": " + name.name() + " is no name for a constant");
    }
    Constant other =
        classes
            .computeIfAbsent(name.className(), c -> new TreeMap<>())
            .putIfAbsent(name.name(), new Constant(name, comment));
    if (other != null) {
      throw new ImportException(
          "%s and %s would both be %s: add the old spelling to ConstantName.OLD_SPELLINGS"
              .formatted(other.name.value(), name.value(), name.name()));
    }
  }

  private Comment comment(AttributeDefinition definition, ConstantName name) {
    String key = code(definition.key());
    String type = words(definition.type());
    String text;
    if (!definition.key().contains(PLACEHOLDER)) {
      text = "%s: %s.".formatted(key, type);
    } else if (definition.dynamicSuffix()) {
      text =
          "The start of %s: %s. Add the part of your choice: %s."
              .formatted(key, type, code(name.name() + " + \"example\""));
    } else {
      String start = definition.key().substring(0, definition.key().indexOf(PLACEHOLDER));
      text =
          "The end of %s: %s. Write %s."
              .formatted(
                  key,
                  type,
                  code(ConstantName.ofStart(start).name() + " + \"0\" + " + name.name()));
    }
    return new Comment(text, definition.isDeprecated() ? deprecation(definition, name) : "");
  }

  private static Comment startComment(ConstantName start, ConstantName ending) {
    return new Comment(
        "The start of keys such as %s: add the part of your choice and one of the ends, %s."
            .formatted(
                code(start.value() + PLACEHOLDER + ending.value()),
                "{@link " + ending.seenFrom(start.className()) + "} for instance"),
        "");
  }

  private String deprecation(AttributeDefinition definition, ConstantName name) {
    AttributeDefinition replacement = registry.replacementOf(definition);
    if (replacement == null) {
      return "no one key replaces it";
    }
    String stated = Objects.requireNonNull(MergedConventions.replacement(definition));
    String reference =
        stated.equals(replacement.key())
            ? "{@link " + ConstantName.of(replacement).seenFrom(name.className()) + "}"
            : code(stated);
    return "use "
        + reference
        + (replacement.type() == definition.type() ? "" : ", " + words(replacement.type()));
  }

  private static String text(String className, SortedMap<String, Constant> constants) {
    ConstantName any = constants.values().iterator().next().name;
    int dot = any.value().indexOf('.');
    StringBuilder text = new StringBuilder(MARK).append("package dev.spanwright.conventions;\n\n");
    String keys =
        dot > 0
            ? "Keys that begin with " + code(any.value().substring(0, dot + 1)) + "."
            : "Keys of one word, which belong to no namespace.";
    new Comment(keys, "").writeTo(text, "");
    text.append("public final class ").append(className).append(" {\n");
    for (Constant constant : constants.values()) {
      text.append('\n');
      constant.comment.writeTo(text, "  ");
      declaration(constant, text);
    }
    return text.append("\n  private ").append(className).append("() {}\n}\n").toString();
  }

  /** Breaks where the formatter breaks: after the annotation first, then after the equals sign. */
  private static void declaration(Constant constant, StringBuilder text) {
    String annotation = constant.comment.deprecation().isEmpty() ? "" : "@Deprecated";
    String start = "public static final String " + constant.name.name() + " =";
    String value = "\"" + constant.name.value() + "\";";
    boolean oneLine = 2 + start.length() + 1 + value.length() <= Comment.WIDTH;
    if (!annotation.isEmpty()) {
      boolean fits =
          2 + annotation.length() + 1 + start.length() + 1 + value.length() <= Comment.WIDTH;
      text.append("  ").append(annotation).append(fits ? " " : "\n  ");
    } else {
      text.append("  ");
    }
    text.append(start).append(oneLine ? " " : "\n      ").append(value).append('\n');
  }

  private static String code(String text) {
    return "{@code " + text + "}";
  }

  private static String words(AttributeType type) {
    return switch (type) {
      case STRING -> "a string";
      case BOOLEAN -> "a boolean";
      case INTEGER -> "an integer";
      case DOUBLE -> "a double";
      case STRING_ARRAY -> "an array of strings";
      case BOOLEAN_ARRAY -> "an array of booleans";
      case INTEGER_ARRAY -> "an array of integers";
      case DOUBLE_ARRAY -> "an array of doubles";
    };
  }
}
