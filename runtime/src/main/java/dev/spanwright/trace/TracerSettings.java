package dev.spanwright.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link Tracer} has to know.
 *
 * <p>Not for application code; may change in any release.
 *
 * @param sampleRate the share of traces to record, from 0 to 1
 * @param commonAttributes what every span gets unless it has the key already
 * @param topLevelAttributes what top-level spans get besides
 * @param samplingContext the part of the sampling context that is the same for every trace, in the
 *     order in which it is written
 * @param debug whether debug messages are logged at level info
 */
public record TracerSettings(
    double sampleRate,
    Attributes commonAttributes,
    Attributes topLevelAttributes,
    Map<String, String> samplingContext,
    boolean debug) {

  /** Copies the map. */
  public TracerSettings {
    samplingContext = Collections.unmodifiableMap(new LinkedHashMap<>(samplingContext));
  }
}
