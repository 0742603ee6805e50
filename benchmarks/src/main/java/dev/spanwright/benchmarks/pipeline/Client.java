package dev.spanwright.benchmarks.pipeline;

import java.time.Duration;

/** A library at work: it makes traces and sends them to the receiver. Thread-safe. */
interface Client {

  /** Much longer than sending may take. */
  Duration PATIENCE = Duration.ofMinutes(3);

  /** Makes a trace of a top-level span and children, with three attributes each. */
  void trace();

  /** Returns how many spans the receiver has taken, as far as the client knows. */
  long delivered();

  /** Returns of how many spans it is known what became of them. */
  long settled();

  /** Waits until nothing is on its way any more. */
  void flush();
}
