package dev.spanwright.conventions;

import org.jspecify.annotations.Nullable;

/** The type of an attribute's value: one of four scalars, or an array of one of them. */
public enum AttributeType {
  /** Text. */
  STRING("string"),
  /** True or false. */
  BOOLEAN("boolean"),
  /** A whole number, signed, 64 bit. */
  INTEGER("integer"),
  /** A floating point number, 64 bit; never NaN or infinite. */
  DOUBLE("double"),
  /** Any number of texts. */
  STRING_ARRAY("string[]"),
  /** Any number of booleans. */
  BOOLEAN_ARRAY("boolean[]"),
  /** Any number of whole numbers. */
  INTEGER_ARRAY("integer[]"),
  /** Any number of floating point numbers. */
  DOUBLE_ARRAY("double[]");

  private final String wireName;

  AttributeType(String wireName) {
    this.wireName = wireName;
  }

  /** Returns whether values of this type are arrays. */
  public boolean isArray() {
    return this == array();
  }

  /** Returns the type of one element of an array type; a scalar type is its own element type. */
  public AttributeType element() {
    return switch (this) {
      case STRING, STRING_ARRAY -> STRING;
      case BOOLEAN, BOOLEAN_ARRAY -> BOOLEAN;
      case INTEGER, INTEGER_ARRAY -> INTEGER;
      case DOUBLE, DOUBLE_ARRAY -> DOUBLE;
    };
  }

  /** Returns the array type whose elements are of this type; an array type is returned as it is. */
  public AttributeType array() {
    return switch (this) {
      case STRING, STRING_ARRAY -> STRING_ARRAY;
      case BOOLEAN, BOOLEAN_ARRAY -> BOOLEAN_ARRAY;
      case INTEGER, INTEGER_ARRAY -> INTEGER_ARRAY;
      case DOUBLE, DOUBLE_ARRAY -> DOUBLE_ARRAY;
    };
  }

  /**
   * Returns the name of this type in the registry's data file and in messages to people, such as
   * {@code string} or {@code string[]}.
   */
  public String wireName() {
    return wireName;
  }

  /**
   * Returns the type with this {@link #wireName}.
   *
   * @param wireName a name such as {@code integer[]}; upper and lower case differ
   * @return the type, or null if there is none of that name
   */
  public static @Nullable AttributeType ofWireName(String wireName) {
    return switch (wireName) {
      case "string" -> STRING;
      case "boolean" -> BOOLEAN;
      case "integer" -> INTEGER;
      case "double" -> DOUBLE;
      case "string[]" -> STRING_ARRAY;
      case "boolean[]" -> BOOLEAN_ARRAY;
      case "integer[]" -> INTEGER_ARRAY;
      case "double[]" -> DOUBLE_ARRAY;
      default -> null;
    };
  }
}
