package dev.spanwright.sentry;

import dev.spanwright.propagation.HexIds;
import dev.spanwright.trace.SpanLink;
import java.util.List;

/** Writes links as transactions have them: their attributes without types. */
final class TransactionLinks {

  private TransactionLinks() {}

  /** Writes the links of a span, if it has any (PIPE-112, PIPE-116). */
  static void write(List<SpanLink> links, JsonText json) {
    if (links.isEmpty()) {
      return;
    }
    json.name("links").startArray();
    for (SpanLink link : links) {
      json.startObject();
      json.member("trace_id", HexIds.traceIdText(link.traceIdHigh(), link.traceIdLow()));
      json.member("span_id", HexIds.spanIdText(link.spanId()));
      Boolean sampled = link.sampled();
      if (sampled != null) {
        json.member("sampled", sampled);
      }
      if (!link.attributes().isEmpty()) {
        json.name("attributes").startObject();
        link.attributes().forEach((key, value) -> json.member(key, value));
        json.endObject();
      }
      json.endObject();
    }
    json.endArray();
  }
}
