package dev.spanwright.acceptance;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what OTLP carries. */
final class OtlpReader {

  /** Bits 8 and 9 of the flags: that it is known where the parent is, and that it is elsewhere. */
  private static final int PARENT_IS_REMOTE = 0x300;

  private OtlpReader() {}

  static List<SeenSpan> read(ExportTraceServiceRequest request) {
    List<SeenSpan> spans = new ArrayList<>();
    for (ResourceSpans resource : request.getResourceSpansList()) {
      String service = service(resource);
      resource
          .getScopeSpansList()
          .forEach(scope -> scope.getSpansList().forEach(span -> spans.add(span(service, span))));
    }
    return spans;
  }

  private static String service(ResourceSpans resource) {
    return resource.getResource().getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals("service.name"))
        .map(attribute -> attribute.getValue().getStringValue())
        .findFirst()
        .orElseThrow();
  }

  private static SeenSpan span(String service, Span span) {
    ByteString parent = span.getParentSpanId();
    boolean remote = (span.getFlags() & PARENT_IS_REMOTE) == PARENT_IS_REMOTE;
    Map<String, Object> attributes = new TreeMap<>();
    for (KeyValue attribute : span.getAttributesList()) {
      attributes.put(attribute.getKey(), attribute.getValue());
    }
    return new SeenSpan(
        service,
        hex(span.getTraceId()),
        hex(span.getSpanId()),
        parent.isEmpty() ? null : hex(parent),
        parent.isEmpty() || remote,
        span.getName(),
        span.getKind().name().replace("SPAN_KIND_", ""),
        span.getStartTimeUnixNano(),
        attributes);
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }
}
