package dev.spanwright.processor.read;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Computes with constants as the language does; null for what annotations never need. */
final class ConstantArithmetic {

  private ConstantArithmetic() {}

  static @Nullable Object unary(Tree.Kind operator, Object operand) {
    if (operator == Tree.Kind.LOGICAL_COMPLEMENT) {
      return operand instanceof Boolean truth ? !truth : null;
    }
    Number number = promoted(operand);
    if (number == null) {
      return null;
    }
    return switch (operator) {
      case UNARY_PLUS -> number;
      case UNARY_MINUS -> binary(Tree.Kind.MINUS, negativeZero(number), number);
      default -> null;
    };
  }

  /** Minus zero differs from zero minus zero in floating point. */
  private static Number negativeZero(Number like) {
    if (like instanceof Double) {
      return -0.0;
    }
    return like instanceof Float ? (Number) (-0.0f) : (Number) 0;
  }

  static @Nullable Object binary(Tree.Kind operator, Object left, Object right) {
    if (left instanceof String || right instanceof String) {
      return operator == Tree.Kind.PLUS ? String.valueOf(left) + right : null;
    }
    Number one = promoted(left);
    Number other = promoted(right);
    if (one == null || other == null) {
      return null;
    }
    if (one instanceof Double || other instanceof Double) {
      return ofDoubles(operator, one.doubleValue(), other.doubleValue());
    }
    if (one instanceof Float || other instanceof Float) {
      return ofFloats(operator, one.floatValue(), other.floatValue());
    }
    if (one instanceof Long || other instanceof Long) {
      return ofLongs(operator, one.longValue(), other.longValue());
    }
    return ofInts(operator, one.intValue(), other.intValue());
  }

  private static @Nullable Object ofDoubles(Tree.Kind operator, double one, double other) {
    return switch (operator) {
      case PLUS -> one + other;
      case MINUS -> one - other;
      case MULTIPLY -> one * other;
      case DIVIDE -> one / other;
      case REMAINDER -> one % other;
      default -> null;
    };
  }

  private static @Nullable Object ofFloats(Tree.Kind operator, float one, float other) {
    return switch (operator) {
      case PLUS -> one + other;
      case MINUS -> one - other;
      case MULTIPLY -> one * other;
      case DIVIDE -> one / other;
      case REMAINDER -> one % other;
      default -> null;
    };
  }

  private static @Nullable Object ofLongs(Tree.Kind operator, long one, long other) {
    return switch (operator) {
      case PLUS -> one + other;
      case MINUS -> one - other;
      case MULTIPLY -> one * other;
      case DIVIDE -> other == 0 ? null : (Object) (one / other);
      case REMAINDER -> other == 0 ? null : (Object) (one % other);
      default -> null;
    };
  }

  private static @Nullable Object ofInts(Tree.Kind operator, int one, int other) {
    return switch (operator) {
      case PLUS -> one + other;
      case MINUS -> one - other;
      case MULTIPLY -> one * other;
      case DIVIDE -> other == 0 ? null : (Object) (one / other);
      case REMAINDER -> other == 0 ? null : (Object) (one % other);
      default -> null;
    };
  }

  /** Returns the number that the language computes with (JLS §5.6), or null for what is none. */
  private static @Nullable Number promoted(Object value) {
    if (value instanceof Character character) {
      return (int) character;
    }
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    return value instanceof Number number ? number : null;
  }

  /** Returns the value as the primitive type holds it, or null when it cannot hold it. */
  static @Nullable Object converted(Object value, TypeKind kind) {
    if (kind == TypeKind.BOOLEAN) {
      return value instanceof Boolean ? value : null;
    }
    Number number = promoted(value);
    if (number == null) {
      return null;
    }
    return switch (kind) {
      case BYTE -> number.byteValue();
      case SHORT -> number.shortValue();
      case CHAR -> (char) number.intValue();
      case INT -> number.intValue();
      case LONG -> number.longValue();
      case FLOAT -> number.floatValue();
      case DOUBLE -> number.doubleValue();
      default -> null;
    };
  }
}
