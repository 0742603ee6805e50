package dev.spanwright.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.check.Checks;
import dev.spanwright.processor.check.Finding;
import dev.spanwright.processor.check.StrayAttributes;
import dev.spanwright.processor.generate.Generators;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.link.JavacTasks;
import dev.spanwright.processor.model.MethodRef;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.TracedType;
import dev.spanwright.processor.model.Treatment;
import dev.spanwright.processor.option.ProcessorOptions;
import dev.spanwright.processor.option.Severity;
import dev.spanwright.processor.read.Descriptors;
import dev.spanwright.processor.read.SourceLines;
import dev.spanwright.processor.read.TracedTypeReader;
import dev.spanwright.processor.read.TreeSourceLines;
import dev.spanwright.processor.weave.WeavePlanner;
import dev.spanwright.processor.weave.WeavingListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Read, check, generate, plan: what happens to one type. */
final class TracedTypeStep {

  private final CompilationLink link;
  private final boolean canWeave;
  private final TracedTypeReader reader;
  private final StrayAttributes strayAttributes;
  private final Checks checks;
  private final Generators generators;
  private final WeavePlanner planner;
  private final Reporter reporter;

  private TracedTypeStep(
      CompilationLink link,
      boolean canWeave,
      TracedTypeReader reader,
      StrayAttributes strayAttributes,
      Checks checks,
      Generators generators,
      WeavePlanner planner,
      Reporter reporter) {
    this.link = link;
    this.canWeave = canWeave;
    this.reader = reader;
    this.strayAttributes = strayAttributes;
    this.checks = checks;
    this.generators = generators;
    this.planner = planner;
    this.reporter = reporter;
  }

  /** Gets everything ready for the environment's compilation, and tells what its options lack. */
  static TracedTypeStep create(ProcessingEnvironment env) {
    Elements elements = env.getElementUtils();
    Types types = env.getTypeUtils();
    Reporter reporter = new Reporter(env.getMessager());
    ProcessorOptions options = ProcessorOptions.parse(env.getOptions());
    options.problems().forEach(reporter::error);

    CompilationLink link = CompilationLink.of(elements);
    JavacTask task = JavacTasks.of(env, link);
    SourceLines lines = SourceLines.UNKNOWN;
    if (task != null) {
      lines = new TreeSourceLines(Trees.instance(task));
      WeavingListener.watch(task, link);
    }

    Registry registry = Registry.bundled();
    Descriptors descriptors = new Descriptors(elements, types);
    return new TracedTypeStep(
        link,
        task != null,
        new TracedTypeReader(elements, types, options.mode(), lines),
        new StrayAttributes(descriptors),
        new Checks(registry, types),
        new Generators(env, registry),
        new WeavePlanner(link, descriptors),
        reporter);
  }

  /** Tells if a {@code @SpanAttribute} stands where nothing is traced. */
  void findStray(Element annotated) {
    strayAttributes.in(annotated).forEach(reporter::report);
  }

  /** Processes the type; returns false if it names types that do not exist yet. */
  boolean process(TypeElement topLevel) {
    if (reader.waitsForOtherTypes(topLevel)) {
      return false;
    }
    TracedType type = reader.read(topLevel);
    type.methods().forEach(method -> link.saw(method.ref().toString()));
    List<Finding> findings = checks.run(type);
    findings.forEach(reporter::report);
    // The sound methods go on: user code may name a proxy, and a second message that it does not
    // exist would only hide the first.
    TracedType sound = type.without(refused(findings));
    if (!canWeave && sound.treated(Treatment.WEAVE).findAny().isPresent()) {
      reporter.error(
          "[needs-javac] "
              + topLevel.getSimpleName()
              + " cannot be traced in place, because this compiler is not javac or hides it:"
              + " compile with -Aspanwright.mode=proxy, or with javac",
          Place.of(topLevel));
      return true;
    }
    generate(sound);
    planner.plan(sound);
    return true;
  }

  private void generate(TracedType type) {
    if (type.methods().isEmpty()) {
      return;
    }
    try {
      generators.generate(type);
    } catch (IOException e) {
      reporter.error(
          "[generation-failed] the companion or a proxy of %s cannot be written: %s. Is there a class of that name?"
              .formatted(type.topLevel().getSimpleName(), e.getMessage()),
          Place.of(type.topLevel()));
    }
  }

  /** Reports a failure of ours as one message that says so. */
  void crashed(Place place, RuntimeException cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    reporter.error(
        "[internal-error] Spanwright failed on %s; this is our mistake, please report it. %s"
            .formatted(place.element(), trace),
        place);
  }

  private static Set<MethodRef> refused(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::method)
        .collect(Collectors.toSet());
  }
}
