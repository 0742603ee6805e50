package dev.spanwright.http;

import dev.spanwright.KeyRule;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Bodies of JSON and of forms as they are recorded: always JSON, without the values of sensitive
 * keys at any depth.
 */
public final class BodyText {

  /** What stands in place of a body that is too large. */
  public static final String TOO_LARGE = "[Exceeds maximum size]";

  /** What stands in place of an uploaded file. */
  public static final String FILE = "[Unparsable]";

  private static final JsonFactory JSON = new JsonFactory();

  private BodyText() {}

  /** Returns whether the header {@code Content-Type} says JSON, or something written in JSON. */
  public static boolean isJson(@Nullable String contentType) {
    String type = mediaType(contentType);
    return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
  }

  /** Returns whether the header {@code Content-Type} says a form in the way of URLs. */
  public static boolean isForm(@Nullable String contentType) {
    return mediaType(contentType).equals("application/x-www-form-urlencoded");
  }

  /** Returns whether the header {@code Content-Type} says a form in parts, with files maybe. */
  public static boolean isMultipartForm(@Nullable String contentType) {
    return mediaType(contentType).equals("multipart/form-data");
  }

  /** Returns one JSON value, its sensitive parts filtered; {@code [Filtered]} if it is none. */
  public static String ofJson(byte[] body) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      return filtered(parser);
    } catch (JacksonException e) {
      return Filtered.TEXT;
    }
  }

  /** Returns one JSON value, its sensitive parts filtered; {@code [Filtered]} if it is none. */
  public static String ofJson(String body) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      return filtered(parser);
    } catch (JacksonException e) {
      return Filtered.TEXT;
    }
  }

  /** Returns the fields of a form in the way of URLs, as {@link #ofFields} does. */
  public static String ofForm(byte[] body) {
    return ofForm(new String(body, StandardCharsets.UTF_8));
  }

  /** Returns the fields of a form in the way of URLs, as {@link #ofFields} does. */
  public static String ofForm(String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : fieldsOf(body)) {
      int equals = field.indexOf('=');
      String value = equals < 0 ? "" : PercentDecoding.decoded(field.substring(equals + 1));
      fields.computeIfAbsent(fieldName(field), any -> new ArrayList<>()).add(value);
    }
    return ofFields(fields);
  }

  /**
   * Returns the decoded names of the fields of a form, or of a query, each as often as it comes.
   */
  public static List<String> fieldNames(String body) {
    return fieldsOf(body).stream().map(BodyText::fieldName).toList();
  }

  private static List<String> fieldsOf(String body) {
    return Stream.of(body.split("&", -1)).filter(field -> !field.isEmpty()).toList();
  }

  private static String fieldName(String field) {
    int equals = field.indexOf('=');
    return PercentDecoding.decoded(equals < 0 ? field : field.substring(0, equals));
  }

  /** Returns a JSON object of fields: a text each, or a list where there are several. */
  public static String ofFields(Map<String, ? extends List<String>> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.writeStartObject();
      fields.forEach((name, values) -> write(name, values, generator));
      generator.writeEndObject();
    }
    return text.toString();
  }

  private static void write(String name, List<String> values, JsonGenerator generator) {
    generator.writeName(name);
    if (KeyRule.isSensitive(name)) {
      generator.writeString(Filtered.TEXT);
    } else if (values.size() == 1) {
      generator.writeString(values.get(0));
    } else {
      generator.writeStartArray();
      values.forEach(generator::writeString);
      generator.writeEndArray();
    }
  }

  private static String filtered(JsonParser parser) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      int depth = 0;
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return Filtered.TEXT; // nothing at all, or the end before the last bracket
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token.isNumeric()) {
          generator.writeNumber(parser.getString()); // as it is written, however long
        } else {
          generator.copyCurrentEvent(parser);
        }
        if (token == JsonToken.PROPERTY_NAME && KeyRule.isSensitive(parser.currentName())) {
          parser.nextToken();
          parser.skipChildren();
          generator.writeString(Filtered.TEXT);
        }
      } while (depth > 0);
    }
    return parser.nextToken() == null ? text.toString() : Filtered.TEXT;
  }

  private static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
