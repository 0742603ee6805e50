package dev.spanwright.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterSettingsTest {

  @Test
  @Tag("SRV-35")
  @Tag("SRV-145")
  void defaults() {
    assertThat(new TracingFilter())
        .hasToString(
            "TracingFilter{style=URL, capturedMethods=[CONNECT, DELETE, GET, PATCH, POST, PUT,"
                + " TRACE], responseHeaders=false}");
  }

  @Test
  @Tag("SRV-15")
  @Tag("SRV-35")
  @Tag("SRV-145")
  void initParameters() {
    FilterSettings settings =
        FilterSettings.DEFAULTS
            .with("style", " Endpoint ")
            .with("capturedMethods", "get, Head,,")
            .with("responseHeaders", "TRUE");
    assertThat(settings)
        .hasToString("style=ENDPOINT, capturedMethods=[GET, HEAD], responseHeaders=true");
    assertThat(settings.captures("head")).isTrue();
    assertThat(settings.captures("POST")).isFalse();
    assertThat(FilterSettings.DEFAULTS.with("capturedMethods", "").captures("GET")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "style, path, 'init parameter style is \"path\", but must be url or endpoint'",
    "responseHeaders, yes, 'init parameter responseHeaders is \"yes\", but must be true or false'",
    "stile, url, 'init parameter stile is not known, but must be style, capturedMethods or responseHeaders'"
  })
  @Tag("SRV-35")
  void wrongInitParameter_saysWhatItMustBe(String parameter, String value, String message) {
    assertThatThrownBy(() -> FilterSettings.DEFAULTS.with(parameter, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
