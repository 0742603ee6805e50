package dev.spanwright.processor.registry;

import dev.spanwright.conventions.AllowedValues;
import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.AttributeType;
import dev.spanwright.conventions.Deprecation;
import dev.spanwright.conventions.Scrubbing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a file says something else than what is below it. To say more is no contradiction: to
 * list the values of a key that has an open set of them, or to call it sensitive where the
 * conventions leave that to others.
 */
record Contradictions(
    RegistryFile file,
    StatedAttribute stated,
    AttributeDefinition below,
    @Nullable AllowedValues valuesBelow) {

  void addTo(List<String> notes) {
    if (stated.type() != below.type()) {
      note(notes, "is " + a(stated.type()) + " here", a(below.type()));
      return; // what else differs follows from that
    }
    deprecation(notes);
    boolean ownBelow = !below.source().equals(AttributeDefinition.CONVENTIONS);
    if (Boolean.FALSE.equals(stated.sensitive()) && below.scrubbing() == Scrubbing.AUTO) {
      note(notes, "is not sensitive here", "is");
    } else if (Boolean.TRUE.equals(stated.sensitive())
        && (below.scrubbing() == Scrubbing.NEVER
            || (ownBelow && below.scrubbing() == Scrubbing.MANUAL))) {
      note(notes, "is sensitive here", "is not");
    }
    if (stated.values() != null
        && valuesBelow != null
        && valuesBelow.closed()
        && !stated.values().equals(valuesBelow)) {
      note(notes, "has other values here", "has its own");
    }
  }

  private void deprecation(List<String> notes) {
    StatedAttribute.StatedDeprecation here = stated.deprecation();
    if (here == null) {
      return;
    }
    Deprecation other = below.deprecation();
    if (here.deprecated() != (other != null)) {
      note(
          notes,
          here.deprecated() ? "is deprecated here" : "is not deprecated here",
          here.deprecated() ? "is not" : "is");
    } else if (other != null
        && here.replacement() != null
        && other.replacement() != null
        && !Objects.equals(here.replacement(), other.replacement())) {
      note(
          notes,
          "is replaced by \"" + here.replacement() + "\" here",
          "by \"" + other.replacement() + "\"");
    }
  }

  private static String a(AttributeType type) {
    return (type.element() == AttributeType.INTEGER ? "an " : "a ") + type.wireName();
  }

  private void note(List<String> notes, String here, String there) {
    notes.add(
        "%s:%d: \"%s\" %s, but %s in %s: %s wins"
            .formatted(
                file.name(),
                stated.line(),
                stated.key(),
                here,
                there,
                below.source(),
                file.source()));
  }
}
