package dev.spanwright.doctor;

import java.time.Duration;

/** One thing to look at. */
interface Step {

  /** Says what is looked at, to follow "in". */
  String name();

  /**
   * Looks, and says what it has found; whatever it throws is told as well.
   *
   * @param limit how long it may wait for others at a time
   * @return whether it makes sense to go on with the next step
   */
  boolean take(Notes notes, Duration limit) throws Exception;
}
