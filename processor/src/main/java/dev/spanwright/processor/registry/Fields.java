package dev.spanwright.processor.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one thing in a registry file, and what to say if they are not as they should be.
 */
final class Fields {
  private final int line;
  private final String what;
  private final Map<String, Node.Field> fields;

  private Fields(int line, String what, Map<String, Node.Field> fields) {
    this.line = line;
    this.what = what;
    this.fields = fields;
  }

  /**
   * Expects fields.
   *
   * @param what what has the fields, such as "an attribute"
   * @param example what to write
   */
  static Fields of(Node node, String what, String example) throws MalformedException {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(mapping.line(), what, mapping.fields());
    }
    throw new MalformedException(
        node.line(),
        "%s has fields, but this is %s: write %s".formatted(what, node.kind(), example));
  }

  /** Complains about the first field that is none of these. */
  void allowOnly(List<String> known) throws MalformedException {
    for (Map.Entry<String, Node.Field> field : fields.entrySet()) {
      if (!known.contains(field.getKey())) {
        String near = NearestWord.of(field.getKey(), known);
        throw new MalformedException(
            field.getValue().line(),
            "%s has no field \"%s\": %s"
                .formatted(
                    what,
                    field.getKey(),
                    near == null
                        ? "its fields are " + String.join(", ", known)
                        : "did you mean \"" + near + "\"?"));
      }
    }
  }

  int line() {
    return line;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Returns the line of a field, or that of the whole if there is no such field. */
  int line(String name) {
    Node.Field field = fields.get(name);
    return field == null ? line : field.line();
  }

  @Nullable Node get(String name) {
    Node.Field field = fields.get(name);
    return field == null ? null : field.value();
  }

  /** Returns a text that has to be there. */
  String text(String name, String example) throws MalformedException {
    Node node = get(name);
    if (node == null) {
      throw new MalformedException(
          line, "%s needs the field \"%s\": write %s".formatted(what, name, example));
    }
    return text(node, name, example);
  }

  private String text(Node node, String name, String example) throws MalformedException {
    if (node instanceof Node.Scalar scalar && (scalar.quoted() || !scalar.text().isEmpty())) {
      return scalar.text();
    }
    throw new MalformedException(
        line(name),
        "\"%s\" has to be text, but is %s: write %s".formatted(name, node.kind(), example));
  }

  /** Returns true or false, or null if there is no such field. */
  @Nullable Boolean flag(String name) throws MalformedException {
    Node node = get(name);
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Scalar scalar && !scalar.quoted()) {
      if (scalar.text().equals("true")) {
        return true;
      }
      if (scalar.text().equals("false")) {
        return false;
      }
    }
    throw new MalformedException(
        line(name), "\"%s\" has to be true or false, but is %s".formatted(name, node.kind()));
  }

  /** Returns the elements of a list, none if there is no such field. */
  List<Node> list(String name, String example) throws MalformedException {
    Node node = get(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.elements();
    }
    throw new MalformedException(
        line(name),
        "\"%s\" has to be a list, but is %s: write %s".formatted(name, node.kind(), example));
  }
}
