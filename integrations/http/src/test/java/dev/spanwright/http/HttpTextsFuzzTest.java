package dev.spanwright.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.spanwright.DataCollection;
import dev.spanwright.KeyRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a client sends, nothing is thrown and no sensitive value comes through. Runs its
 * recorded inputs; with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class HttpTextsFuzzTest {

  private static final JsonMapper JSON = new JsonMapper();

  @FuzzTest(maxDuration = "1m")
  @Tag("SRV-77")
  void query_ofAnyText_keepsItsShapeAndNoSecret(@NotNull String text) {
    String filtered = Query.filtered(text, KeyRule.denyList());
    if (text.isEmpty()) {
      assertThat(filtered).isNull();
      return;
    }
    String[] before = text.split("&", -1);
    String[] after = requireNonNull(filtered).split("&", -1);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.length; i++) {
      String name = before[i].split("=", 2)[0];
      boolean secret =
          before[i].contains("=")
              && (KeyRule.isSensitive(PercentDecoding.decoded(name))
                  || PercentDecoding.decoded(name)
                      .toLowerCase(Locale.ROOT)
                      .matches("(?s)sig|.*(signature|credential).*"));
      assertThat(after[i]).isEqualTo(secret ? name + "=%5BFiltered%5D" : before[i]);
    }
  }

  @FuzzTest(maxDuration = "1m")
  @Tag("SRV-90")
  void cookies_ofAnyText_areNamedAndNotSensitive(@NotNull String text) {
    DataCollection defaults = DataCollection.builder().build();
    Map<String, List<String>> headers =
        Map.of("Cookie", List.of(text), "Set-Cookie", List.of(text));
    Map<String, List<String>> attributes = HeaderAttributes.ofRequest(headers, defaults);
    attributes
        .values()
        .forEach(
            cookies ->
                assertThat(cookies)
                    .isNotEmpty()
                    .allSatisfy(
                        cookie -> {
                          int equals = cookie.indexOf('=');
                          assertThat(equals > 0 || cookie.equals("[Filtered]")).isTrue();
                          if (equals > 0 && KeyRule.isSensitive(cookie.substring(0, equals))) {
                            assertThat(cookie.substring(equals)).isEqualTo("=[Filtered]");
                          }
                        }));
    assertThat(attributes).hasSize(2);
  }

  @FuzzTest(maxDuration = "1m")
  @Tag("SRV-77")
  void header_ofAnyText_isNotChangedUnlessAUrl(@NotNull String text) {
    String value = "hush" + text;
    String url = "https://joe:hush@h/a?token=" + value.replace("#", "").replace("&", "") + "#b=1";
    DataCollection defaults = DataCollection.builder().build();
    Map<String, List<String>> attributes =
        HeaderAttributes.ofRequest(
            Map.of("Accept", List.of(value.replace("/", "")), "Referer", List.of(url)), defaults);
    assertThat(attributes)
        .containsEntry("http.request.header.accept", List.of(value.replace("/", "")))
        .containsEntry(
            "http.request.header.referer", List.of("https://h/a?token=%5BFiltered%5D#b=1"));
  }

  @FuzzTest(maxDuration = "1m")
  @Tag("SRV-106")
  void body_ofAnyText_isJsonWithoutSecrets(@NotNull String text) {
    for (String json :
        List.of(
            BodyText.ofJson(text), BodyText.ofJson(text.getBytes(UTF_8)), BodyText.ofForm(text))) {
      if (!json.equals("[Filtered]")) {
        assertNoSecret(JSON.readTree(json));
      }
    }
  }

  @FuzzTest(maxDuration = "1m")
  @Tag("SRV-124")
  void url_ofAnyText_neverShowsTheUser(@NotNull String text) {
    String name = Url.clientSpanName("GET", text);
    Url url = Url.parse(text);
    assertThat(name).isEqualTo(url == null ? "GET [Filtered]" : "GET " + url.full(KeyRule.off()));
    if (url != null) {
      assertThat(url.host()).doesNotContain("@");
      assertThat(Url.parse(url.withoutQuery())).hasToString(url.withoutQuery());
    }
  }

  private static void assertNoSecret(JsonNode node) {
    node.properties()
        .forEach(
            property -> {
              if (KeyRule.isSensitive(property.getKey())) {
                assertThat(property.getValue().asString()).isEqualTo("[Filtered]");
              }
            });
    node.forEach(HttpTextsFuzzTest::assertNoSecret);
  }
}
