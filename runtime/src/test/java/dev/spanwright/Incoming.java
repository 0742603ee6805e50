package dev.spanwright;

import dev.spanwright.trace.NextTrace;
import dev.spanwright.trace.Traces;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Headers as another process would send them. */
public final class Incoming {

  public static final String TRACE_ID = "771a43a4192642f0b136d5159a501700";
  public static final String SPAN_ID = "1234567890abcdef";

  private Incoming() {}

  /** Returns headers with that flag ("1", "0", or "" for none) and that baggage. */
  public static Map<String, String> headers(String flag, @Nullable String baggage) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("sentry-trace", TRACE_ID + "-" + SPAN_ID + (flag.isEmpty() ? "" : "-" + flag));
    if (baggage != null) {
      headers.put("baggage", baggage);
    }
    return headers;
  }

  /** Continues a trace on which nobody has decided, with that number to decide by. */
  public static NextTrace undecided(double sampleRand) {
    return Traces.continueTrace(
        headers("", "sentry-trace_id=" + TRACE_ID + ",sentry-sample_rand=" + sampleRand));
  }
}
