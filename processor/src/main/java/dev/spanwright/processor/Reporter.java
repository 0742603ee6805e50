package dev.spanwright.processor;

import dev.spanwright.processor.check.Finding;
import dev.spanwright.processor.model.Place;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** The one place where the processor speaks: javac prints every message it is given. */
final class Reporter {

  private final Messager messager;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  void report(Finding finding) {
    Diagnostic.Kind kind = finding.severity().kind();
    if (kind != null) {
      print(kind, finding.message(), finding.place());
    }
  }

  void error(String message, Place place) {
    print(Diagnostic.Kind.ERROR, message, place);
  }

  void error(String message) {
    messager.printMessage(Diagnostic.Kind.ERROR, message);
  }

  private void print(Diagnostic.Kind kind, String message, Place place) {
    messager.printMessage(kind, message, place.element(), place.annotation(), place.value());
  }
}
