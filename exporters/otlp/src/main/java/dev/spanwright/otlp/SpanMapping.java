package dev.spanwright.otlp;

import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Shows the spans of a process the way OpenTelemetry looks at spans. What all of them have in
 * common is said once, in the resource. Immutable.
 */
final class SpanMapping {

  private final Resource environment;
  private final Resource resource;
  private final InstrumentationScopeInfo scope;
  private final Map<String, Object> common;

  /**
   * Creates it.
   *
   * @param environment what OpenTelemetry's settings say of the process
   * @param common what every span carries unless something else was set on it
   */
  SpanMapping(Resource environment, Attributes common) {
    this.environment = environment;
    this.resource = ProcessResource.of(environment, common);
    this.scope = ProcessResource.scope(common);
    this.common = Map.copyOf(common.asMap());
  }

  /** Returns the same for the process with these attributes. */
  SpanMapping ofProcess(Attributes attributes) {
    return new SpanMapping(environment, attributes);
  }

  /**
   * Returns views of the spans.
   *
   * @param spans all of one trace
   */
  List<SpanData> view(List<FinishedSpan> spans) {
    List<SpanData> views = new ArrayList<>(spans.size());
    String traceId = spans.isEmpty() ? "" : spans.get(0).traceId();
    for (FinishedSpan span : spans) {
      views.add(new SpanView(span, traceId, this));
    }
    return views;
  }

  Resource resource() {
    return resource;
  }

  InstrumentationScopeInfo scope() {
    return scope;
  }

  /** Returns whether the resource says it already. */
  boolean isCommon(String key, Object value) {
    return value.equals(common.get(key));
  }
}
