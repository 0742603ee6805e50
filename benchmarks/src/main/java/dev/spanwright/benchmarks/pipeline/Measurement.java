package dev.spanwright.benchmarks.pipeline;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What was measured in one run.
 *
 * @param made how many spans the producers have made
 * @param delivered how many of them have arrived
 * @param makingNanos how long the producers took
 * @param nanos from the first span until what became of all of them was known
 * @param cpuNanos processor time of the whole process meanwhile: producers, senders, collector,
 *     compiler
 * @param heapAfterCollection the most bytes in use after a collection; 0 if there was none
 * @param heapPeak the most bytes in use
 * @param requests how many requests the receiver has got
 * @param bytes how many bytes of bodies the receiver has got
 */
record Measurement(
    long made,
    long delivered,
    long makingNanos,
    long nanos,
    long cpuNanos,
    long heapAfterCollection,
    long heapPeak,
    long requests,
    long bytes) {

  private static final String BEGINNING = "measured ";

  /** Returns a line for {@link #of}. */
  String line() {
    return LongStream.of(
            made,
            delivered,
            makingNanos,
            nanos,
            cpuNanos,
            heapAfterCollection,
            heapPeak,
            requests,
            bytes)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(" ", BEGINNING, ""));
  }

  static boolean isLine(String text) {
    return text.startsWith(BEGINNING);
  }

  static Measurement of(String line) {
    long[] all =
        Arrays.stream(line.substring(BEGINNING.length()).split(" ", -1))
            .mapToLong(Long::parseLong)
            .toArray();
    return new Measurement(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8]);
  }

  double madePerSecond() {
    return made * 1e9 / makingNanos;
  }

  double deliveredPerSecond() {
    return delivered * 1e9 / nanos;
  }

  double cpuSecondsPerMillionDelivered() {
    return cpuNanos * 1e-9 / (delivered * 1e-6);
  }

  double bytesPerSpan() {
    return (double) bytes / delivered;
  }

  long lost() {
    return made - delivered;
  }
}
