package dev.spanwright.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.spanwright.processor.check.EmptyMarks;
import dev.spanwright.processor.check.Finding;
import dev.spanwright.processor.check.Findings;
import dev.spanwright.processor.check.StrayAttributes;
import dev.spanwright.processor.generate.Generators;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.link.JavacTasks;
import dev.spanwright.processor.model.LocalMethod;
import dev.spanwright.processor.model.MethodRef;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.TracedMethod;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.model.Treatment;
import dev.spanwright.processor.option.CheckId;
import dev.spanwright.processor.read.AnnotationNames;
import dev.spanwright.processor.read.Descriptors;
import dev.spanwright.processor.read.LocalMethodReader;
import dev.spanwright.processor.read.Mirrors;
import dev.spanwright.processor.read.SourceCode;
import dev.spanwright.processor.read.TracedTypeReader;
import dev.spanwright.processor.read.TreeSourceCode;
import dev.spanwright.processor.report.Crash;
import dev.spanwright.processor.report.Inspection;
import dev.spanwright.processor.watch.CompilationListener;
import dev.spanwright.processor.weave.WeavePlanner;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Read, check, generate, plan: what happens to one type. */
final class TracedTypeStep {

  private final Elements elements;
  private final CompilationLink link;
  private final boolean canWeave;
  private final TracedTypeReader reader;
  private final @Nullable LocalMethodReader localReader;
  private final Inspection inspection;
  private final Generators generators;
  private final WeavePlanner planner;
  private final Map<String, Boolean> withRuntime = new HashMap<>();

  private TracedTypeStep(
      Elements elements,
      CompilationLink link,
      boolean canWeave,
      TracedTypeReader reader,
      @Nullable LocalMethodReader localReader,
      Inspection inspection,
      Generators generators,
      WeavePlanner planner) {
    this.elements = elements;
    this.link = link;
    this.canWeave = canWeave;
    this.reader = reader;
    this.localReader = localReader;
    this.inspection = inspection;
    this.generators = generators;
    this.planner = planner;
  }

  /** Gets everything ready for the environment's compilation, and tells what its options lack. */
  static TracedTypeStep create(ProcessingEnvironment env) {
    Elements elements = env.getElementUtils();
    Types types = env.getTypeUtils();
    Messager messager = env.getMessager();
    CompilationLink link = CompilationLink.of(elements);
    JavacTask task = JavacTasks.of(env, link);
    Trees trees = task == null ? null : Trees.instance(task);

    Inspection inspection =
        Inspection.create(
            link.options(),
            elements,
            types,
            messager,
            trees,
            TracedTypeStep.class.getClassLoader());
    inspection.tellProblems(link, messager);
    link.offer(inspection);
    if (task != null) {
      CompilationListener.watch(task, link);
    } else {
      messager.printMessage(Diagnostic.Kind.NOTE, BODIES_UNCHECKED);
    }
    return new TracedTypeStep(
        elements,
        link,
        task != null,
        new TracedTypeReader(elements, types, inspection.options().mode(), sourceCode(trees)),
        trees == null ? null : new LocalMethodReader(elements, types, trees),
        inspection,
        new Generators(
            env, inspection.registry(), inspection.options().proxyAnnotations(), link::wrote),
        new WeavePlanner(link, new Descriptors(elements, types)));
  }

  private static final String BODIES_UNCHECKED =
      "[needs-javac] this compiler is not javac or hides it: annotations are checked, calls in"
          + " method bodies are not";

  private static SourceCode sourceCode(@Nullable Trees trees) {
    return trees == null ? SourceCode.UNKNOWN : new TreeSourceCode(trees);
  }

  /** Tells if a {@code @SpanAttribute} stands where nothing is traced. */
  void findStray(Element annotated) {
    inspection.reporter().report(StrayAttributes.in(annotated));
  }

  /** Processes the type; returns false if it names types that do not exist yet. */
  boolean process(TypeElement topLevel) {
    if (reader.waitsForOtherTypes(topLevel)) {
      return false;
    }
    TracedType type = reader.read(topLevel);
    inspection.reporter().report(EmptyMarks.in(type));
    for (TracedMethod method : type.methods()) {
      if (!method.isInherited()) {
        link.saw(method.ref().toString());
      }
    }
    saw(topLevel);
    TracedType traceable = type.without(check(type));
    if (!hasRuntime(topLevel)) {
      inspection
          .reporter()
          .error(
              "[missing-runtime] %s cannot be traced: spanwright-runtime is not on the class path"
                  .formatted(topLevel.getSimpleName()),
              Place.of(topLevel));
      return true;
    }
    if (!canWeave && !traceable.treated(Treatment.WEAVE).isEmpty()) {
      inspection
          .reporter()
          .error(
              "[needs-javac] "
                  + topLevel.getSimpleName()
                  + " cannot be traced in place, because this compiler is not javac or hides it:"
                  + " compile with -Aspanwright.mode=proxy, or with javac",
              Place.of(topLevel));
      return true;
    }
    // What has an error in its attributes goes on: user code may name a proxy, and a second message
    // that it does not exist would only hide the first.
    TracedType complete = traceable.withLocals(locals(traceable));
    generate(complete);
    planner.plan(complete);
    return true;
  }

  private void saw(TypeElement type) {
    if (Mirrors.find(type, AnnotationNames.TRACE) != null) {
      link.saw(elements.getBinaryName(type).toString());
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      saw(nested);
    }
  }

  /** Checks all methods, tells what is found, and returns those that cannot carry a span. */
  private Set<MethodRef> check(TracedType type) {
    Set<MethodRef> untraceable = new HashSet<>();
    Set<Object> told = new HashSet<>();
    for (TracedMethod method : type.methods()) {
      Findings findings = new Findings(method.subject());
      inspection.checks().check(method, findings);
      List<Finding> found = findings.all();
      if (found.isEmpty()) {
        continue;
      }
      // What a type's annotation says is said of each of its methods, and told once.
      inspection
          .reporter()
          .report(found.stream().filter(f -> told.add(f.withoutSubject())).toList());
      if (found.stream().anyMatch(f -> f.check() == CheckId.UNTRACEABLE_METHOD)) {
        untraceable.add(method.ref());
      }
    }
    return untraceable;
  }

  /** Only what is traced in place needs openers; why others cannot be traced javac's half tells. */
  private List<LocalMethod> locals(TracedType type) {
    return localReader == null || !link.mayTraceLocals().contains(type.qualifiedName())
        ? List.of()
        : localReader.read(type);
  }

  /** Asked once for each module: javac searches all folders and jars for an answer. */
  private boolean hasRuntime(TypeElement topLevel) {
    @Nullable ModuleElement module = elements.getModuleOf(topLevel);
    String name = module == null ? "" : module.getQualifiedName().toString();
    Boolean known = withRuntime.get(name);
    if (known == null) {
      known = elements.getTypeElement(module, "dev.spanwright.trace.SpanSite") != null;
      withRuntime.put(name, known);
    }
    return known;
  }

  private void generate(TracedType type) {
    if (type.sites().isEmpty()) {
      return;
    }
    try {
      generators.generate(type);
    } catch (IOException e) {
      inspection
          .reporter()
          .error(
              "[generation-failed] the companion or a proxy of %s cannot be written: %s. Is there a class of that name?"
                  .formatted(type.topLevel().getSimpleName(), e.getMessage()),
              Place.of(type.topLevel()));
    }
  }

  /** Reports a failure of ours as one message that says so. */
  void crashed(Element element, RuntimeException cause) {
    inspection.reporter().error(Crash.message(element.toString(), cause), Place.of(element));
  }
}
