package dev.spanwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.DataCollection;
import dev.spanwright.KeyRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderAttributesTest {

  private static final DataCollection DEFAULTS = DataCollection.builder().build();

  @Test
  @Tag("SRV-49")
  void names_inLowerCase_repeatedOnes_areElements() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Accept", List.of("text/html", "text/plain"));
    headers.put("Some_Header", List.of("a, b"));
    headers.put("ACCEPT", List.of("*/*"));
    assertThat(HeaderAttributes.ofRequest(headers, DEFAULTS))
        .isEqualTo(
            Map.of(
                "http.request.header.accept",
                List.of("text/html", "text/plain", "*/*"),
                "http.request.header.some_header",
                List.of("a, b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "Proxy-Authorization",
        "X-Api-Key",
        "X-CSRF-Token",
        "WWW-Authenticate"
      })
  @Tag("SRV-68")
  @Tag("SRV-69")
  @Tag("SRV-77")
  void credentials_areFilteredAlways(String name) {
    Map<String, List<String>> headers = Map.of(name, List.of("s3cret", "s4cret"));
    for (boolean userInfo : List.of(false, true)) {
      assertThat(
              HeaderAttributes.ofRequest(
                  headers,
                  DataCollection.builder()
                      .userInfo(userInfo)
                      .requestHeaders(KeyRule.allowList(name))
                      .build()))
          .isEqualTo(request(name, "[Filtered]"));
      assertThat(
              HeaderAttributes.ofRequest(
                  headers, DataCollection.builder().userInfo(userInfo).build()))
          .isEqualTo(request(name, "[Filtered]"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Remote-Addr", "Via", "X-User-Id"})
  @Tag("SRV-68")
  @Tag("SRV-81")
  void whoAUserIs_needsUserInfo(String name) {
    Map<String, List<String>> headers = Map.of(name, List.of("203.0.113.9"));
    assertThat(HeaderAttributes.ofRequest(headers, DEFAULTS))
        .isEqualTo(request(name, "[Filtered]"));
    assertThat(HeaderAttributes.ofRequest(headers, DataCollection.builder().userInfo(true).build()))
        .isEqualTo(request(name, "203.0.113.9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://h/a?token=x&q=1     | https://h/a?token=%5BFiltered%5D&q=1",
        "https://joe:hush@h:81/a;sid=x#key=x&b | https://h:81/a;sid=%5BFiltered%5D#key=%5BFiltered%5D&b",
        "http://joe@ex:hush@h?sig=x  | http://h?sig=%5BFiltered%5D",
        "/a?to%6ben=x                | /a?to%6ben=%5BFiltered%5D",
        "//joe:hush@h/a?key=x        | //h/a?key=%5BFiltered%5D",
        "/a                          | /a",
        "?token=x                    | ?token=x",
        "text/html;q=0.8, */*;q=0.1  | text/html;q=0.8, */*;q=0.1",
        "Mozilla/5.0 (X11; token=x)  | Mozilla/5.0 (X11; token=x)",
        "a:b/c?key=x                 | a:b/c?key=x"
      })
  @Tag("SRV-82")
  void urls_inAnyHeader_showNoSecrets(String value, String shown) {
    for (String name : List.of("Referer", "Location", "X-Original-Uri")) {
      Map<String, List<String>> headers = Map.of(name, List.of(value, "b"));
      assertThat(HeaderAttributes.ofRequest(headers, DEFAULTS))
          .isEqualTo(request(name, shown, "b"));
    }
  }

  @Test
  @Tag("SRV-86")
  void urls_inHeaders_followTheRuleForQueries() {
    Map<String, List<String>> headers = Map.of("Referer", List.of("https://h/a?q=1&page=2"));
    assertThat(
            HeaderAttributes.ofRequest(
                headers, DataCollection.builder().queryParameters(KeyRule.off()).build()))
        .isEqualTo(request("Referer", "https://h/a"));
    assertThat(
            HeaderAttributes.ofRequest(
                headers,
                DataCollection.builder().queryParameters(KeyRule.allowList("page")).build()))
        .isEqualTo(request("Referer", "https://h/a?q=%5BFiltered%5D&page=2"));
  }

  @Test
  @Tag("SRV-72")
  @Tag("SRV-76")
  void off_leavesOutAllButCookies() {
    Map<String, List<String>> headers =
        Map.of("Accept", List.of("*/*"), "Cookie", List.of("a=1"), "Set-Cookie", List.of("b=2"));
    DataCollection noRequestHeaders =
        DataCollection.builder().requestHeaders(KeyRule.off()).build();
    assertThat(HeaderAttributes.ofRequest(headers, noRequestHeaders))
        .isEqualTo(
            Map.of(
                "http.request.header.cookie", List.of("a=1"),
                "http.request.header.set-cookie", List.of("b=2")));
    DataCollection noResponseHeaders =
        DataCollection.builder().responseHeaders(KeyRule.off()).cookies(KeyRule.off()).build();
    assertThat(HeaderAttributes.ofResponse(headers, noResponseHeaders)).isEmpty();
    assertThat(HeaderAttributes.ofRequest(Map.of("Accept", List.of("*/*")), noResponseHeaders))
        .hasSize(1);
  }

  @Test
  @Tag("SRV-78")
  void allowList_keepsAllKeys() {
    Map<String, List<String>> headers = Map.of("Accept", List.of("*/*"), "Host", List.of("a"));
    assertThat(
            HeaderAttributes.ofResponse(
                headers,
                DataCollection.builder().responseHeaders(KeyRule.allowList("CCEP")).build()))
        .isEqualTo(
            Map.of(
                "http.response.header.accept", List.of("*/*"),
                "http.response.header.host", List.of("[Filtered]")));
  }

  @Test
  void statusLinesAndPseudoHeaders_areNoHeaders() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put(null, List.of("HTTP/1.1 200"));
    headers.put("", List.of("x"));
    headers.put(":path", List.of("/"));
    headers.put("Empty", List.of());
    assertThat(HeaderAttributes.ofRequest(headers, DEFAULTS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "a=1; b=2                 # a=1,b=2",
        "a = 1 ;b=2=3; ;=;        # a=1,b=2=3",
        "a=1; a=2; b=\"q%20\"     # a=1,a=2,b=\"q%20\"",
        "nameless; =alsoNameless  # [Filtered],[Filtered]",
        "a=                       # a=",
        "=                        # [Filtered]",
        ";;                       # [Filtered]",
        "SessionId=x; theme=dark  # SessionId=[Filtered],theme=dark",
        "JSESSIONID=x             # JSESSIONID=[Filtered]",
        "connect.sid=x; PHPSESSID=x; remember_me=x; oidc.x=x # "
            + "connect.sid=[Filtered],PHPSESSID=[Filtered],remember_me=[Filtered],oidc.x=[Filtered]",
        "pkce=x; nonce1=x; __Secure-a=x; __Host-b=x; mfa=x; my2FA=x # pkce=[Filtered],"
            + "nonce1=[Filtered],__Secure-a=[Filtered],__Host-b=[Filtered],mfa=[Filtered],my2FA=[Filtered]"
      })
  @Tag("SRV-88")
  @Tag("SRV-89")
  @Tag("SRV-90")
  @Tag("SRV-91")
  @Tag("SRV-92")
  void cookies_oneByOne(String header, String expected) {
    assertThat(HeaderAttributes.ofRequest(Map.of("Cookie", List.of(header)), DEFAULTS))
        .isEqualTo(request("cookie", expected.split(",")));
  }

  @Test
  @Tag("SRV-89")
  void setCookie_upToTheFirstSemicolon() {
    assertThat(
            HeaderAttributes.ofResponse(
                Map.of("Set-Cookie", List.of("a=1; Path=/; HttpOnly", "sid=2", "c; Secure")),
                DEFAULTS))
        .isEqualTo(
            Map.of(
                "http.response.header.set-cookie", List.of("a=1", "sid=[Filtered]", "[Filtered]")));
  }

  @Test
  @Tag("SRV-71")
  @Tag("SRV-78")
  @Tag("SRV-89")
  void cookies_followTheirOwnRule() {
    Map<String, List<String>> headers = Map.of("Cookie", List.of("a=1; theme=dark", "mfa=1"));
    DataCollection collection =
        DataCollection.builder()
            .requestHeaders(KeyRule.off())
            .cookies(KeyRule.allowList("theme", "mfa"))
            .build();
    assertThat(HeaderAttributes.ofRequest(headers, collection))
        .isEqualTo(request("cookie", "a=[Filtered]", "theme=dark", "mfa=[Filtered]"));
    assertThat(
            HeaderAttributes.ofRequest(
                headers, DataCollection.builder().cookies(KeyRule.off()).build()))
        .isEmpty();
  }

  private static Map<String, List<String>> request(String name, String... values) {
    return Collections.singletonMap(
        "http.request.header." + name.toLowerCase(Locale.ROOT), List.of(values));
  }
}
