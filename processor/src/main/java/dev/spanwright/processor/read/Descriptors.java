package dev.spanwright.processor.read;

import dev.spanwright.processor.model.MethodRef;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Translates types and methods of the language model to the names of the class file. */
public final class Descriptors {

  private final Elements elements;
  private final Types types;

  /** Translates the elements of one compilation. */
  public Descriptors(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Returns the method's name in the class file that declares it. */
  public MethodRef ref(ExecutableElement method) {
    TypeElement owner = Owners.of(method);
    return new MethodRef(
        elements.getBinaryName(owner).toString(),
        method.getSimpleName().toString(),
        descriptor(method));
  }

  /** Returns the class's binary name, such as {@code com.acme.Shop$Till}. */
  public String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  /** Returns the descriptor of the type's erasure (JVMS §4.3.2). */
  public String descriptor(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    return switch (erased.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case INT -> "I";
      case LONG -> "J";
      case CHAR -> "C";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID -> "V";
      case ARRAY -> "[" + descriptor(((ArrayType) erased).getComponentType());
      // Source that does not compile is looked at as well; no class file has such a name.
      case ERROR -> "L<undefined>;";
      case DECLARED -> "L" + internalName((TypeElement) ((DeclaredType) erased).asElement()) + ";";
      default -> throw new IllegalArgumentException("no descriptor for " + erased.getKind());
    };
  }

  /**
   * Returns how many parameters the class file has before those of the source: a constructor of an
   * enum also takes the constant's name and number, one of an inner class the outer object.
   */
  public int addedParameters(ExecutableElement method) {
    return added(method).size();
  }

  private List<String> added(ExecutableElement method) {
    TypeElement owner = Owners.of(method);
    if (method.getKind() != ElementKind.CONSTRUCTOR) {
      return List.of();
    }
    if (owner.getKind() == ElementKind.ENUM) {
      return List.of("Ljava/lang/String;", "I");
    }
    return owner.getEnclosingElement() instanceof TypeElement outer
            && !owner.getModifiers().contains(Modifier.STATIC)
        ? List.of("L" + internalName(outer) + ";")
        : List.of();
  }

  private String descriptor(ExecutableElement method) {
    StringBuilder descriptor = new StringBuilder("(");
    for (String parameter : added(method)) {
      descriptor.append(parameter);
    }
    for (VariableElement parameter : method.getParameters()) {
      descriptor.append(descriptor(parameter.asType()));
    }
    return descriptor.append(')').append(descriptor(method.getReturnType())).toString();
  }

  private String internalName(TypeElement type) {
    return elements.getBinaryName(type).toString().replace('.', '/');
  }
}
