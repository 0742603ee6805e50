package dev.spanwright.processor.read;

import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.model.CapturedType;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Knows which Java types can be recorded, and as which attribute type (spec SPAN-64 to SPAN-76).
 */
public final class CapturedTypes {

  private final Elements elements;
  private final Types types;

  /** Knows the types of one compilation. */
  public CapturedTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Returns how values of the type are recorded, or null when they cannot be. */
  public @Nullable CapturedType of(TypeMirror declared) {
    if (declared.getKind() == TypeKind.ARRAY) {
      AttributeType element = elementType(((ArrayType) declared).getComponentType());
      return element == null ? null : new CapturedType(element.array(), types.erasure(declared));
    }
    if (declared.getKind().isPrimitive()) {
      AttributeType type = primitive(declared.getKind());
      return type == null ? null : new CapturedType(type, types.erasure(declared));
    }
    return reference(declared);
  }

  private @Nullable CapturedType reference(TypeMirror declared) {
    return switch (declared.getKind()) {
      case TYPEVAR -> of(((TypeVariable) declared).getUpperBound());
      case INTERSECTION ->
          ((IntersectionType) declared)
              .getBounds().stream().map(this::of).filter(t -> t != null).findFirst().orElse(null);
      case DECLARED -> declared((DeclaredType) declared);
      default -> null;
    };
  }

  private @Nullable CapturedType declared(DeclaredType declared) {
    AttributeType scalar = boxed(declared);
    if (scalar != null) {
      return new CapturedType(scalar, types.erasure(declared));
    }
    if (isA(declared, "java.lang.CharSequence")) {
      return new CapturedType(AttributeType.STRING, named("java.lang.CharSequence").asType());
    }
    if (isA(declared, "java.lang.Enum")) {
      TypeMirror anyEnum =
          types.getDeclaredType(named("java.lang.Enum"), types.getWildcardType(null, null));
      return new CapturedType(AttributeType.STRING, anyEnum);
    }
    return list(declared);
  }

  private @Nullable CapturedType list(DeclaredType declared) {
    TypeElement list = named("java.util.List");
    TypeMirror asList = supertype(declared, list);
    if (!(asList instanceof DeclaredType known) || known.getTypeArguments().size() != 1) {
      return null;
    }
    TypeMirror argument = known.getTypeArguments().get(0);
    AttributeType element = elementType(argument);
    return element == null
        ? null
        : new CapturedType(element.array(), types.getDeclaredType(list, argument));
  }

  /** Returns the type of a list's or array's elements: strings, booleans and numbers only. */
  private @Nullable AttributeType elementType(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return type.getKind() == TypeKind.CHAR ? null : primitive(type.getKind());
    }
    if (type.getKind() != TypeKind.DECLARED || boxedAs(type) == TypeKind.CHAR) {
      return null;
    }
    return boxed((DeclaredType) type);
  }

  private @Nullable AttributeType boxed(DeclaredType type) {
    if (types.isSameType(types.erasure(type), named("java.lang.String").asType())) {
      return AttributeType.STRING;
    }
    TypeKind primitive = boxedAs(type);
    return primitive == null ? null : primitive(primitive);
  }

  private @Nullable TypeKind boxedAs(TypeMirror type) {
    try {
      return types.unboxedType(type).getKind();
    } catch (IllegalArgumentException notABox) {
      return null;
    }
  }

  private static @Nullable AttributeType primitive(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> AttributeType.BOOLEAN;
      case BYTE, SHORT, INT, LONG -> AttributeType.INTEGER;
      case FLOAT, DOUBLE -> AttributeType.DOUBLE;
      case CHAR -> AttributeType.STRING;
      default -> null;
    };
  }

  private boolean isA(DeclaredType type, String name) {
    return types.isAssignable(types.erasure(type), types.erasure(named(name).asType()));
  }

  private @Nullable TypeMirror supertype(TypeMirror type, TypeElement wanted) {
    if (type instanceof DeclaredType declared && declared.asElement().equals(wanted)) {
      return type;
    }
    List<? extends TypeMirror> supertypes = types.directSupertypes(type);
    for (TypeMirror supertype : supertypes) {
      TypeMirror found = supertype(supertype, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private TypeElement named(String name) {
    TypeElement type = elements.getTypeElement(name);
    if (type == null) {
      throw new IllegalStateException("the class library has no " + name);
    }
    return type;
  }
}
