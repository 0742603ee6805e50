package dev.spanwright.benchmarks.calls;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * The OpenTelemetry SDK, called the way its documentation shows. Attributes are set on the started
 * span and with keys made once, which is what costs it the least in most situations.
 */
@SuppressWarnings("try") // a scope is only there to be closed
public class OpenTelemetryBenchmark extends CallBenchmark {

  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("cache.operation");
  private static final AttributeKey<Long> SIZE = AttributeKey.longKey("cache.item_size");
  private static final AttributeKey<Boolean> HIT = AttributeKey.booleanKey("cache.hit");

  private final OpenTelemetryTracing tracing = new OpenTelemetryTracing();

  /** For JMH. */
  public OpenTelemetryBenchmark() {}

  @Override
  void start(Situation wanted) {
    tracing.start(wanted);
  }

  @Override
  void stop() {
    tracing.stop(situation);
  }

  @Override
  @Benchmark
  public long call(Caller caller) {
    Span span = start("call");
    try (Scope current = span.makeCurrent()) {
      return Work.done(caller.seed);
    } finally {
      span.end();
    }
  }

  @Override
  @Benchmark
  public long attributes(Caller caller) {
    return attributes(caller, 0);
  }

  private long attributes(Caller caller, int added) {
    Span span = start("attributes");
    try (Scope current = span.makeCurrent()) {
      set(span, caller);
      return Work.done(caller.seed + added);
    } finally {
      span.end();
    }
  }

  @Override
  @Benchmark
  public long nested(Caller caller) {
    Span span = start("nested");
    try (Scope current = span.makeCurrent()) {
      set(span, caller);
      long sum = 0;
      for (int i = 0; i < 3; i++) {
        sum += attributes(caller, i);
      }
      return sum + Work.done(caller.seed);
    } finally {
      span.end();
    }
  }

  @Override
  @Benchmark
  public long throwing(Caller caller) {
    try {
      return thrown(caller);
    } catch (Work.Failure e) {
      return caller.size;
    }
  }

  private long thrown(Caller caller) {
    Span span = start("throwing");
    try (Scope current = span.makeCurrent()) {
      return Work.failing(caller.seed);
    } catch (Work.Failure e) {
      span.recordException(e);
      span.setStatus(StatusCode.ERROR);
      throw e;
    } finally {
      span.end();
    }
  }

  private Span start(String name) {
    return tracing.tracer().spanBuilder(name).startSpan();
  }

  private static void set(Span span, Caller caller) {
    span.setAttribute(OPERATION, caller.operation);
    span.setAttribute(SIZE, caller.size);
    span.setAttribute(HIT, caller.hit);
  }
}
