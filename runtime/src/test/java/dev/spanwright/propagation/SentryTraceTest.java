package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SentryTraceTest {

  private static final String T = "771a43a4192642f0b136d5159a501700";

  private static final String S = "1234567890abcdef";

  @ParameterizedTest(name = "{0}")
  @Tag("PROP-16")
  @Tag("PROP-17")
  @Tag("PROP-18")
  @Tag("PROP-19")
  @Tag("PROP-20")
  @Tag("PROP-21")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "T-S-1|true",
        "T-S-0|false",
        "T-S|",
        "T-S-|",
        " \t T-S-1 \t |true",
        "771A43A4192642F0B136D5159A501700-1234567890ABCDEF-1|true",
        "T-S-1,11111111111111111111111111111111-2222222222222222-0|true",
        ",, \t,T-S-0,T-S-1|false",
      })
  void parse_goodHeader_isRead(String header, @Nullable Boolean sampled) {
    SentryTrace trace = Objects.requireNonNull(SentryTrace.parse(filledIn(header)));

    assertThat(trace)
        .isEqualTo(
            new SentryTrace(
                0x771a43a4192642f0L, 0xb136d5159a501700L, 0x1234567890abcdefL, sampled));
    String flag = sampled == null ? "" : sampled ? "-1" : "-0";
    assertThat(trace.text()).isEqualTo(T + "-" + S + flag);
  }

  @ParameterizedTest(name = "{0}")
  @Tag("PROP-22")
  @Tag("PROP-23")
  @Tag("PROP-24")
  @Tag("PROP-25")
  @Tag("PROP-26")
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "00-T-S-00",
        "00-T-S-01",
        "T",
        "T-",
        "1",
        "-S-1",
        "-1",
        "--",
        "00000000000000000000000000000000-S-1",
        "T-0000000000000000-1",
        "T-S-2",
        "T-S-11",
        "T-S-1-",
        "T-S-1 1",
        "T-S--1",
        "T-S-true",
        "T-S1",
        "TS1",
        "T_S_1",
        "T -S-1",
        "771a43a4192642f0b136d5159a50170-S-1",
        "0T-S-1",
        "T-1234567890abcde-1",
        "T-S0-1",
        "g71a43a4192642f0b136d5159a501700-S-1",
        "T-1234567890abcdeg-1",
        "T-S-1\n",
        "\u00A0T-S-1",
        "T-S-\uFF11",
        "garbage,T-S-1",
        " ",
        ",",
        ",,",
      })
  void parse_anythingElse_isNone(@Nullable String header) {
    assertThat(SentryTrace.parse(header == null ? null : filledIn(header))).isNull();
  }

  private static String filledIn(String pattern) {
    return pattern.replace("T", T).replace("S", S);
  }
}
