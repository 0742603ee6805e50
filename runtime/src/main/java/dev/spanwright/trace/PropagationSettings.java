package dev.spanwright.trace;

import dev.spanwright.propagation.IncomingTrace;
import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.propagation.PropagationTargets;
import dev.spanwright.propagation.TraceReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How traces get in and out of this process.
 *
 * <p>Not for application code; may change in any release.
 *
 * @param reader reads what comes in
 * @param formats what is written
 * @param targets who is told
 * @param samplingContext the part of the sampling context that is the same for every trace, in the
 *     order in which it is written
 * @param initial the trace that the whole process belongs to, or null
 */
public record PropagationSettings(
    TraceReader reader,
    Set<PropagationFormat> formats,
    PropagationTargets targets,
    Map<String, String> samplingContext,
    @Nullable IncomingTrace initial) {

  /** Copies the collections. */
  public PropagationSettings {
    formats = Set.copyOf(formats);
    samplingContext = Collections.unmodifiableMap(new LinkedHashMap<>(samplingContext));
  }
}
