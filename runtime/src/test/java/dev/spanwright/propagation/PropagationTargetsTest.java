package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropagationTargetsTest {

  @ParameterizedTest
  @Tag("PROP-73")
  @ValueSource(strings = {"", "https://shop.example/orders", "/orders", "::", "https://"})
  void include_withoutAList_isAlways_withAnEmptyOneNever(String url) {
    assertThat(new PropagationTargets(null, null).include(url)).isTrue();
    assertThat(new PropagationTargets(List.of(), null).include(url)).isFalse();
  }

  @Test
  @Tag("PROP-73")
  void include_anUnknownUrl_isUpToWhetherAllAreIncluded() {
    assertThat(new PropagationTargets(null, "sentry.example").include(null)).isTrue();
    assertThat(new PropagationTargets(List.of("", Pattern.compile("")), null).include(null))
        .isFalse();
  }

  @ParameterizedTest
  @Tag("PROP-73")
  @Tag("PROP-74")
  @CsvSource({
    "https://shop.example/orders, true",
    "https://shopXexample/orders, false",
    "https://other.example/?to=shop.example, true",
    "https://api7.example/v1, true",
    "https://x.example/api7.example/, true",
    "https://api.example/v1, false",
    "https://SHOP.EXAMPLE/orders, false",
  })
  void include_aUrl_looksForTextsAndPatterns(String url, boolean included) {
    List<Object> entries =
        Arrays.asList("shop.example", Pattern.compile("api\\d\\.example/"), null, 7);

    assertThat(new PropagationTargets(entries, null).include(url)).isEqualTo(included);
  }

  @Test
  @Tag("PROP-74")
  @Tag("PROP-80")
  void include_aPatternThatRecursesTooDeep_doesNotMatch() {
    List<Object> entries = List.of(Pattern.compile("(a|b)*c"), "shop");
    String url = "https://shop.example/" + "ab".repeat(100_000);

    assertThat(new PropagationTargets(entries, null).include(url)).isTrue();
    assertThat(new PropagationTargets(entries.subList(0, 1), null).include(url)).isFalse();
  }

  @ParameterizedTest
  @Tag("PROP-75")
  @CsvSource({
    "sentry.example,      https://sentry.example/api/7/envelope/,     false",
    "sentry.example,      https://SENTRY.example:443/api/,            false",
    "sentry.example,      http://sentry.example:80/api/,              false",
    "sentry.example,      https://key@sentry.example?x,               false",
    "sentry.example,      sentry.example/api,                         false",
    "sentry.example,      https://sentry.example:9000/api/,           true",
    "sentry.example,      https://mysentry.example/,                  true",
    "sentry.example,      https://shop.example/?to=sentry.example,    true",
    "localhost:9000,      http://localhost:9000/api/7/envelope/,      false",
    "localhost:9000,      http://localhost:8080/orders,               true",
    "localhost,           http://localhost:8080/orders,               true",
    "[::1]:9000,          http://[::1]:9000/api/,                     false",
    "' ',                 https:///,                                  true",
  })
  void include_sentryItself_isNever(String sentryHost, String url, boolean included) {
    assertThat(new PropagationTargets(null, sentryHost).include(url)).isEqualTo(included);
    assertThat(new PropagationTargets(List.of("http", "api"), sentryHost).include(url))
        .isEqualTo(included);
  }
}
