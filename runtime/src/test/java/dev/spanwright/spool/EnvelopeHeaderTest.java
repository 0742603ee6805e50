package dev.spanwright.spool;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeHeaderTest {

  private static final String NOW = "2026-03-02T08:15:30.000250Z";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"sent_at\":\"old\",\"dsn\":\"d\"}            | {\"sent_at\":\"NOW\",\"dsn\":\"d\"}",
        "{\"dsn\":\"d\",\"sent_at\":\"\"}               | {\"dsn\":\"d\",\"sent_at\":\"NOW\"}",
        "{ \"sent_at\" : \"o\\\"\\u0020\\n\" , \"a\":1} | { \"sent_at\" : \"NOW\" , \"a\":1}",
        "{\"a\":1.50e+1,\"sent_at\":12.5e3}             | {\"a\":1.50e+1,\"sent_at\":\"NOW\"}",
        "{\"sent_at\":-1}                               | {\"sent_at\":\"NOW\"}",
        "{\"sent_at\":null,\"b\":true}                  | {\"sent_at\":\"NOW\",\"b\":true}",
        "{\"sent_at\":{\"x\":[1,{}]},\"b\":[]}          | {\"sent_at\":\"NOW\",\"b\":[]}",
        "{\"sent_at\":[\"]\"] }                         | {\"sent_at\":\"NOW\" }",
        "{\"sent\\u005fat\":\"old\"}                    | {\"sent\\u005fat\":\"NOW\"}",
        "{\"sent_at\":\"a\",\"sent_at\":\"b\"}          | {\"sent_at\":\"NOW\",\"sent_at\":\"NOW\"}",
        "{\"t\":{\"sent_at\":\"old\"},\"ü€😀\":\"ü€😀\"} | {\"t\":{\"sent_at\":\"old\"},\"ü€😀\":\"ü€😀\"}",
        "{\"ü€😀\":\"ü€😀\",\"sent_at\":\"ü€😀\"}         | {\"ü€😀\":\"ü€😀\",\"sent_at\":\"NOW\"}",
        "{}                                             | {}",
      })
  @Tag("PIPE-40")
  void withSentAt_changesThatValueOnly(String header, String expected)
      throws DamagedEnvelopeException {
    String rest = "\n{\"sent_at\":\"kept\"}\n\u0000\u00ff\n";
    byte[] envelope = (header + rest).getBytes(UTF_8);
    byte[] before = envelope.clone();
    assertThat(new String(EnvelopeHeader.withSentAt(envelope, NOW), UTF_8))
        .isEqualTo(expected.replace("NOW", NOW) + rest);
    assertThat(envelope).isEqualTo(before);
  }

  @Test
  void withSentAt_restIsNoText_isKept() throws DamagedEnvelopeException {
    byte[] envelope = "{\"sent_at\":1}\n\u00ff\u00fe\u0000".getBytes(ISO_8859_1);
    assertThat(EnvelopeHeader.withSentAt(envelope, "x\""))
        .isEqualTo("{\"sent_at\":\"x\\\"\"}\n\u00ff\u00fe\u0000".getBytes(ISO_8859_1));
  }

  @Test
  void withSentAt_headerOnly_isChanged() throws DamagedEnvelopeException {
    assertThat(EnvelopeHeader.withSentAt("{\"sent_at\":\"x\"}".getBytes(UTF_8), NOW))
        .asString(UTF_8)
        .isEqualTo("{\"sent_at\":\"" + NOW + "\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n{}",
        "[]",
        "\"sent_at\"",
        "null",
        "{",
        "{\"sent_at\":\"x}",
        "{\"sent_at\":}",
        "{\"sent_at\":\"x\"",
        "{\"sent_at\":\"x\"} {}",
        "{\"sent_at\":\"x\"}]",
        "{'sent_at':1}",
        "{\"a\":01}",
        "{\"a\"\n:1}"
      })
  void withSentAt_noObject_isDamaged(String envelope) {
    assertThatExceptionOfType(DamagedEnvelopeException.class)
        .isThrownBy(() -> EnvelopeHeader.withSentAt(envelope.getBytes(UTF_8), NOW));
  }

  @Test
  void withSentAt_otherEncoding_isDamaged() {
    assertThatExceptionOfType(DamagedEnvelopeException.class)
        .isThrownBy(() -> EnvelopeHeader.withSentAt("{\"sent_at\":\"x\"}".getBytes(UTF_16LE), NOW));
  }

  @Test
  void withSentAt_deeplyNested_isDamaged() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatExceptionOfType(DamagedEnvelopeException.class)
        .isThrownBy(() -> EnvelopeHeader.withSentAt(deep.getBytes(UTF_8), NOW));
  }
}
