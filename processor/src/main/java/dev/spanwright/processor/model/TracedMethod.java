package dev.spanwright.processor.model;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A method marked {@code @Trace}, as it is written.
 *
 * @param element the method; good for the round in which it was read
 * @param owner the type that declares it
 * @param ref the method as the class file will name it
 * @param treatment where the code that opens the span goes
 * @param place where the {@code @Trace} stands
 * @param writtenName the name that the annotation gives the span, or null
 * @param spanName the span's name
 * @param active whether the span is current while the method runs
 * @param attributes the constant attributes
 * @param arguments the captured arguments, in parameter order
 * @param result the captured result, or null
 * @param ending what ends the span
 * @param source where the method is declared
 * @param accessor whether the method only reads or writes a field
 * @param opener the name of the companion's method that opens the span
 * @param closer the name of the companion's method that records the result; unused without one
 */
public record TracedMethod(
    ExecutableElement element,
    TypeElement owner,
    MethodRef ref,
    Treatment treatment,
    Place place,
    @Nullable WrittenName writtenName,
    String spanName,
    boolean active,
    List<DeclaredAttribute> attributes,
    List<Capture> arguments,
    @Nullable Capture result,
    Ending ending,
    SourceLocation source,
    boolean accessor,
    String opener,
    String closer) {

  /** Defends against later changes of the lists. */
  public TracedMethod {
    attributes = List.copyOf(attributes);
    arguments = List.copyOf(arguments);
  }

  /** Returns the captured arguments, then the captured result. */
  public List<Capture> captures() {
    return Stream.concat(arguments.stream(), Stream.ofNullable(result)).toList();
  }

  /** Returns the constant attributes that can be recorded; the others were reported. */
  public List<DeclaredAttribute> soundAttributes() {
    return attributes.stream().filter(DeclaredAttribute::isSound).toList();
  }

  /** Returns the captured arguments that can be recorded; the others were reported. */
  public List<Capture> soundArguments() {
    return arguments.stream().filter(Capture::isSound).toList();
  }

  /** Returns the captured result if it can be recorded, else null. */
  public @Nullable Capture soundResult() {
    return result != null && result.isSound() ? result : null;
  }

  /** Returns what findings about this method refer to. */
  public Subject subject() {
    return new Subject(ref.owner().replace('$', '.') + "." + ref.name());
  }
}
