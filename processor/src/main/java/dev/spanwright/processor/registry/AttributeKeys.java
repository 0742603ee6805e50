package dev.spanwright.processor.registry;

import dev.spanwright.conventions.AttributeDefinition;

/** Makes sure that keys may be defined. */
final class AttributeKeys {

  private AttributeKeys() {}

  /** Returns the key, or complains about the field that names it. */
  static String checked(String key, Fields fields, String field) throws MalformedException {
    String problem = AttributeDefinition.problemWithKey(key);
    if (problem != null) {
      throw new MalformedException(
          fields.line(field),
          "the key \"%s\" %s: write one such as order.tier".formatted(key, problem));
    }
    return key;
  }
}
