package dev.spanwright.conventions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an attributes file from end to end and makes sure that all of it is as it should be. */
final class AttributesReader {
  private final DataLines lines;
  private final AttributeRows rows = new AttributeRows();
  private final List<AttributeDefinition> definitions = new ArrayList<>();
  private final List<Integer> lineNumbers = new ArrayList<>();

  AttributesReader(DataLines lines) {
    this.lines = lines;
  }

  Registry read() throws IOException {
    if (!lines.advance() || !lines.line().equals(AttributeRows.HEADER)) {
      throw lines.problem(
          "the first line that is no comment has to be the columns \""
              + AttributeRows.HEADER.replace("\t", "<tab>")
              + "\"");
    }
    String previous = "";
    while (lines.advance()) {
      AttributeDefinition definition = definition();
      int order = previous.compareTo(definition.key());
      if (order >= 0) {
        throw lines.problem(
            order == 0
                ? "the key \"" + previous + "\" is there twice"
                : "\"" + definition.key() + "\" has to stand before \"" + previous + "\"");
      }
      previous = definition.key();
      definitions.add(definition);
      lineNumbers.add(lines.number());
    }
    Registry registry = new Registry(new ListedDefinitions(definitions, Map.of()));
    checkReplacements(registry);
    return registry;
  }

  private AttributeDefinition definition() throws RegistryFormatException {
    try {
      return rows.definition(lines.line());
    } catch (IllegalArgumentException e) {
      throw lines.problem(String.valueOf(e.getMessage()));
    }
  }

  /** Makes sure that whoever follows a replacement arrives at a key that is good to use. */
  private void checkReplacements(Registry registry) throws RegistryFormatException {
    for (int i = 0; i < definitions.size(); i++) {
      Deprecation deprecation = definitions.get(i).deprecation();
      String replacement = deprecation == null ? null : deprecation.replacement();
      if (replacement == null) {
        continue;
      }
      AttributeDefinition found = registry.find(replacement);
      if (found == null) {
        throw lines.problem(
            lineNumbers.get(i), "the replacement \"" + replacement + "\" is not in this file");
      }
      if (found.isDeprecated()) {
        throw lines.problem(
            lineNumbers.get(i), "the replacement \"" + replacement + "\" is deprecated itself");
      }
    }
  }
}
