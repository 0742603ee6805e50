package dev.spanwright.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A method that is marked {@code @Trace}, or whose type is, as it is written.
 *
 * @param element the method; good for the round in which it was read
 * @param owner the type that is woven or gets a proxy for it: the one that declares it, or an
 *     interface that inherits it
 * @param ref the method as the class file will name it
 * @param treatment where the code that opens the span goes
 * @param place where the {@code @Trace} stands: on the method, or on its type
 * @param writtenName the name that the annotation gives the span, or null
 * @param spanName the span's name
 * @param nameParts what the name is made of if it is written with placeholders, else empty
 * @param active whether the span is current while the method runs
 * @param root whether every span is a top-level span
 * @param expected the exceptions that are no failure
 * @param attributes the constant attributes
 * @param arguments the captured arguments, in parameter order
 * @param results what is recorded of the result: at most one whole, and parts of it
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
    List<NamePart> nameParts,
    boolean active,
    boolean root,
    List<ExpectedException> expected,
    List<DeclaredAttribute> attributes,
    List<Capture> arguments,
    List<Capture> results,
    Ending ending,
    SourceLocation source,
    boolean accessor,
    String opener,
    String closer)
    implements Site {

  /** Defends against later changes of the lists. */
  public TracedMethod {
    nameParts = List.copyOf(nameParts);
    expected = List.copyOf(expected);
    attributes = List.copyOf(attributes);
    arguments = List.copyOf(arguments);
    results = List.copyOf(results);
  }

  @Override
  public String functionName() {
    TypeElement declaring =
        element.getEnclosingElement() instanceof TypeElement type ? type : owner;
    return declaring.getQualifiedName() + "." + element.getSimpleName();
  }

  /** Returns whether the owner does not declare the method itself. */
  public boolean isInherited() {
    return !owner.equals(element.getEnclosingElement());
  }

  /** Returns what findings about this method refer to. */
  public Subject subject() {
    return new Subject(ref.owner().replace('$', '.') + "." + ref.name());
  }
}
