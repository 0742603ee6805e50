package dev.spanwright.processor.registry;

import dev.spanwright.conventions.AllowedValues;
import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.registry.StatedAttribute.StatedDeprecation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads attributes in the forms of OpenTelemetry Weaver: those of {@code groups} ({@code id}), and
 * those of {@code definition/2} ({@code key}). What else such a file may say is Weaver's to check
 * and is passed over here.
 */
final class WeaverReader {
  private static final String TYPES =
      "string, int, double, boolean, one of these followed by [], template[TYPE], or members";

  /** The start of an old deprecation, which was one sentence, and the key in it. */
  private static final Pattern REPLACED = Pattern.compile("(?:Replaced by|Use)[^`]*`([^`]+)`[^`]*");

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DOUBLE =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private WeaverReader() {}

  /** Returns the attributes of a group, as nodes that {@link #read} takes. */
  static List<Fields> attributesOf(Node node) throws MalformedException {
    Fields group =
        Fields.of(node, "a group", "\"- id: registry.order\" and its attributes below it");
    List<Fields> attributes = new ArrayList<>();
    for (Node attribute : group.list("attributes", "a list of attributes")) {
      attributes.add(attribute(attribute));
    }
    return attributes;
  }

  static Fields attribute(Node node) throws MalformedException {
    return Fields.of(node, "an attribute", "\"- id: order.tier\" and \"type: string\" below it");
  }

  /**
   * Reads an attribute.
   *
   * @param keyField what holds the key: {@code id} or {@code key}
   * @return what it says; null if it only refers to an attribute, or may hold anything
   */
  static @Nullable StatedAttribute read(Fields attribute, String keyField)
      throws MalformedException {
    if (attribute.has("ref") || attribute.has("ref_group")) {
      return null;
    }
    String id = attribute.text(keyField, keyField + ": order.tier");
    Node typeNode = attribute.get("type");
    if (typeNode instanceof Node.Mapping) {
      return enumeration(attribute, AttributeKeys.checked(id, attribute, keyField), typeNode);
    }
    String name = attribute.text("type", "type: string");
    boolean template = name.startsWith("template[") && name.endsWith("]");
    String simple = template ? name.substring("template[".length(), name.length() - 1) : name;
    if (simple.equals("any")) {
      return null;
    }
    AttributeType type = AttributeType.ofWireName(simple.replaceFirst("^int(?=$|\\[)", "integer"));
    if (type == null || simple.startsWith("integer")) {
      throw new MalformedException(
          attribute.line("type"), "unknown type \"%s\": write %s".formatted(name, TYPES));
    }
    String key = template ? id + "." + AttributeDefinition.PLACEHOLDER : id;
    return stated(attribute, AttributeKeys.checked(key, attribute, keyField), type, null);
  }

  private static StatedAttribute enumeration(Fields attribute, String key, Node node)
      throws MalformedException {
    Fields enumeration = Fields.of(node, "a type", "members");
    List<Node> values = new ArrayList<>();
    AttributeType type = null;
    for (Node memberNode : enumeration.list("members", "a list of members")) {
      Fields member =
          Fields.of(memberNode, "a member", "\"- id: gold\" and \"value: gold\" below it");
      member.text("value", "value: gold");
      if (member.get("value") instanceof Node.Scalar value) {
        AttributeType valueType = type(value);
        if (type != null && type != valueType) {
          throw new MalformedException(
              member.line("value"),
              "\"%s\" is of type %s, but the members before are of type %s: make all alike"
                  .formatted(value.text(), valueType.wireName(), type.wireName()));
        }
        type = valueType;
        values.add(value);
      }
    }
    if (type == null) {
      throw new MalformedException(
          enumeration.line(), "the type has no members: list some, or write string");
    }
    boolean closed = !Boolean.TRUE.equals(enumeration.flag("allow_custom_values"));
    AllowedValues allowed =
        type == AttributeType.BOOLEAN
            ? null
            : AttributeValues.of(enumeration.line(), values, type, closed);
    return stated(attribute, key, type, allowed);
  }

  private static AttributeType type(Node.Scalar value) {
    if (value.quoted()) {
      return AttributeType.STRING;
    }
    String text = value.text();
    if (text.equals("true") || text.equals("false")) {
      return AttributeType.BOOLEAN;
    }
    if (INTEGER.matcher(text).matches()) {
      return AttributeType.INTEGER;
    }
    return DOUBLE.matcher(text).matches() ? AttributeType.DOUBLE : AttributeType.STRING;
  }

  private static StatedAttribute stated(
      Fields attribute, String key, AttributeType type, @Nullable AllowedValues values)
      throws MalformedException {
    return new StatedAttribute(
        attribute.line(), key, type, values, null, deprecation(attribute, key));
  }

  private static @Nullable StatedDeprecation deprecation(Fields attribute, String key)
      throws MalformedException {
    Node node = attribute.get("deprecated");
    if (node == null) {
      return null;
    }
    int line = attribute.line("deprecated");
    String replacement = null;
    if (node instanceof Node.Scalar sentence) {
      Matcher replaced = REPLACED.matcher(sentence.text());
      replacement = replaced.matches() ? replaced.group(1) : null;
    } else {
      Fields deprecation = Fields.of(node, "a deprecation", "{reason: obsoleted}");
      if (deprecation.has("renamed_to")) {
        replacement = deprecation.text("renamed_to", "renamed_to: customer.tier");
      }
    }
    boolean usable =
        replacement != null
            && !replacement.equals(key)
            && AttributeDefinition.problemWithKey(replacement) == null;
    return new StatedDeprecation(line, true, usable ? replacement : null, false);
  }
}
