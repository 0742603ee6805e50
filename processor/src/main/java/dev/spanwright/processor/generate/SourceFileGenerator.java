package dev.spanwright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.spanwright.processor.model.TracedType;
import java.io.IOException;
import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Writes generated types: what all of them have in common stands here.
 *
 * <p>Each file has exactly one originating element, the top-level type it was generated from, as
 * incremental builds require of an isolating processor. The same input gives the same bytes: no
 * time, no machine, no compiler in the output.
 */
final class SourceFileGenerator {

  private static final String PROCESSOR = "dev.spanwright.processor.SpanwrightProcessor";

  private final Elements elements;
  private final Filer filer;
  private final Consumer<String> written;

  /** A generator that tells {@code written} the qualified name of each type. */
  SourceFileGenerator(Elements elements, Filer filer, Consumer<String> written) {
    this.elements = elements;
    this.filer = filer;
    this.written = written;
  }

  /**
   * Writes a type that was generated from the traced type.
   *
   * @throws IOException when the file cannot be written, or another class has its name
   */
  void write(TracedType from, TypeSpec.Builder type) throws IOException {
    TypeElement generated =
        elements.getTypeElement(
            elements.getModuleOf(from.topLevel()), "javax.annotation.processing.Generated");
    // A named module that does not read java.compiler cannot name the annotation.
    if (generated != null) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.get(generated))
              .addMember("value", "$S", PROCESSOR)
              .build());
    }
    TypeSpec spec = type.addOriginatingElement(from.topLevel()).build();
    written.accept(
        from.packageName().isEmpty() ? spec.name() : from.packageName() + "." + spec.name());
    JavaFile.builder(from.packageName(), spec)
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .writeTo(filer);
  }
}
