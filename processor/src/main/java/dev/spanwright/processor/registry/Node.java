package dev.spanwright.processor.registry;

import java.util.List;
import java.util.Map;

/** A part of a YAML or JSON file, and the line where it begins. */
sealed interface Node {

  int line();

  /** What this is called in messages. */
  String kind();

  /**
   * One value.
   *
   * @param text the value as it is written, without quotes
   * @param quoted whether it stands in quotes or in a block, so that it is text whatever it says
   */
  record Scalar(int line, String text, boolean quoted) implements Node {
    @Override
    public String kind() {
      return text.isEmpty() && !quoted ? "missing" : "\"" + text + "\"";
    }
  }

  /** Several values. */
  record Sequence(int line, List<Node> elements) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Values with names, in the order of the file. */
  record Mapping(int line, Map<String, Field> fields) implements Node {
    @Override
    public String kind() {
      return "a set of fields";
    }
  }

  /** A value with a name, and the line of the name. */
  record Field(int line, Node value) {}
}
