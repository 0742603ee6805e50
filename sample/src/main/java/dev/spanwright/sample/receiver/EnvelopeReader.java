package dev.spanwright.sample.receiver;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the spans out of an envelope, which is a header and then, for each item, its own header and
 * its content: one JSON value a line.
 */
final class EnvelopeReader {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private EnvelopeReader() {}

  static List<ReceivedSpan> spans(InputStream envelope) {
    List<ReceivedSpan> spans = new ArrayList<>();
    try (MappingIterator<JsonNode> lines = JSON.readValues(envelope)) {
      lines.next();
      while (lines.hasNext()) {
        String type = lines.next().path("type").asString();
        JsonNode content = lines.next();
        if (type.equals("span")) {
          content.path("items").forEach(item -> spans.add(ReceivedSpan.read(item)));
        }
      }
    }
    return spans;
  }
}
