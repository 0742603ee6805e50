package dev.spanwright.processor.report;

import com.sun.source.util.Trees;
import dev.spanwright.conventions.Registry;
import dev.spanwright.processor.check.Checks;
import dev.spanwright.processor.link.CompilationLink;
import dev.spanwright.processor.option.ProcessorOptions;
import dev.spanwright.processor.registry.LoadedRegistry;
import dev.spanwright.processor.registry.Registries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to look at the code of one compilation: options, registry, checks, and the voice.
 *
 * @param options the options, wrong ones replaced by their defaults
 * @param registry the conventions and the attributes of one's own
 * @param checks all checks
 * @param reporter tells what the checks find
 * @param errors what is wrong with options and files; each fails the build
 * @param notes what a user may want to know of them
 */
public record Inspection(
    ProcessorOptions options,
    Registry registry,
    Checks checks,
    Reporter reporter,
    List<String> errors,
    List<String> notes) {

  /** Defends against later changes of the lists. */
  public Inspection {
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /** Tells what is wrong with options and files, unless it has been told in this compilation. */
  public void tellProblems(CompilationLink link, Messager messager) {
    if (link.claimTelling()) {
      for (String error : errors) {
        messager.printMessage(Diagnostic.Kind.ERROR, error);
      }
      for (String note : notes) {
        messager.printMessage(Diagnostic.Kind.NOTE, note);
      }
    }
  }

  /**
   * Prepares an inspection.
   *
   * @param optionTexts javac's {@code -A} arguments
   * @param elements the compilation's elements
   * @param types the compilation's types
   * @param messager speaks about declarations; null where only code is looked at
   * @param trees speaks about code; null where the compiler is not javac
   * @param processorPath where libraries ship attributes of their own
   */
  public static Inspection create(
      Map<String, @Nullable String> optionTexts,
      Elements elements,
      Types types,
      @Nullable Messager messager,
      @Nullable Trees trees,
      ClassLoader processorPath) {
    ProcessorOptions options = ProcessorOptions.parse(optionTexts);
    List<String> errors = new ArrayList<>(options.problems());
    LoadedRegistry loaded =
        Registries.load(Registry.bundled(), options.registries(), processorPath);
    errors.addAll(loaded.errors());
    Baseline baseline = Baseline.NONE;
    try {
      baseline = Baseline.read(options.baseline());
    } catch (IOException e) {
      errors.add(String.valueOf(e.getMessage()));
    }
    return new Inspection(
        options,
        loaded.registry(),
        new Checks(loaded.registry(), options.checks(), elements, types),
        new Reporter(options, baseline, messager, trees),
        errors,
        loaded.notes());
  }
}
