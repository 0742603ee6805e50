package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Place;
import dev.spanwright.processor.model.Subject;
import dev.spanwright.processor.option.CheckId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what checks find about one subject. */
public final class Findings {

  private final Subject subject;
  private final List<Finding> found = new ArrayList<>();

  /** Collects findings about the subject. */
  public Findings(Subject subject) {
    this.subject = subject;
  }

  /** Reports a mistake that is not about an attribute. */
  public void report(CheckId check, Place place, String text) {
    report(check, "", place, text);
  }

  /** Reports a mistake about an attribute. */
  public void report(CheckId check, String key, Place place, String text) {
    found.add(new Finding(check, subject, key, place, text));
  }

  /** Returns what was reported, in the order of the {@link CheckId}s. */
  public List<Finding> all() {
    return found.isEmpty()
        ? List.of()
        : found.stream().sorted(Comparator.comparing(Finding::check)).toList();
  }
}
