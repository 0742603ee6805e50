package dev.spanwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.export.InMemoryExporter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataCollectionTest {

  private static final String DEFAULTS =
      "DataCollection{userInfo=false, cookies=denyList[], requestHeaders=denyList[],"
          + " responseHeaders=denyList[], queryParameters=denyList[], httpBodies=[],"
          + " maxRequestBodySize=MEDIUM}";

  private final LogCapture log = LogCapture.start();

  @AfterEach
  void stop() {
    Spanwright.running().close();
    log.close();
  }

  @Test
  @Tag("SRV-70")
  @Tag("SRV-71")
  @Tag("SRV-72")
  @Tag("SRV-73")
  @Tag("SRV-74")
  void unset_isTheDefaults() {
    start(Options.builder(), Map.of());
    assertThat(Spanwright.running().dataCollection()).hasToString(DEFAULTS);
  }

  @Test
  void neverStartedOrClosed_isTheDefaults() {
    Spanwright spanwright = start(Options.builder().sendDefaultPii(true), Map.of());
    assertThat(spanwright.dataCollection().userInfo()).isTrue();
    spanwright.close();
    assertThat(spanwright.dataCollection()).hasToString(DEFAULTS);

    Spanwright off = Spanwright.start(Options.builder().environmentVariables(false).build());
    assertThat(off.dataCollection()).hasToString(DEFAULTS);
  }

  @ParameterizedTest
  @CsvSource({", false", "true, true", "1, true", "false, false"})
  @Tag("SRV-66")
  @Tag("SRV-75")
  void sendDefaultPii_isUserInfoAndNothingElse(String variable, boolean userInfo) {
    start(
        Options.builder(),
        variable == null ? Map.of() : Map.of("SENTRY_SEND_DEFAULT_PII", variable));
    assertThat(Spanwright.running().dataCollection())
        .hasToString(DEFAULTS.replace("userInfo=false", "userInfo=" + userInfo));
  }

  @Test
  @Tag("SRV-66")
  void dataCollection_winsOverSendDefaultPii_evenIfStricter() {
    DataCollection strict = DataCollection.builder().cookies(KeyRule.off()).build();
    start(Options.builder().sendDefaultPii(true).dataCollection(strict), Map.of());
    assertThat(Spanwright.running().dataCollection()).isSameAs(strict);
    assertThat(strict.userInfo()).isFalse();
  }

  @Test
  void everythingSet_isThere() {
    DataCollection collection =
        DataCollection.builder()
            .userInfo(true)
            .cookies(KeyRule.off())
            .requestHeaders(KeyRule.allowList("Accept"))
            .responseHeaders(KeyRule.denyList("X-"))
            .queryParameters(KeyRule.allowList("page"))
            .httpBodies(HttpBody.OUTGOING_REQUEST, HttpBody.INCOMING_REQUEST)
            .maxRequestBodySize(RequestBodySize.SMALL)
            .build();
    assertThat(collection)
        .hasToString(
            "DataCollection{userInfo=true, cookies=off, requestHeaders=allowList[accept],"
                + " responseHeaders=denyList[x-], queryParameters=allowList[page],"
                + " httpBodies=[INCOMING_REQUEST, OUTGOING_REQUEST], maxRequestBodySize=SMALL}");
  }

  @Test
  void null_meansTheDefault() {
    DataCollection collection =
        DataCollection.builder()
            .cookies(null)
            .requestHeaders(null)
            .responseHeaders(null)
            .queryParameters(null)
            .maxRequestBodySize(null)
            .build();
    assertThat(collection).hasToString(DEFAULTS);
  }

  @Test
  @SuppressWarnings("NullAway") // callers without nullness checks are served too
  void nullTermsAndBodies_areOneMessage() {
    for (DataCollection bad :
        List.of(
            DataCollection.builder().cookies(KeyRule.denyList((String) null)).build(),
            DataCollection.builder().requestHeaders(KeyRule.allowList("a", null)).build(),
            DataCollection.builder().httpBodies((HttpBody) null).build())) {
      start(Options.builder().dataCollection(bad), Map.of());
    }
    assertThat(log.lines())
        .hasSize(3)
        .containsOnly("SEVERE Spanwright is off: dataCollection has a null in it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth",
        "token",
        "secret",
        "password",
        "passwd",
        "pwd",
        "key",
        "jwt",
        "bearer",
        "sso",
        "saml",
        "csrf",
        "xsrf",
        "credentials",
        "session",
        "sid",
        "identity"
      })
  @Tag("SRV-77")
  @Tag("SRV-78")
  @Tag("SRV-79")
  @Tag("SRV-80")
  void sensitiveTerm_hidesWhateverTheRule(String term) {
    for (String key : List.of(term, "My-" + term.toUpperCase(Locale.ROOT) + "_2")) {
      assertThat(KeyRule.isSensitive(key)).isTrue();
      assertThat(KeyRule.denyList().shows(key)).isFalse();
      assertThat(KeyRule.allowList(term, key).shows(key)).isFalse();
    }
  }

  @Test
  @Tag("SRV-76")
  void off_isOff() {
    assertThat(KeyRule.off().isOff()).isTrue();
    assertThat(KeyRule.off().shows("theme")).isFalse();
    assertThat(KeyRule.denyList().isOff()).isFalse();
    assertThat(KeyRule.allowList().isOff()).isFalse();
  }

  @Test
  @Tag("SRV-77")
  @Tag("SRV-79")
  void denyList_showsAllOthers() {
    KeyRule rule = KeyRule.denyList("The");
    assertThat(rule.shows("lang")).isTrue();
    assertThat(rule.shows("theme")).isFalse();
    assertThat(rule.shows("MY_THEME")).isFalse();
  }

  @Test
  @Tag("SRV-78")
  @Tag("SRV-79")
  void allowList_showsNoOthers() {
    KeyRule rule = KeyRule.allowList("The");
    assertThat(rule.shows("lang")).isFalse();
    assertThat(rule.shows("theme")).isTrue();
    assertThat(rule.shows("MY_THEME")).isTrue();
    assertThat(KeyRule.allowList().shows("theme")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER, 0, false",
    "SMALL, 1000, true",
    "SMALL, 1001, false",
    "MEDIUM, 10000, true",
    "MEDIUM, 10001, false",
    "ALWAYS, 9223372036854775807, true"
  })
  @Tag("SRV-105")
  void bodySize_isInBytes(RequestBodySize size, long bytes, boolean allowed) {
    assertThat(size.allows(bytes)).isEqualTo(allowed);
  }

  private static Spanwright start(Options.Builder options, Map<String, String> variables) {
    Options built = options.tracesSampleRate(1.0).exporter(InMemoryExporter.create()).build();
    return Spanwright.start(built, variables::get);
  }
}
