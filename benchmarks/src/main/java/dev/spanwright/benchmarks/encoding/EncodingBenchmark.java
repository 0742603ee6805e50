package dev.spanwright.benchmarks.encoding;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.sentry.BenchmarkedWriters;
import dev.spanwright.trace.EndedSpan;
import dev.spanwright.trace.FinishedSpan;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From a span in the queue to the bytes of an envelope, step by step; all results are per span. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EncodingBenchmark.SPANS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class EncodingBenchmark {

  /** In the trace. */
  static final int SPANS = 100;

  private final TraceOfSpans trace = new TraceOfSpans(SPANS);
  private final List<EndedSpan> ended = trace.ended();
  private final SpanBatch batch = trace.batch();
  private final List<FinishedSpan> spans = batch.spans();
  private final BenchmarkedWriters writers = new BenchmarkedWriters();
  private final GeneralJson general = new GeneralJson();

  /** For JMH. */
  public EncodingBenchmark() {}

  /** Builds what exporters read. */
  @Benchmark
  public void finish(ProcessorTime time, Blackhole blackhole) {
    for (int i = 0; i < ended.size(); i++) {
      blackhole.consume(ended.get(i).finish());
    }
  }

  /** Writes spans as JSON. */
  @Benchmark
  public int json(ProcessorTime time) {
    return writers.json(spans);
  }

  /** Writes the same JSON with a library that knows nothing of spans. */
  @Benchmark
  public int jsonByLibrary(ProcessorTime time) {
    return general.json(spans);
  }

  /** Makes a plain envelope, ready to be sent. */
  @Benchmark
  public byte[] envelope(ProcessorTime time) {
    return writers.envelope(batch);
  }

  /** Makes a compressed envelope, ready to be sent. */
  @Benchmark
  public byte[] compressedEnvelope(ProcessorTime time) {
    return writers.compressed(batch);
  }

  /** All of it: from the queue to a plain envelope. */
  @Benchmark
  public byte[] finishAndEnvelope(ProcessorTime time) {
    return writers.envelope(trace.batch());
  }
}
