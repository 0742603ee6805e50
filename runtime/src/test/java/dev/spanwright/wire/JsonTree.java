package dev.spanwright.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into plain objects, more strictly than most readers: compact, one value, no key twice,
 * UTF-8 without half characters. Numbers keep their text, objects know their size.
 */
final class JsonTree {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** A number as it is written. */
  record Numeral(String text, boolean fraction) {}

  /** An object, and how many bytes it takes. */
  record Members(Map<String, @Nullable Object> values, long bytes) {}

  private JsonTree() {}

  /**
   * Returns the value: a {@link Members}, a {@link List}, a {@link String}, a {@link Boolean}, a
   * {@link Numeral} or null.
   *
   * @throws AssertionError if it is not JSON as servers demand it; the message begins with the
   *     place
   */
  static @Nullable Object read(String place, byte[] json) {
    checkUtf8(place, json);
    checkCompact(place, json);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Object value = value(place, parser);
      if (parser.nextToken() != null) {
        throw new AssertionError(place + ": more follows after the value");
      }
      return value;
    } catch (JacksonException e) {
      throw new AssertionError(place + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void checkUtf8(String place, byte[] json) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)); // reports, replaces not
    } catch (CharacterCodingException e) {
      throw new AssertionError(place + ": not UTF-8", e);
    }
  }

  private static void checkCompact(String place, byte[] json) {
    boolean inString = false;
    for (int i = 0; i < json.length; i++) {
      if (json[i] == '"') {
        inString = !inString;
      } else if (inString && json[i] == '\\') {
        i++;
      } else if (!inString && json[i] <= ' ' && json[i] >= 0) {
        throw new AssertionError(place + ": a blank at byte " + i + ", so not compact");
      }
    }
  }

  private static @Nullable Object value(String place, JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new AssertionError(place + ": nothing where JSON should be");
    }
    return switch (token) {
      case START_OBJECT -> members(place, parser);
      case START_ARRAY -> elements(place, parser);
      case VALUE_STRING -> text(place, parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> new Numeral(parser.getString(), false);
      case VALUE_NUMBER_FLOAT -> new Numeral(parser.getString(), true);
      default -> throw new AssertionError(place + ": unexpected " + token);
    };
  }

  private static Members members(String place, JsonParser parser) {
    long start = parser.currentTokenLocation().getByteOffset();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = text(place, parser.currentName());
      parser.nextToken();
      values.put(key, value(place + "." + key, parser));
    }
    return new Members(values, parser.currentTokenLocation().getByteOffset() + 1 - start);
  }

  private static List<@Nullable Object> elements(String place, JsonParser parser) {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(place + "[" + elements.size() + "]", parser));
    }
    return elements;
  }

  /** Strict servers take half a surrogate pair for malformed JSON, even if it is escaped. */
  private static String text(String place, String text) {
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new AssertionError(place + ": half a surrogate pair");
    }
    return text;
  }
}
