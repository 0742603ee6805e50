package dev.spanwright.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Says which types generated code, in the package of the traced type, can name. */
public final class Accessibility {

  private final Elements elements;

  /** Knows the elements of one compilation. */
  public Accessibility(Elements elements) {
    this.elements = elements;
  }

  /** Returns whether code in the package can name the type and all in it. */
  public boolean reaches(@Nullable TypeMirror type, PackageElement from) {
    if (type instanceof ArrayType array) {
      return reaches(array.getComponentType(), from);
    }
    if (type instanceof WildcardType wildcard) {
      return reaches(wildcard.getExtendsBound(), from) && reaches(wildcard.getSuperBound(), from);
    }
    return !(type instanceof DeclaredType declared)
        || (reaches((TypeElement) declared.asElement(), from)
            && reaches(declared.getEnclosingType(), from)
            && declared.getTypeArguments().stream().allMatch(inside -> reaches(inside, from)));
  }

  /** Returns whether code in the package can name the class: no companion is its subclass. */
  public boolean reaches(TypeElement type, PackageElement from) {
    boolean samePackage = elements.getPackageOf(type).equals(from);
    for (Element inside = type;
        inside instanceof TypeElement;
        inside = inside.getEnclosingElement()) {
      if (inside.getModifiers().contains(Modifier.PRIVATE)
          || !(samePackage || inside.getModifiers().contains(Modifier.PUBLIC))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the end of a sentence about a type that code in the package cannot name. */
  public static String problem(TypeMirror type, PackageElement from) {
    return "%s cannot be named by the generated code in %s: make it %s"
        .formatted(
            type,
            from.isUnnamed() ? "the unnamed package" : from.getQualifiedName(),
            "package-private there, or public");
  }
}
