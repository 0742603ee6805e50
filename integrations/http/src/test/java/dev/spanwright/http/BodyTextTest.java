package dev.spanwright.http;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{\"a\": 1, \"b\": [true, null, \"x\"]} # {\"a\":1,\"b\":[true,null,\"x\"]}",
        "{\"password\": \"x\", \"n\": 1}        # {\"password\":\"[Filtered]\",\"n\":1}",
        "{\"n\": {\"apiKey\": {\"a\": [1]}}}    # {\"n\":{\"apiKey\":\"[Filtered]\"}}",
        "[{\"TOKENS\": [1, {\"a\": 2}]}, 2]     # [{\"TOKENS\":\"[Filtered]\"},2]",
        "{\"sid\": null, \"a\": false}          # {\"sid\":\"[Filtered]\",\"a\":false}",
        "\"text\"                               # \"text\"",
        "1.50e+400                              # 1.50e+400",
        "12345678901234567890123                # 12345678901234567890123",
        "{\"caf\\u00e9\": \"\\ud83d\\ude00\"}    # {\"café\":\"😀\"}",
        "{}                                     # {}"
      })
  @Tag("SRV-104")
  @Tag("SRV-106")
  void json_isItsText_withoutSensitiveValues(String body, String text) {
    assertThat(BodyText.ofJson(body)).isEqualTo(text);
    assertThat(BodyText.ofJson(body.getBytes(UTF_8))).isEqualTo(text);
    assertThat(BodyText.ofJson(body.getBytes(UTF_16))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\"",
        "{\"password\":",
        "{\"password\":\"x",
        "[1",
        "{} {}",
        "{}x",
        "x",
        "{\"a\":1,}",
        "password=x"
      })
  @Tag("SRV-106")
  void json_thatIsNone_isFiltered(String body) {
    assertThat(BodyText.ofJson(body)).isEqualTo("[Filtered]");
    assertThat(BodyText.ofJson(body.getBytes(UTF_8))).isEqualTo("[Filtered]");
  }

  @Test
  void json_deeperThanWeRead_isFiltered() {
    assertThat(BodyText.ofJson("[".repeat(100_000) + "]".repeat(100_000))).isEqualTo("[Filtered]");
    assertThat(BodyText.ofJson("{\"key\":" + "[".repeat(100_000))).isEqualTo("[Filtered]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "a=1&b=caf%C3%A9+x     # {\"a\":\"1\",\"b\":\"café x\"}",
        "a=1&a=2&&b            # {\"a\":[\"1\",\"2\"],\"b\":\"\"}",
        "pass%77ord=x&pwd=1&pwd=2 # {\"password\":\"[Filtered]\",\"pwd\":\"[Filtered]\"}",
        "a=100%&b=%zz          # {\"a\":\"100%\",\"b\":\"%zz\"}",
        "=x                    # {\"\":\"x\"}"
      })
  @Tag("SRV-104")
  @Tag("SRV-106")
  void form_isAnObjectOfItsFields(String body, String text) {
    assertThat(BodyText.ofForm(body)).isEqualTo(text);
    assertThat(BodyText.ofForm(body.getBytes(UTF_8))).isEqualTo(text);
  }

  @Test
  @Tag("SRV-104")
  void fields_filesAreReplaced() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("title", List.of("Holidays"));
    fields.put("photo", List.of(BodyText.FILE, BodyText.FILE));
    fields.put("sessionPlan", List.of(BodyText.FILE));
    assertThat(BodyText.ofFields(fields))
        .isEqualTo(
            "{\"title\":\"Holidays\",\"photo\":[\"[Unparsable]\",\"[Unparsable]\"],"
                + "\"sessionPlan\":\"[Filtered]\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "application/json                      # true  # false # false",
        "Application/JSON; charset=utf-8       # true  # false # false",
        "application/problem+json              # true  # false # false",
        "text/json                             # true  # false # false",
        "application/x-www-form-urlencoded;a=b # false # true  # false",
        "multipart/form-data; boundary=x       # false # false # true",
        "application/jsonl                     # false # false # false",
        "text/plain                            # false # false # false",
        "''                                    # false # false # false",
        "                                      # false # false # false"
      })
  @Tag("SRV-107")
  void contentTypes(String type, boolean json, boolean form, boolean multipart) {
    assertThat(BodyText.isJson(type)).isEqualTo(json);
    assertThat(BodyText.isForm(type)).isEqualTo(form);
    assertThat(BodyText.isMultipartForm(type)).isEqualTo(multipart);
  }
}
