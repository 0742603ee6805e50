package dev.spanwright.processor.registry;

import dev.spanwright.conventions.AllowedValues;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.registry.StatedAttribute.StatedDeprecation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Spanwright's own form, which {@code docs/own-attributes.md} describes. */
final class OwnFormReader {
  private static final String EXAMPLE = "\"- key: order.tier\" and \"type: string\" below it";
  private static final List<String> FIELDS =
      List.of("key", "type", "values", "open", "sensitive", "deprecated", "description");

  private static final List<String> TYPES =
      List.of(
          "string",
          "boolean",
          "integer",
          "double",
          "string[]",
          "boolean[]",
          "integer[]",
          "double[]");

  /** What others call our types. */
  private static final Map<String, String> FOREIGN_TYPES =
      Map.of(
          "int", "integer",
          "long", "integer",
          "number", "integer or double",
          "float", "double",
          "bool", "boolean",
          "text", "string",
          "int[]", "integer[]",
          "long[]", "integer[]",
          "enum", "string, and list the members as \"values\"");

  private OwnFormReader() {}

  static StatedAttribute read(Node node) throws MalformedException {
    Fields attribute = Fields.of(node, "an attribute", EXAMPLE);
    attribute.allowOnly(FIELDS);
    String key = AttributeKeys.checked(attribute.text("key", "key: order.tier"), attribute, "key");
    AttributeType type = type(attribute);
    return new StatedAttribute(
        attribute.line(),
        key,
        type,
        values(attribute, type),
        attribute.flag("sensitive"),
        deprecation(attribute, key));
  }

  private static AttributeType type(Fields attribute) throws MalformedException {
    String name = attribute.text("type", "type: string");
    AttributeType type = AttributeType.ofWireName(name);
    if (type != null) {
      return type;
    }
    String fix = FOREIGN_TYPES.get(name);
    if (fix == null) {
      fix = NearestWord.of(name, TYPES);
    }
    throw new MalformedException(
        attribute.line("type"),
        "unknown type \"%s\": write %s"
            .formatted(
                name,
                fix != null
                    ? fix
                    : "string, boolean, integer, double, or one of these followed by []"));
  }

  private static @Nullable AllowedValues values(Fields attribute, AttributeType type)
      throws MalformedException {
    Boolean open = attribute.flag("open");
    if (!attribute.has("values")) {
      if (open != null) {
        throw new MalformedException(
            attribute.line("open"),
            "\"open\" says something about \"values\", which are missing: list them, or leave it out");
      }
      return null;
    }
    return AttributeValues.of(
        attribute.line("values"),
        attribute.list("values", "values: [gold, silver]"),
        type,
        !Boolean.TRUE.equals(open));
  }

  private static @Nullable StatedDeprecation deprecation(Fields attribute, String key)
      throws MalformedException {
    Node node = attribute.get("deprecated");
    if (node == null) {
      return null;
    }
    int line = attribute.line("deprecated");
    if (node instanceof Node.Scalar scalar) {
      boolean flag = scalar.text().equals("true") || scalar.text().equals("false");
      if (!flag || scalar.quoted()) {
        String replacement = flag || scalar.text().isBlank() ? "customer.tier" : scalar.text();
        throw new MalformedException(
            line,
            "\"deprecated\" is %s: write true, false or {replacement: %s}"
                .formatted(node.kind(), replacement));
      }
      return new StatedDeprecation(line, scalar.text().equals("true"), null, true);
    }
    Fields deprecation =
        Fields.of(node, "a deprecation", "true, false or {replacement: customer.tier}");
    deprecation.allowOnly(List.of("replacement"));
    String replacement = deprecation.text("replacement", "{replacement: customer.tier}, or true");
    if (replacement.equals(key)) {
      throw new MalformedException(
          line, "\"" + key + "\" replaces itself: name another key, or write deprecated: true");
    }
    return new StatedDeprecation(
        line, true, AttributeKeys.checked(replacement, deprecation, "replacement"), true);
  }
}
