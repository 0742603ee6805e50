package dev.spanwright.conventions.importer;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the comment at a deprecated constant of OpenTelemetry comes down to.
 *
 * @param kind what is deprecated
 * @param replacement the one key named as the replacement; null if there is none or are several
 */
record DeprecationNote(Kind kind, @Nullable String replacement) {

  /** What is deprecated: the key, or merely this constant of it. */
  enum Kind {
    /** The key should no longer be used. */
    KEY,
    /** The key became stable; its constant is now in the stable library, which has to define it. */
    STABLE,
    /** The key is as good as before; its definition went to another repository. */
    DEFINED_ELSEWHERE
  }

  /** How a note begins whose one key is the replacement. */
  private static final List<String> REPLACING = List.of("Replaced by ", "Use ", "Record ");

  static DeprecationNote of(List<? extends DocTree> body) {
    String opening = opening(body);
    if (opening.startsWith("deprecated in favor of stable")) {
      return new DeprecationNote(Kind.STABLE, null);
    }
    if (opening.startsWith("Moved to")) {
      return new DeprecationNote(Kind.DEFINED_ELSEWHERE, null);
    }
    boolean namesReplacement = REPLACING.stream().anyMatch(opening::startsWith);
    List<String> keys = keys(body);
    return new DeprecationNote(Kind.KEY, namesReplacement && keys.size() == 1 ? keys.get(0) : null);
  }

  private static String opening(List<? extends DocTree> body) {
    return !body.isEmpty() && body.get(0) instanceof TextTree text
        ? text.getBody().strip() + " "
        : "";
  }

  private static List<String> keys(List<? extends DocTree> body) {
    List<String> keys = new ArrayList<>();
    for (DocTree part : body) {
      if (part instanceof LiteralTree literal && literal.getKind() == DocTree.Kind.CODE) {
        keys.add(literal.getBody().getBody().strip());
      } else if (part instanceof LinkTree link) {
        keys.add(String.valueOf(link.getReference()));
      }
    }
    return keys;
  }
}
