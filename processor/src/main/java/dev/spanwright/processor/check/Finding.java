package dev.spanwright.processor.check;

import dev.spanwright.processor.model.MethodRef;
import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.option.Severity;

/**
 * One mistake.
 *
 * @param check the check that found it
 * @param method the traced method it is about
 * @param place where it stands
 * @param text what is wrong and what to write instead
 */
public record Finding(CheckId check, MethodRef method, Place place, String text) {

  /** Returns how loudly it is told. */
  public Severity severity() {
    return check.defaultSeverity();
  }

  /** Returns the whole message. */
  public String message() {
    return check.message(text);
  }
}
