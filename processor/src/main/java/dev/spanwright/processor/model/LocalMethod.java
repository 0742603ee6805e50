package dev.spanwright.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a local or anonymous class that is marked {@code @Trace}, as its source reads before
 * javac has analysed it. Compilers show such classes to no processor, so all that is known here is
 * what the words of the source say; javac's own reading is compared with it later.
 *
 * @param key where it stands: the same text whenever javac shows the method
 * @param writtenName the name that the annotation gives the span, or null
 * @param spanName the span's name
 * @param nameParts what the name is made of if it is written with placeholders, else empty
 * @param active whether the span is current while the method runs
 * @param root whether every span is a top-level span
 * @param expected the exceptions that are no failure
 * @param attributes the constant attributes
 * @param arguments the captured arguments, in parameter order
 * @param results what is recorded of the result: at most one whole, and parts of it
 * @param source where the method is declared
 * @param functionName the names around the method, and its own
 * @param signature the method as a reader of the companion knows it
 * @param opener the name of the companion's method that opens the span
 * @param closer the name of the companion's method that records the result; unused without one
 * @param unread the positions in the file of what could not be read
 */
public record LocalMethod(
    String key,
    @Nullable WrittenName writtenName,
    String spanName,
    List<NamePart> nameParts,
    boolean active,
    boolean root,
    List<ExpectedException> expected,
    List<DeclaredAttribute> attributes,
    List<Capture> arguments,
    List<Capture> results,
    SourceLocation source,
    String functionName,
    String signature,
    String opener,
    String closer,
    List<Long> unread)
    implements Site {

  /** Defends against later changes of the lists. */
  public LocalMethod {
    nameParts = List.copyOf(nameParts);
    expected = List.copyOf(expected);
    attributes = List.copyOf(attributes);
    arguments = List.copyOf(arguments);
    results = List.copyOf(results);
    unread = List.copyOf(unread);
  }
}
