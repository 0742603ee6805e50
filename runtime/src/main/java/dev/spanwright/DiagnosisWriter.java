package dev.spanwright;

import dev.spanwright.Diagnosis.Finding;
import dev.spanwright.Diagnosis.Level;
import dev.spanwright.doctor.Notes;
import java.util.ArrayList;
import java.util.List;

/** Collects findings. Thread-safe: a step that was given up may still say something. */
final class DiagnosisWriter implements Notes {

  private final List<Finding> findings = new ArrayList<>();

  @Override
  public void fine(String text) {
    add(Level.OK, text);
  }

  @Override
  public void note(String text) {
    add(Level.NOTE, text);
  }

  @Override
  public void warning(String text) {
    add(Level.WARNING, text);
  }

  @Override
  public void problem(String text) {
    add(Level.PROBLEM, text);
  }

  synchronized Diagnosis diagnosis() {
    return new Diagnosis(findings);
  }

  private synchronized void add(Level level, String text) {
    findings.add(new Finding(level, text));
  }
}
