package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HexIdsTest {

  @ParameterizedTest
  @CsvSource({
    "0000000000000001, 1",
    "7fffffffffffffff, 9223372036854775807",
    "8000000000000000, -9223372036854775808",
    "ffffffffffffffff, -1",
    "0123456789abcdef, 81985529216486895",
    "fedcba9876543210, -81985529216486896",
  })
  void parse_ofWhatIsWritten_givesTheNumberBack(String text, long id) {
    assertThat(HexIds.parse(text, 0)).isEqualTo(id);
    assertThat(HexIds.parse(text.toUpperCase(Locale.ROOT), 0)).isEqualTo(id);
    assertThat(HexIds.spanIdText(id)).isEqualTo(text);
    assertThat(HexIds.traceIdText(id, 2)).isEqualTo(text + "0000000000000002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "123456789abcdef",
        "123456789abcdefg",
        "123456789abcdef ",
        "+23456789abcdef0",
        "１23456789abcdef0",
        "123456789abcde@`"
      })
  void parse_ofAnythingElse_givesZero(String text) {
    assertThat(HexIds.parse(text, 0)).isZero();
  }

  @Test
  void parse_atAnOffsetOutsideTheText_givesZero() {
    for (int offset : new int[] {Integer.MIN_VALUE, -1, 1, 16, 17, Integer.MAX_VALUE}) {
      assertThat(HexIds.parse("123456789abcdef0", offset)).isZero();
    }
  }
}
