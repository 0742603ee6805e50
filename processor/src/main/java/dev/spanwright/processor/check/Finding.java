package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.Subject;
import dev.spanwright.processor.option.CheckId;
import java.util.List;

/**
 * One mistake.
 *
 * @param check the check that found it
 * @param subject what it is about
 * @param key the attribute's key, or empty when it is not about an attribute
 * @param place where it stands
 * @param text what is wrong and what to write instead
 */
public record Finding(CheckId check, Subject subject, String key, Place place, String text) {

  /** Returns what a reader sees of it: two that differ in their subject alone look the same. */
  public Object withoutSubject() {
    return List.of(check, place, text);
  }

  /** Returns the whole message: the id in brackets, then the text. */
  public String message() {
    return "[" + check.id() + "] " + text;
  }
}
