package dev.spanwright.processor.report;

import com.sun.source.util.Trees;
import dev.spanwright.processor.check.Finding;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.option.ProcessorOptions;
import dev.spanwright.processor.option.Severity;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The one place that speaks: it leaves out what is switched off, suppressed or accepted by the
 * baseline. javac prints every message it is given, so each finding must be handed in once.
 */
public final class Reporter {

  private final ProcessorOptions options;
  private final Baseline baseline;
  private final Suppressions suppressions;
  private final @Nullable Messager messager;
  private final @Nullable Trees trees;

  /**
   * A reporter.
   *
   * @param messager speaks about declarations; null where only code is looked at
   * @param trees speaks about code; null where the compiler is not javac
   */
  Reporter(
      ProcessorOptions options,
      Baseline baseline,
      @Nullable Messager messager,
      @Nullable Trees trees) {
    this.options = options;
    this.baseline = baseline;
    this.suppressions = new Suppressions(trees);
    this.messager = messager;
    this.trees = trees;
  }

  /** Tells the findings that are to be told. */
  public void report(List<Finding> findings) {
    for (Finding finding : findings) {
      Diagnostic.Kind kind = severity(finding).kind();
      if (kind == null) {
        continue;
      }
      if (options.printBaseline()) {
        print(Diagnostic.Kind.NOTE, "[baseline] " + Baseline.line(finding), finding.place());
      } else {
        print(kind, finding.message(), finding.place());
      }
    }
  }

  /** Tells an error that no option can silence. */
  public void error(String message, Place place) {
    print(Diagnostic.Kind.ERROR, message, place);
  }

  private Severity severity(Finding finding) {
    Severity severity = options.checks().of(finding.check());
    boolean silenced =
        severity != Severity.OFF
            && (suppressions.cover(finding.check(), finding.place()) || baseline.accepts(finding));
    return silenced ? Severity.OFF : severity;
  }

  private void print(Diagnostic.Kind kind, String message, Place place) {
    if (place instanceof Place.InCode code && trees != null) {
      trees.printMessage(kind, message, code.path().getLeaf(), code.path().getCompilationUnit());
    } else if (place instanceof Place.Declared declared && messager != null) {
      messager.printMessage(
          kind, message, declared.element(), declared.annotation(), declared.value());
    } else {
      throw new IllegalStateException("nobody can speak about " + place);
    }
  }
}
