package dev.spanwright.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a companion is generated from: one place in source that starts spans. */
public sealed interface Site permits TracedMethod, LocalMethod {

  /** Returns the name that the annotation gives the span, or null. */
  @Nullable WrittenName writtenName();

  /** Returns the span's name. */
  String spanName();

  /** Returns what the name is made of if it is written with placeholders, else nothing. */
  List<NamePart> nameParts();

  /** Returns whether the span is current while the method runs. */
  boolean active();

  /** Returns whether every span is a top-level span. */
  boolean root();

  /** Returns the exceptions that are no failure. */
  List<ExpectedException> expected();

  /** Returns the constant attributes. */
  List<DeclaredAttribute> attributes();

  /** Returns the captured arguments, in parameter order. */
  List<Capture> arguments();

  /** Returns what is recorded of the result: at most one whole, and parts of it. */
  List<Capture> results();

  /** Returns what ends the span. */
  Ending ending();

  /** Returns where the method is declared. */
  SourceLocation source();

  /** Returns the method's name with the names around it: {@code code.function.name}. */
  String functionName();

  /** Returns the name of the companion's method that opens the span. */
  String opener();

  /** Returns the name of the companion's method that records the result; unused without one. */
  String closer();

  /** Returns what is recorded of arguments, then what is recorded of the result. */
  default List<Capture> captures() {
    List<Capture> captures = new ArrayList<>(arguments());
    captures.addAll(results());
    return captures;
  }

  /** Returns the constant attributes that can be recorded; the others were reported. */
  default List<DeclaredAttribute> soundAttributes() {
    List<DeclaredAttribute> sound = new ArrayList<>();
    for (DeclaredAttribute attribute : attributes()) {
      if (attribute.isSound()) {
        sound.add(attribute);
      }
    }
    return sound;
  }

  /** Returns the arguments that the opener takes; what cannot be recorded was reported. */
  default List<CapturedValue> capturedArguments() {
    return CapturedValue.of(arguments());
  }

  /** Returns the result if something of it is recorded, else null. */
  default @Nullable CapturedValue capturedResult() {
    List<CapturedValue> result = CapturedValue.of(results());
    return result.isEmpty() ? null : result.get(0);
  }

  /** Returns the keys that the name's placeholders name, in order. */
  default List<String> placeholders() {
    List<String> keys = new ArrayList<>();
    for (NamePart part : nameParts()) {
      if (part instanceof NamePart.Placeholder placeholder) {
        keys.add(placeholder.key());
      }
    }
    return keys;
  }
}
