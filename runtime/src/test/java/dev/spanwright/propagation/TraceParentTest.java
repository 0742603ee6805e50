package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

  private static final String T = "771a43a4192642f0b136d5159a501700";

  private static final String S = "1234567890abcdef";

  @ParameterizedTest(name = "{0}")
  @Tag("PROP-29")
  @Tag("PROP-30")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "00-T-S-01|true",
        "00-T-S-00|false",
        "00-T-S-02|false",
        "00-T-S-03|true",
        "00-T-S-ff|true",
        "00-T-S-f0|false",
        " \t00-T-S-01\t |true",
        "01-T-S-01|true",
        "cc-T-S-00|false",
        "fe-T-S-01-|true",
        "01-T-S-01-what-the-future-has.like|true",
      })
  void parse_goodHeader_isRead(String header, boolean sampled) {
    TraceParent parent = Objects.requireNonNull(TraceParent.parse(filledIn(header)));

    assertThat(parent)
        .isEqualTo(
            new TraceParent(
                0x771a43a4192642f0L, 0xb136d5159a501700L, 0x1234567890abcdefL, sampled));
    assertThat(parent.text()).isEqualTo("00-" + T + "-" + S + (sampled ? "-01" : "-00"));
  }

  @ParameterizedTest(name = "{0}")
  @Tag("PROP-30")
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "ff-T-S-01",
        "ff-T-S-01-x",
        "FE-T-S-01",
        "0-T-S-01",
        "000-T-S-01",
        "T-S-1",
        "T-S",
        "00-T-S",
        "00-T-S-",
        "00-T-S-1",
        "00-T-S-001",
        "00-T-S-0x",
        "00-T-S-0F",
        "00-T-S-01-",
        "00-T-S-01-x",
        "01-T-S-01x",
        "01-T-S-010",
        "00-00000000000000000000000000000000-S-01",
        "00-T-0000000000000000-01",
        "00-771A43a4192642f0b136d5159a501700-S-01",
        "00-T-1234567890abcdeF-01",
        "00-T-S-01,00-T-S-01",
        "00-T-S-01\n",
        "00_T_S_01",
        "zz-T-S-01",
      })
  void parse_anythingElse_isNone(@Nullable String header) {
    assertThat(TraceParent.parse(header == null ? null : filledIn(header))).isNull();
  }

  private static String filledIn(String pattern) {
    return pattern.replace("T", T).replace("S", S);
  }
}
