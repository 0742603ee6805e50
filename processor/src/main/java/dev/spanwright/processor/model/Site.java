package dev.spanwright.processor.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a companion is generated from: one place in source that starts spans. */
public sealed interface Site permits TracedMethod, LocalMethod {

  /** Returns the name that the annotation gives the span, or null. */
  @Nullable WrittenName writtenName();

  /** Returns the span's name. */
  String spanName();

  /** Returns whether the span is current while the method runs. */
  boolean active();

  /** Returns the constant attributes. */
  List<DeclaredAttribute> attributes();

  /** Returns the captured arguments, in parameter order. */
  List<Capture> arguments();

  /** Returns the captured result, or null. */
  @Nullable Capture result();

  /** Returns where the method is declared. */
  SourceLocation source();

  /** Returns the method's name with the names around it: {@code code.function.name}. */
  String functionName();

  /** Returns the name of the companion's method that opens the span. */
  String opener();

  /** Returns the name of the companion's method that records the result; unused without one. */
  String closer();

  /** Returns the captured arguments, then the captured result. */
  default List<Capture> captures() {
    return Stream.concat(arguments().stream(), Stream.ofNullable(result())).toList();
  }

  /** Returns the constant attributes that can be recorded; the others were reported. */
  default List<DeclaredAttribute> soundAttributes() {
    return attributes().stream().filter(DeclaredAttribute::isSound).toList();
  }

  /** Returns the captured arguments that can be recorded; the others were reported. */
  default List<Capture> soundArguments() {
    return arguments().stream().filter(Capture::isSound).toList();
  }

  /** Returns the captured result if it can be recorded, else null. */
  default @Nullable Capture soundResult() {
    Capture result = result();
    return result != null && result.isSound() ? result : null;
  }
}
