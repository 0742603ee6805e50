package dev.spanwright.export;

import dev.spanwright.propagation.PropagationFormat;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.TraceLifecycle;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Takes finished spans somewhere else. This is the interface to implement for a new way out.
 *
 * <p>Every exporter has a thread of its own, which calls all methods but {@link #refusal()}, {@link
 * #isHealthy()} and {@link #cancel()}, one after the other, so an exporter needs no locks of its
 * own for them. {@link #export} may take its time: meanwhile batches wait in a bounded backlog, of
 * which the oldest are dropped and counted when it is full. Other exporters do not notice. Spans
 * started on that thread are not recorded, so an exporter never traces itself.
 *
 * <p>What an exporter throws costs that one batch, is counted and logged, and touches neither the
 * application nor other exporters.
 */
public interface SpanExporter extends AutoCloseable {

  /**
   * Exports spans of one trace, in the order in which they ended: children normally before their
   * parents. With {@link TraceLifecycle#STREAM} a trace may come in several batches; with {@link
   * TraceLifecycle#STATIC} what is below one top-level span comes in one, that span last.
   *
   * @return what became of them, or will; it feeds the statistics
   */
  ExportResult export(SpanBatch batch);

  /**
   * Says how spans will come. Called once, at the start, before all else; here an exporter looks
   * for what it needs. If it throws, one message says so, and tracing goes on without this
   * exporter, which is not called again.
   */
  default void start(TraceLifecycle lifecycle) {}

  /**
   * Tells what every span of this process carries, besides its platform, unless something else was
   * set on it: the SDK, the environment, the release, the machine, and what {@link
   * dev.spanwright.Options.Builder#attribute} has added. For receivers that are told of a process
   * once and not with every span. Called once, after {@link #start}; if it throws, one message says
   * so, and the exporter gets its spans all the same.
   */
  default void describeProcess(Attributes attributes) {}

  /**
   * Returns the formats of trace headers that are spoken where the spans go, so that they are read
   * and written without being asked for. Called once, at the start.
   */
  default Set<PropagationFormat> propagationFormats() {
    return Set.of();
  }

  /**
   * Tells of spans that were lost before this exporter has seen them, for servers that want to
   * know. Called before an {@link #export} and before a {@link #flush}, if there is something to
   * tell.
   *
   * @param spans how many more than were told before
   * @param topLevelSpans how many of these are top-level spans
   */
  default void lostBefore(LossReason reason, long spans, long topLevelSpans) {}

  /**
   * Returns why a span would be lost if it came now, or null if it would not. As long as all
   * exporters refuse, spans are not even collected. Called by any thread, for every span: quick.
   */
  default @Nullable LossReason refusal() {
    return null;
  }

  /**
   * Returns whether spans get through at the moment. As long as they do not, for example because
   * the server has asked for a pause, fewer traces are recorded. Called by any thread, now and
   * then: quick.
   */
  default boolean isHealthy() {
    return true;
  }

  /**
   * Sends on whatever the exporter itself holds back. Called after the batches of a {@code flush}.
   *
   * @return done when all that was exported before has come to its outcome
   */
  default CompletionStage<?> flush() {
    return CompletableFuture.completedFuture(this);
  }

  /**
   * Makes a call that is under way return soon, and whatever is still held back come to its
   * outcome. Called by another thread when the time to close has run out; the exporter's thread is
   * interrupted as well, which is enough for all that heeds interrupts.
   */
  default void cancel() {}

  /**
   * Sends what is left and lets go of all resources. Called once, after the last batch; nothing but
   * {@link #cancel()} is called after it.
   */
  @Override
  default void close() {}
}
