package dev.spanwright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.spanwright.processor.model.TracedType;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated types: what all of them have in common stands here.
 *
 * <p>Each file has exactly one originating element, the top-level type it was generated from, as
 * incremental builds require of an isolating processor. The same input gives the same bytes: no
 * time, no machine, no compiler in the output.
 */
final class SourceFileGenerator {

  private static final String PROCESSOR = "dev.spanwright.processor.SpanwrightProcessor";

  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private final Elements elements;
  private final Filer filer;
  private final Consumer<String> written;
  private final Map<String, Boolean> marking = new HashMap<>();
  private final Map<String, Boolean> hiding = new HashMap<>();

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
    ModuleElement module = elements.getModuleOf(from.topLevel());
    if (canNameGenerated(module)) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
    TypeSpec spec = type.addOriginatingElement(from.topLevel()).build();
    JavaFile file =
        JavaFile.builder(from.packageName(), spec)
            .skipJavaLangImports(!hidesLanguageNames(from.topLevel()))
            .indent("  ")
            .build();
    String name =
        from.packageName().isEmpty() ? spec.name() : from.packageName() + "." + spec.name();
    String prefix = module == null || module.isUnnamed() ? "" : module.getQualifiedName() + "/";
    try (Writer out = filer.createSourceFile(prefix + name, from.topLevel()).openWriter()) {
      out.write(SourceText.ascii(file.toString()));
    }
    written.accept(name);
  }

  /** A named module that does not read java.compiler cannot name the annotation. */
  private boolean canNameGenerated(@Nullable ModuleElement module) {
    String name = module == null ? "" : module.getQualifiedName().toString();
    Boolean known = marking.get(name);
    if (known == null) {
      known = elements.getTypeElement(module, GENERATED.canonicalName()) != null;
      marking.put(name, known);
    }
    return known;
  }

  /** A class called String in the user's package would otherwise be taken for the language's. */
  private boolean hidesLanguageNames(TypeElement type) {
    PackageElement types = elements.getPackageOf(type);
    String name = types.getQualifiedName().toString();
    Boolean known = hiding.get(name);
    if (known == null) {
      known = hasLanguageNames(types);
      hiding.put(name, known);
    }
    return known;
  }

  /** Asks for each class: to list the language's package, javac would read every class in it. */
  private static boolean hasLanguageNames(PackageElement types) {
    for (Element type : types.getEnclosedElements()) {
      if (Object.class.getResource(type.getSimpleName() + ".class") != null) {
        return true;
      }
    }
    return false;
  }
}
