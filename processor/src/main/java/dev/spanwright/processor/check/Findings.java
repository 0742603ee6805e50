package dev.spanwright.processor.check;

import dev.spanwright.processor.model.Place;

/** Takes what a {@link Check} finds in the method it looks at. */
@FunctionalInterface
interface Findings {

  /** Reports one mistake. */
  void report(CheckId check, Place place, String text);
}
