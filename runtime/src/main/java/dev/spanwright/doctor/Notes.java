package dev.spanwright.doctor;

/** Takes down what a step has found: a sentence each, without the keys of the DSN. */
public interface Notes {

  /** What was looked at is as it should be. */
  void fine(String text);

  /** Something to know that is neither good nor bad. */
  void note(String text);

  /** Spans get through, but this is likely not what was meant. */
  void warning(String text);

  /** Spans do not get through. */
  void problem(String text);
}
