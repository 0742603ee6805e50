package dev.spanwright.sentry;

import dev.spanwright.export.ExportResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** An envelope on its way, with what it is about and who wants to know how it ends. */
final class Outgoing {

  private final Envelope envelope;
  private final Map<Loss, Long> report;
  private final long tick;
  private int breaks;
  private final CompletableFuture<ExportResult> outcome = new CompletableFuture<>();

  /**
   * Creates it.
   *
   * @param report the losses that the envelope tells of
   * @param tick when it was written
   */
  Outgoing(Envelope envelope, Map<Loss, Long> report, long tick) {
    this.envelope = envelope;
    this.report = report;
    this.tick = tick;
  }

  byte[] body() {
    return envelope.body();
  }

  int bytes() {
    return envelope.body().length;
  }

  int spans() {
    return envelope.items();
  }

  Map<Loss, Long> report() {
    return report;
  }

  /** Counts a connection that broke; returns how many did. For the one thread that sends it. */
  int broken() {
    return ++breaks;
  }

  long tick() {
    return tick;
  }

  CompletableFuture<ExportResult> outcome() {
    return outcome;
  }

  @Override
  public String toString() {
    return "Outgoing{" + envelope + "}";
  }
}
