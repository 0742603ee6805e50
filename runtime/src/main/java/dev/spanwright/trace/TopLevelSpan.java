package dev.spanwright.trace;

import dev.spanwright.propagation.DynamicSamplingContext;
import dev.spanwright.propagation.SampleRand;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A span with nothing above it in this process; keeps what all spans below it share. */
final class TopLevelSpan extends RecordingSpan {

  private final Tracer tracer;
  private final long traceHigh;
  private final long traceLow;
  private final int sampleRandMicros;
  private final long startEpochNanos;
  private final long startTick;

  private @Nullable DynamicSamplingContext frozen;

  TopLevelSpan(
      Tracer tracer,
      long traceHigh,
      long traceLow,
      int sampleRandMicros,
      String name,
      boolean active,
      Attributes constants,
      @Nullable AttributeSlots own) {
    super(name, active, constants, own);
    this.tracer = tracer;
    this.traceHigh = traceHigh;
    this.traceLow = traceLow;
    this.sampleRandMicros = sampleRandMicros;
    // The only wall-clock reading of the tree: all other times are distances from it (SPAN-20).
    this.startEpochNanos = tracer.clock().epochNanos();
    this.startTick = tracer.clock().tickNanos();
  }

  @Override
  Span startAnother(String itsName, Attributes itsAttributes) {
    return tracer.startBelow(NoopSpan.OFF, itsName, false, itsAttributes, /* own= */ null);
  }

  @Override
  TopLevelSpan top() {
    return this;
  }

  @Override
  Tracer tracer() {
    return tracer;
  }

  @Override
  long startEpochNanos() {
    return startEpochNanos;
  }

  @Override
  long parentSpanId() {
    return 0;
  }

  long traceHigh() {
    return traceHigh;
  }

  long traceLow() {
    return traceLow;
  }

  /** Returns the time now on this tree's own time base. */
  long epochNanosNow() {
    return startEpochNanos + (tracer.clock().tickNanos() - startTick);
  }

  /** Returns the trace's DSC; the first call settles it for good (PIPE-35, PROP-55…57). */
  DynamicSamplingContext freezeSamplingContext() {
    // Built from this span's state, hence the monitor that guards it.
    synchronized (this) {
      if (frozen == null) {
        frozen = buildSamplingContext();
      }
      return frozen;
    }
  }

  private DynamicSamplingContext buildSamplingContext() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("trace_id", traceId());
    values.putAll(tracer.settings().samplingContext());
    if (!"url".equals(attributes().get(DefaultAttributes.NAME_SOURCE))) {
      values.put("transaction", name());
    }
    values.put("sample_rate", BigDecimal.valueOf(tracer.settings().sampleRate()).toPlainString());
    values.put("sample_rand", SampleRand.text(sampleRandMicros));
    values.put("sampled", "true");
    return new DynamicSamplingContext(values);
  }
}
