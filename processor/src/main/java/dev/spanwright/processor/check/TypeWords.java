package dev.spanwright.processor.check;

import dev.spanwright.conventions.AttributeType;

/** Words for attribute types, as messages use them. */
public final class TypeWords {

  private TypeWords() {}

  /** Returns the type with its article: {@code an integer}, {@code an array of strings}. */
  public static String a(AttributeType type) {
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

  /** Returns the Java type that a value of the attribute type has. */
  public static String javaTypes(AttributeType type) {
    return switch (type) {
      case STRING -> "String";
      case BOOLEAN -> "boolean";
      case INTEGER -> "long or int";
      case DOUBLE -> "double or float";
      case STRING_ARRAY -> "String[] or List<String>";
      case BOOLEAN_ARRAY -> "boolean[] or List<Boolean>";
      case INTEGER_ARRAY -> "long[] or List<Long>";
      case DOUBLE_ARRAY -> "double[] or List<Double>";
    };
  }
}
