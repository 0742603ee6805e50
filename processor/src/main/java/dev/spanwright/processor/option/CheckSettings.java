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

  /** Returns the check's severity. */
  public Severity of(CheckId check) {
    return chosen.getOrDefault(check, check.defaultSeverity());
  }
}
