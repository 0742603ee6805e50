package dev.spanwright;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What {@link Spanwright#check(Options)} has found out, step by step. Keys are never in it.
 *
 * @param findings in the order of the way that a span takes; after a problem there may be steps
 *     that it made no sense to take
 */
public record Diagnosis(List<Finding> findings) {

  /** Copies the list. */
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** How good or bad a finding is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** Good to know. */
    NOTE,
    /** Spans get through, but this is likely not what was meant. */
    WARNING,
    /** Spans do not get through. */
    PROBLEM
  }

  /**
   * One thing that was found.
   *
   * @param level how good or bad it is
   * @param text what it is, and what to do about it
   */
  public record Finding(Level level, String text) {

    @Override
    public String toString() {
      return String.format("%-8s %s", level.name().toLowerCase(Locale.ROOT), text);
    }
  }

  /** Returns whether spans get through: there may be warnings, but no problem. */
  public boolean isHealthy() {
    return findings.stream().noneMatch(finding -> finding.level() == Level.PROBLEM);
  }

  /** Returns the findings for a person to read, one per line. */
  @Override
  public String toString() {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }
}
