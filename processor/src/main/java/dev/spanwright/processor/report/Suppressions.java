package dev.spanwright.processor.report;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.option.CheckId;
import java.util.Arrays;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads {@code @SuppressWarnings("spanwright:<id>")} on a place and on all that encloses it. */
final class Suppressions {

  private final @Nullable Trees trees;

  Suppressions(@Nullable Trees trees) {
    this.trees = trees;
  }

  boolean cover(CheckId check, Place place) {
    if (place instanceof Place.Declared declared) {
      return isSuppressed(check, declared.element());
    }
    return trees != null && isSuppressed(check, ((Place.InCode) place).path(), trees);
  }

  private static boolean isSuppressed(CheckId check, TreePath place, Trees trees) {
    for (TreePath path = place; path != null; path = path.getParentPath()) {
      boolean isDeclaration =
          switch (path.getLeaf().getKind()) {
            case VARIABLE, METHOD, CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> true;
            default -> false;
          };
      Element element = isDeclaration ? trees.getElement(path) : null;
      if (element != null && names(check, element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSuppressed(CheckId check, Element element) {
    for (Element inside = element; inside != null; inside = inside.getEnclosingElement()) {
      if (names(check, inside)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(CheckId check, Element element) {
    SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
    return suppressed != null && Arrays.asList(suppressed.value()).contains(check.suppression());
  }
}
