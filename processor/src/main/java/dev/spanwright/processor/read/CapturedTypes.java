package dev.spanwright.processor.read;

import dev.spanwright.conventions.AttributeType;
import dev.spanwright.processor.model.CapturedType;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Knows which Java types can be recorded, and as which attribute type (spec SPAN-64 to SPAN-76).
 */
public final class CapturedTypes {

  /** Classes whose {@code toString} is short, stable and holds nothing but the value. */
  private static final Set<String> TEXTS =
      Set.of("java.util.UUID", "java.net.URI", "java.time.Instant", "java.time.Duration");

  private final Elements elements;
  private final Types types;

  /** Knows the types of one compilation. */
  public CapturedTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Returns how values of the type are recorded, or null when they cannot be. */
  public @Nullable CapturedType of(TypeMirror declared) {
    return switch (declared.getKind()) {
      case ARRAY -> array((ArrayType) declared);
      case TYPEVAR -> of(((TypeVariable) declared).getUpperBound());
      case INTERSECTION -> firstOf(((IntersectionType) declared).getBounds());
      case DECLARED -> declared((DeclaredType) declared);
      default -> scalar(declared);
    };
  }

  private @Nullable CapturedType firstOf(List<? extends TypeMirror> bounds) {
    for (TypeMirror bound : bounds) {
      CapturedType type = of(bound);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private @Nullable CapturedType declared(DeclaredType declared) {
    CapturedType scalar = scalar(declared);
    if (scalar != null) {
      return scalar;
    }
    CapturedType optional = optional(declared);
    return optional == null ? list(declared) : optional;
  }

  /** Knows what is recorded as one value. */
  private @Nullable CapturedType scalar(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      AttributeType primitive = primitive(type.getKind());
      return primitive == null ? null : new CapturedType(primitive, types.erasure(type));
    }
    if (!(type instanceof DeclaredType declared)) {
      return null;
    }
    AttributeType boxed = boxed(declared);
    if (boxed != null) {
      return new CapturedType(boxed, types.erasure(declared));
    }
    if (isA(declared, "java.lang.CharSequence")) {
      return new CapturedType(AttributeType.STRING, named("java.lang.CharSequence").asType());
    }
    if (isA(declared, "java.lang.Enum")) {
      return new CapturedType(AttributeType.STRING, of(named("java.lang.Enum"), anything()));
    }
    return TEXTS.contains(types.erasure(declared).toString())
        ? new CapturedType(AttributeType.STRING, types.erasure(declared))
        : null;
  }

  private @Nullable CapturedType array(ArrayType declared) {
    CapturedType element = element(declared.getComponentType());
    return element == null
        ? null
        : new CapturedType(
            element.attributeType().array(), types.getArrayType(element.openerType()));
  }

  private @Nullable CapturedType list(DeclaredType declared) {
    TypeElement list = named("java.util.List");
    TypeMirror asList = supertype(declared, list);
    if (!(asList instanceof DeclaredType known) || known.getTypeArguments().size() != 1) {
      return null;
    }
    CapturedType element = element(known.getTypeArguments().get(0));
    return element == null
        ? null
        : new CapturedType(element.attributeType().array(), of(list, anything()));
  }

  private @Nullable CapturedType optional(DeclaredType declared) {
    TypeMirror erased = types.erasure(declared);
    return switch (erased.toString()) {
      case "java.util.OptionalInt", "java.util.OptionalLong" ->
          new CapturedType(AttributeType.INTEGER, erased);
      case "java.util.OptionalDouble" -> new CapturedType(AttributeType.DOUBLE, erased);
      case "java.util.Optional" -> {
        CapturedType content =
            declared.getTypeArguments().isEmpty() ? null : of(bound(declared, 0));
        yield content == null
            ? null
            : new CapturedType(
                content.attributeType(), of(named("java.util.Optional"), anything()));
      }
      default -> null;
    };
  }

  /** Knows the elements of lists and arrays: single values only. */
  private @Nullable CapturedType element(TypeMirror type) {
    return switch (type.getKind()) {
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        yield bound == null ? null : element(bound);
      }
      case TYPEVAR -> element(((TypeVariable) type).getUpperBound());
      default -> scalar(type);
    };
  }

  private static TypeMirror bound(DeclaredType type, int argument) {
    TypeMirror written = type.getTypeArguments().get(argument);
    return written instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : written;
  }

  private TypeMirror anything() {
    return types.getWildcardType(null, null);
  }

  private TypeMirror of(TypeElement generic, TypeMirror argument) {
    return types.getDeclaredType(generic, argument);
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
