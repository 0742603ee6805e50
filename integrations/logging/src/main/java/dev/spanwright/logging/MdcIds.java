package dev.spanwright.logging;

import static java.util.Objects.requireNonNull;

import dev.spanwright.trace.ContextListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Keeps the ids of each thread's current trace and span in SLF4J's {@link MDC}, where log lines and
 * whatever else reads the MDC find them:
 *
 * <pre>{@code
 * Spanwright.start(Options.builder().contextListener(MdcIds.create()).build());
 * }</pre>
 *
 * <p>They are there from the start of a span to its end; then those of the span around it are back,
 * and after the outermost one nothing is left. Other entries are not touched, but the two keys are
 * this class's: what the application puts under them itself is lost.
 *
 * <p>In a trace that is not recorded there is its id, which is also the one that other processes
 * are told, and no span id. Immutable and thread-safe.
 */
public final class MdcIds implements ContextListener {

  private static final String TRACE_ID = "trace_id";
  private static final String SPAN_ID = "span_id";

  private final String traceIdKey;
  private final String spanIdKey;

  private MdcIds(Builder builder) {
    this.traceIdKey = builder.traceIdKey;
    this.spanIdKey = builder.spanIdKey;
  }

  /** Uses the keys {@code trace_id} and {@code span_id}. */
  public static MdcIds create() {
    return builder().build();
  }

  /** Starts with the keys {@code trace_id} and {@code span_id}. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void currentSpanChanged(@Nullable String traceId, @Nullable String spanId) {
    put(traceIdKey, traceId);
    put(spanIdKey, spanId);
  }

  private static void put(String key, @Nullable String value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }

  @Override
  public String toString() {
    return "MdcIds{" + traceIdKey + ", " + spanIdKey + "}";
  }

  /** Chooses keys, for example those that a log's layout has already. For one thread. */
  public static final class Builder {
    private String traceIdKey = TRACE_ID;
    private String spanIdKey = SPAN_ID;

    private Builder() {}

    /** Names the entry of the trace id. */
    public Builder traceIdKey(String key) {
      traceIdKey = requireNonNull(key, "key");
      return this;
    }

    /** Names the entry of the span id. */
    public Builder spanIdKey(String key) {
      spanIdKey = requireNonNull(key, "key");
      return this;
    }

    /** Returns what {@link dev.spanwright.Options.Builder#contextListener} takes. */
    public MdcIds build() {
      return new MdcIds(this);
    }
  }
}
