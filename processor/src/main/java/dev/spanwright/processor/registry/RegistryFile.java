package dev.spanwright.processor.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file says.
 *
 * @param name what to call it where a place is meant, as in {@code NAME:LINE}
 * @param source what to call it in a sentence
 * @param attributes what it says of each key, in the order of the file; sound entries only
 * @param errors what is wrong with it: one error at most
 */
record RegistryFile(
    String name, String source, List<StatedAttribute> attributes, List<String> errors) {
  private static final String START = "\"attributes:\" and a list of attributes below it";

  /** Reads a file. Whatever is wrong with it becomes its error. */
  static RegistryFile read(String name, String source, byte[] bytes) {
    Problems problems = new Problems();
    Map<String, StatedAttribute> attributes = new LinkedHashMap<>();
    try {
      new Reader(attributes, problems).read(NodeReader.read(name, bytes));
    } catch (MalformedException e) {
      problems.add(e);
    }
    return new RegistryFile(name, source, List.copyOf(attributes.values()), problems.report(name));
  }

  /** Stands for a file that cannot even be read. */
  static RegistryFile broken(String name, String source, String reason) {
    return new RegistryFile(name, source, List.of(), List.of(name + ":1: " + reason));
  }

  /** Recognizes the form, and collects entries. */
  private record Reader(Map<String, StatedAttribute> attributes, Problems problems) {

    void read(@Nullable Node root) throws MalformedException {
      if (root == null) {
        throw new MalformedException(1, "there is nothing in this file: write " + START);
      }
      Fields registry = Fields.of(root, "a registry", START);
      if (registry.has("groups")) {
        readGroups(registry);
      } else if (isWeaver2(registry)) {
        readEach(
            registry.list("attributes", "a list of attributes"),
            node -> WeaverReader.read(WeaverReader.attribute(node), "key"));
      } else {
        registry.allowOnly(List.of("attributes"));
        if (!registry.has("attributes")) {
          throw new MalformedException(1, "there are no attributes in this file: write " + START);
        }
        readEach(registry.list("attributes", START), OwnFormReader::read);
      }
    }

    private static boolean isWeaver2(Fields registry) {
      return is(registry.get("file_format"), "definition/2") || is(registry.get("version"), "2");
    }

    private static boolean is(@Nullable Node node, String text) {
      return node instanceof Node.Scalar scalar && scalar.text().equals(text);
    }

    private void readGroups(Fields registry) throws MalformedException {
      for (Node group : registry.list("groups", "a list of groups")) {
        List<Fields> entries = new ArrayList<>();
        try {
          entries = WeaverReader.attributesOf(group);
        } catch (MalformedException e) {
          problems.add(e);
        }
        for (Fields entry : entries) {
          readOne(() -> WeaverReader.read(entry, "id"));
        }
      }
    }

    private void readEach(List<Node> nodes, EntryReader reader) {
      for (Node node : nodes) {
        readOne(() -> reader.read(node));
      }
    }

    private void readOne(Entry entry) {
      try {
        StatedAttribute stated = entry.read();
        StatedAttribute other =
            stated == null ? null : attributes.putIfAbsent(stated.key(), stated);
        if (stated != null && other != null) {
          problems.add(
              stated.line(),
              "\"%s\" is defined twice, first in line %d: remove one"
                  .formatted(stated.key(), other.line()));
        }
      } catch (MalformedException e) {
        problems.add(e);
      }
    }
  }

  /** Reads one entry of a list. */
  @FunctionalInterface
  private interface EntryReader {
    @Nullable StatedAttribute read(Node node) throws MalformedException;
  }

  /** One entry, ready to be read. */
  @FunctionalInterface
  private interface Entry {
    @Nullable StatedAttribute read() throws MalformedException;
  }
}
