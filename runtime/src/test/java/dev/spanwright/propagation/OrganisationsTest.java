package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationsTest {

  @ParameterizedTest(name = "from {0} to {1}")
  @Tag("PROP-81")
  @Tag("PROP-82")
  @Tag("PROP-83")
  @Tag("PROP-84")
  @Tag("PROP-85")
  @CsvSource({
    "1,   1,   true,  true",
    ",    1,   true,  false",
    "1,   ,    true,  false",
    ",    ,    true,  true",
    "1,   2,   false, false",
    "' ', 1,   true,  false",
    "1,   '',  true,  false",
    "'',  ' ', true,  true",
    "1,   ' 1 ', true, true",
  })
  void mayContinue_isAsTheTableSays(
      @Nullable String incoming, @Nullable String own, boolean lenient, boolean strict) {
    assertThat(Organisations.mayContinue(incoming, own, false)).isEqualTo(lenient);
    assertThat(Organisations.mayContinue(incoming, own, true)).isEqualTo(strict);
  }
}
