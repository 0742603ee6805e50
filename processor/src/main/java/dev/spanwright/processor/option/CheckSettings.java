package dev.spanwright.processor.option;

import java.util.Map;

/**
 * How loudly each check speaks.
 *
 * @param chosen the severities that options changed; the other checks keep their own
 */
public record CheckSettings(Map<CheckId, Severity> chosen) {

  /** Defends against later changes of the map. */
  public CheckSettings {
    chosen = Map.copyOf(chosen);
  }

  /** Returns whether what the check finds is told. */
  public boolean isOn(CheckId check) {
    return of(check) != Severity.OFF;
  }

  /** Returns the check's severity. */
  public Severity of(CheckId check) {
    return chosen.getOrDefault(check, check.defaultSeverity());
  }
}
