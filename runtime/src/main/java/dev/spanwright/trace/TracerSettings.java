package dev.spanwright.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Tracer} has to know.
 *
 * <p>Not for application code; may change in any release.
 *
 * @param sampling decides what is recorded; null if nothing is, and traces are only passed on
 * @param filter says what is ignored; null if nothing is
 * @param lifecycle how spans leave, which they carry as an attribute
 * @param commonAttributes what every span gets unless it has the key already
 * @param topLevelAttributes what top-level spans get besides
 * @param controlFlowExceptions exceptions that are no failure of the span they leave
 * @param propagation how traces get in and out
 * @param strict whether it is remembered where spans and scopes were opened
 * @param debug whether debug messages are logged at level info
 */
public record TracerSettings(
    @Nullable Sampling sampling,
    @Nullable SpanFilter filter,
    TraceLifecycle lifecycle,
    Attributes commonAttributes,
    Attributes topLevelAttributes,
    List<Class<? extends Throwable>> controlFlowExceptions,
    PropagationSettings propagation,
    boolean strict,
    boolean debug) {

  /** Copies the list, and numbers the attributes: they are those of very many spans. */
  public TracerSettings {
    commonAttributes = DefaultAttributes.ofProcess(commonAttributes);
    topLevelAttributes = topLevelAttributes.numbered();
    controlFlowExceptions = List.copyOf(controlFlowExceptions);
  }
}
