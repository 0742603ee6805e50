package dev.spanwright.spool;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** The first line of an envelope: one JSON object that says where it belongs and when it left. */
public final class EnvelopeHeader {

  private static final JsonFactory JSON = new JsonFactory();

  private EnvelopeHeader() {}

  /** Where a value stands, in bytes of the envelope. */
  private record Range(int start, int end) {}

  /**
   * Returns the envelope with another {@code sent_at} in its header, and all else as it was, byte
   * for byte. A header without {@code sent_at} stays without. Thread-safe.
   *
   * @param envelope the plain envelope; not changed
   * @param sentAt the time of sending, RFC 3339 in UTC
   * @throws DamagedEnvelopeException if the first line is not a JSON object
   */
  public static byte[] withSentAt(byte[] envelope, String sentAt) throws DamagedEnvelopeException {
    byte[] text = JsonStringEncoder.getInstance().quoteAsUTF8(sentAt);
    ByteArrayOutputStream changed = new ByteArrayOutputStream(envelope.length + text.length + 2);
    int copied = 0;
    for (Range value : sentAtValues(envelope)) {
      changed.write(envelope, copied, value.start() - copied);
      changed.write('"');
      changed.write(text, 0, text.length);
      changed.write('"');
      copied = value.end();
    }
    changed.write(envelope, copied, envelope.length - copied);
    return changed.toByteArray();
  }

  /** Makes sure that the first line of the envelope can be read. */
  static void check(byte[] envelope) throws DamagedEnvelopeException {
    sentAtValues(envelope);
  }

  private static List<Range> sentAtValues(byte[] envelope) throws DamagedEnvelopeException {
    int length = lineLength(envelope);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), envelope, 0, length)) {
      return sentAtValues(parser);
    } catch (JacksonException e) {
      throw new DamagedEnvelopeException("its header cannot be read", e);
    }
  }

  private static List<Range> sentAtValues(JsonParser parser) throws DamagedEnvelopeException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new DamagedEnvelopeException("its header is not a JSON object");
    }
    if (parser.currentTokenLocation().getByteOffset() < 0) {
      throw new DamagedEnvelopeException("its header is not UTF-8"); // the parser takes UTF-16, too
    }
    List<Range> values = new ArrayList<>(1);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean sentAt = parser.currentName().equals("sent_at");
      parser.nextToken();
      int start = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      parser.finishToken(); // strings are read on demand only
      if (sentAt) {
        values.add(new Range(start, (int) parser.currentLocation().getByteOffset()));
      }
    }
    if (parser.nextToken() != null) {
      throw new DamagedEnvelopeException("its header is followed by something else");
    }
    return values;
  }

  private static int lineLength(byte[] envelope) {
    for (int i = 0; i < envelope.length; i++) {
      if (envelope[i] == '\n') {
        return i;
      }
    }
    return envelope.length;
  }
}
