package dev.spanwright.otlp;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanLink;
import dev.spanwright.trace.SpanStatus;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationLibraryInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A finished span, seen as OpenTelemetry sees spans. Immutable. */
final class SpanView implements SpanData {

  private static final String STATUS_MESSAGE = "sentry.status.message";

  /**
   * What means nothing outside the protocol of streamed spans: there it stands for parents, the
   * resource, and the language of the SDK.
   */
  private static final Set<String> INTERNAL =
      Set.of(
          "sentry.trace_lifecycle", "sentry.segment.id", "sentry.segment.name", "sentry.platform");

  private final FinishedSpan span;
  private final SpanMapping mapping;
  private final SpanContext context;
  private final SpanContext parent;
  private final List<EventData> events;
  private final List<LinkData> links;
  private final Attributes attributes;

  /**
   * Creates it.
   *
   * @param traceId the span's, as text
   */
  SpanView(FinishedSpan span, String traceId, SpanMapping mapping) {
    this.span = span;
    this.mapping = mapping;
    this.context =
        SpanContext.create(
            traceId, span.spanId(), TraceFlags.getSampled(), TraceState.getDefault());
    this.parent = parent(span, traceId);
    this.events = ExceptionEvent.of(span);
    this.links = span.links().stream().map(SpanView::link).toList();
    this.attributes = new MappedAttributes(span.attributes(), this::isShown);
  }

  /** Whoever is above a top-level span is in another process. */
  private static SpanContext parent(FinishedSpan span, String traceId) {
    String parentId = span.parentSpanId();
    if (parentId == null) {
      return SpanContext.getInvalid();
    }
    return span.isTopLevel()
        ? SpanContext.createFromRemoteParent(
            traceId, parentId, TraceFlags.getSampled(), TraceState.getDefault())
        : SpanContext.create(traceId, parentId, TraceFlags.getSampled(), TraceState.getDefault());
  }

  private static LinkData link(SpanLink link) {
    SpanContext target =
        SpanContext.create(
            TraceId.fromLongs(link.traceIdHigh(), link.traceIdLow()),
            SpanId.fromLong(link.spanId()),
            Boolean.TRUE.equals(link.sampled()) ? TraceFlags.getSampled() : TraceFlags.getDefault(),
            TraceState.getDefault());
    return LinkData.create(target, new MappedAttributes(link.attributes(), (key, value) -> true));
  }

  /** What is said elsewhere is not said again. */
  private boolean isShown(String key, Object value) {
    if (INTERNAL.contains(key) || mapping.isCommon(key, value)) {
      return false;
    }
    return switch (key) {
      case SpanKinds.KEY -> SpanKinds.set(value) == null;
      case STATUS_MESSAGE -> span.status() != SpanStatus.ERROR;
      default -> events.isEmpty() || !ExceptionEvent.isOnlyThere(key);
    };
  }

  @Override
  public String getName() {
    return span.name();
  }

  @Override
  public SpanKind getKind() {
    return SpanKinds.of(span.attributes());
  }

  @Override
  public SpanContext getSpanContext() {
    return context;
  }

  @Override
  public SpanContext getParentSpanContext() {
    return parent;
  }

  /** That all went well is for the application to say, and it cannot: an error, or nothing. */
  @Override
  public StatusData getStatus() {
    if (span.status() != SpanStatus.ERROR) {
      return StatusData.unset();
    }
    return span.attributes().get(STATUS_MESSAGE) instanceof String message
        ? StatusData.create(StatusCode.ERROR, message)
        : StatusData.error();
  }

  @Override
  public long getStartEpochNanos() {
    return span.startEpochNanos();
  }

  @Override
  public long getEndEpochNanos() {
    return span.endEpochNanos();
  }

  @Override
  public boolean hasEnded() {
    return true;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  @Override
  public List<EventData> getEvents() {
    return events;
  }

  @Override
  public int getTotalRecordedEvents() {
    return events.size();
  }

  @Override
  public List<LinkData> getLinks() {
    return links;
  }

  @Override
  public int getTotalRecordedLinks() {
    return links.size();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return mapping.scope();
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // what the interface demands
  public InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    return InstrumentationLibraryInfo.create(
        mapping.scope().getName(), mapping.scope().getVersion());
  }

  @Override
  public Resource getResource() {
    return mapping.resource();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpanView view && view.span.equals(span) && view.mapping == mapping;
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }

  @Override
  public String toString() {
    return "SpanView{" + span + "}";
  }
}
