package dev.spanwright.servlet;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.DataCollection;
import dev.spanwright.KeyRule;
import dev.spanwright.Options;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.TraceLifecycle;
import dev.spanwright.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded of users, queries, headers and cookies, by what the options say. */
abstract class DataCollectionTests extends OverHttp {

  private static final String QUERY = "token=abc&theme=dark&lang=en&session=xyz";

  /** What makes the name of anything sensitive. */
  private static final List<String> TERMS =
      List.of(
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
          "identity");

  /** What makes the name of a cookie sensitive besides. */
  private static final List<String> COOKIE_TERMS =
      List.of(
          ".sid",
          "sessid",
          "remember",
          "oidc",
          "pkce",
          "nonce",
          "__secure-",
          "__host-",
          "mfa",
          "2fa");

  DataCollectionTests(TestServer server, TraceLifecycle lifecycle) {
    super(server, lifecycle);
  }

  private FinishedSpan answered(DataCollection.Builder collection, String path, String... headers) {
    start(
        collection.build(),
        context -> servlet(context, "/", (request, response) -> response.setStatus(204)));
    client.send("GET", path, headers);
    return span();
  }

  private void assertQuery(KeyRule rule, @Nullable String shown) {
    FinishedSpan span = answered(DataCollection.builder().queryParameters(rule), "/a?" + QUERY);
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    if (shown != null) {
      expected.put("url.query", shown);
      expected.put("url.full", expected.get("url.full") + "?" + shown);
    }
    assertThat(own(span)).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-82")
  void query_denyList() {
    assertQuery(
        KeyRule.denyList(), "token=%5BFiltered%5D&theme=dark&lang=en&session=%5BFiltered%5D");
  }

  @Test
  @Tag("SRV-83")
  void query_denyListWithATerm() {
    assertQuery(
        KeyRule.denyList("theme"),
        "token=%5BFiltered%5D&theme=%5BFiltered%5D&lang=en&session=%5BFiltered%5D");
  }

  @Test
  @Tag("SRV-84")
  void query_allowList() {
    assertQuery(
        KeyRule.allowList("theme"),
        "token=%5BFiltered%5D&theme=dark&lang=%5BFiltered%5D&session=%5BFiltered%5D");
  }

  @Test
  @Tag("SRV-85")
  void query_allowListOfASensitiveTerm() {
    assertQuery(
        KeyRule.allowList("token"),
        "token=%5BFiltered%5D&theme=%5BFiltered%5D&lang=%5BFiltered%5D&session=%5BFiltered%5D");
  }

  @Test
  @Tag("SRV-76")
  @Tag("SRV-86")
  void query_off() {
    assertQuery(KeyRule.off(), null);
  }

  /** The older switch is about users: queries, credentials and cookies have rules of their own. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("SRV-66")
  @Tag("SRV-69")
  @Tag("SRV-75")
  @Tag("SRV-87")
  void sendDefaultPii_addsTheUserAndNothingElse(boolean sent) {
    serving(options -> options.sendDefaultPii(sent));
    client.send("GET", "/a?" + QUERY, "Authorization: Basic eDp5", "Cookie: sid=1; theme=dark");
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    String shown = "token=%5BFiltered%5D&theme=dark&lang=en&session=%5BFiltered%5D";
    expected.put("url.query", shown);
    expected.put("url.full", expected.get("url.full") + "?" + shown);
    expected.put("http.request.header.authorization", List.of("[Filtered]"));
    expected.put("http.request.header.cookie", List.of("sid=[Filtered]", "theme=dark"));
    if (sent) {
      expected.put("client.address", "127.0.0.1");
      expected.put("user.ip_address", "127.0.0.1");
    }
    assertThat(own(span())).isEqualTo(expected);
  }

  /** The newer option wins, whichever of the two is stricter, and whichever is set last. */
  @ParameterizedTest
  @CsvSource({"true, false, true", "true, false, false", "false, true, true", "false, true, false"})
  @Tag("SRV-66")
  @Tag("SRV-75")
  void dataCollection_winsOverSendDefaultPii(boolean sent, boolean userInfo, boolean sentLast) {
    DataCollection collection =
        DataCollection.builder().userInfo(userInfo).queryParameters(KeyRule.off()).build();
    serving(
        options ->
            sentLast
                ? options.dataCollection(collection).sendDefaultPii(sent)
                : options.sendDefaultPii(sent).dataCollection(collection));
    client.send("GET", "/a?" + QUERY);
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    if (userInfo) {
      expected.put("client.address", "127.0.0.1");
      expected.put("user.ip_address", "127.0.0.1");
    }
    assertThat(own(span())).isEqualTo(expected);
  }

  private void serving(UnaryOperator<Options.Builder> change) {
    record(change);
    serve(
        "",
        context -> {
          TracingFilter.builder().build().register(context);
          servlet(context, "/", (request, response) -> response.setStatus(204));
        });
  }

  @Test
  @Tag("SRV-73")
  @Tag("SRV-77")
  @Tag("SRV-79")
  @Tag("SRV-80")
  void terms_areFoundAnywhereInAKey_inAnyCase() {
    FinishedSpan span =
        answered(
            DataCollection.builder().queryParameters(KeyRule.denyList("plan")),
            "/a?"
                + TERMS.stream().map(term -> "my" + upper(term) + "s=1").collect(joining("&"))
                + "&PLANET=1&au=1");
    String shown =
        TERMS.stream().map(term -> "my" + upper(term) + "s=%5BFiltered%5D").collect(joining("&"))
            + "&PLANET=%5BFiltered%5D&au=1";
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    expected.put("url.query", shown);
    expected.put("url.full", expected.get("url.full") + "?" + shown);
    assertThat(own(span)).isEqualTo(expected);
  }

  private static String upper(String term) {
    return term.toUpperCase(Locale.ROOT);
  }

  @Test
  @Tag("SRV-79")
  @Tag("SRV-80")
  void headers_withATermInTheirNames() {
    FinishedSpan span =
        answered(
            DataCollection.builder(),
            "/a",
            TERMS.stream().map(term -> "X-My-" + upper(term) + "s: 1").toArray(String[]::new));
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    TERMS.forEach(
        term -> expected.put("http.request.header.x-my-" + term + "s", List.of("[Filtered]")));
    assertThat(own(span)).isEqualTo(expected);
  }

  /** Each header whose value was hidden without the older switch, with and without it. */
  @ParameterizedTest
  @CsvSource({
    "Authorization, false, [Filtered]",
    "Authorization, true, [Filtered]",
    "Proxy-Authorization, false, [Filtered]",
    "Proxy-Authorization, true, [Filtered]",
    "X-Api-Key, false, [Filtered]",
    "X-Api-Key, true, [Filtered]",
    "X-Forwarded-For, false, [Filtered]",
    "X-Forwarded-For, true, 203.0.113.9",
    "X-Real-IP, false, [Filtered]",
    "X-Real-IP, true, 203.0.113.9",
    "Forwarded, false, [Filtered]",
    "Forwarded, true, 203.0.113.9",
    "Remote-Addr, false, [Filtered]",
    "Remote-Addr, true, 203.0.113.9",
    "Via, false, [Filtered]",
    "Via, true, 203.0.113.9",
    "X-User, false, [Filtered]",
    "X-User, true, 203.0.113.9",
    "Cookie, false, [Filtered]",
    "Cookie, true, [Filtered]",
    "Set-Cookie, false, [Filtered]",
    "Set-Cookie, true, [Filtered]",
    "X-Color, false, 203.0.113.9",
    "X-Color, true, 203.0.113.9"
  })
  @Tag("SRV-68")
  @Tag("SRV-69")
  @Tag("SRV-81")
  @Tag("SRV-88")
  void header_withAndWithoutSendDefaultPii(String name, boolean sent, String shown) {
    serving(options -> options.sendDefaultPii(sent));
    client.send("GET", "/a", name + ": 203.0.113.9");
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    expected.put("http.request.header." + name.toLowerCase(Locale.ROOT), List.of(shown));
    if (sent) {
      boolean proxied = name.equals("X-Forwarded-For") || name.equals("X-Real-IP");
      String address = proxied ? "203.0.113.9" : "127.0.0.1";
      expected.put("client.address", address);
      expected.put("user.ip_address", address);
    }
    assertThat(own(span())).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-14")
  @Tag("SRV-53")
  @Tag("SRV-54")
  @Tag("SRV-70")
  @Tag("SRV-116")
  void user_isOnAllSpansOfTheRequest() {
    start(
        DataCollection.builder().userInfo(true).build(),
        context -> servlet(context, "/", (request, response) -> Traces.run("work", () -> {})));
    client.send("GET", "/a", "X-Forwarded-For: 203.0.113.9, 10.0.0.1", "X-Real-IP: 10.0.0.2");
    List<FinishedSpan> spans = spans(2);
    Map<String, Object> expected = expected("GET", "/a", "url", 200);
    expected.put("http.request.header.x-forwarded-for", List.of("203.0.113.9, 10.0.0.1"));
    expected.put("http.request.header.x-real-ip", List.of("10.0.0.2"));
    expected.put("client.address", "203.0.113.9");
    expected.put("user.ip_address", "203.0.113.9");
    assertThat(own(spans.get(1))).isEqualTo(expected);
    assertThat(own(spans.get(0)))
        .isEqualTo(Map.of("sentry.origin", "manual", "user.ip_address", "203.0.113.9"));
  }

  @Test
  @Tag("SRV-15")
  @Tag("SRV-54")
  void user_isOnTheSpansOfARequestWithoutOne() {
    start(
        DataCollection.builder().userInfo(true).build(),
        context -> servlet(context, "/", (request, response) -> Traces.run("work", () -> {})));
    client.send("HEAD", "/a", "X-Real-IP: 10.0.0.2");
    assertThat(own(span()))
        .isEqualTo(
            Map.of(
                "sentry.origin", "manual",
                "sentry.segment.name.source", "custom",
                "user.ip_address", "10.0.0.2"));
  }

  @Test
  @Tag("SRV-53")
  @Tag("SRV-54")
  @Tag("SRV-68")
  @Tag("SRV-70")
  @Tag("SRV-81")
  void user_isNotRecordedByDefault() {
    FinishedSpan span =
        answered(
            DataCollection.builder(), "/a", "X-Forwarded-For: 203.0.113.9", "X-Real-IP: 10.0.0.2");
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    expected.put("http.request.header.x-forwarded-for", List.of("[Filtered]"));
    expected.put("http.request.header.x-real-ip", List.of("[Filtered]"));
    assertThat(own(span)).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-68")
  @Tag("SRV-69")
  @Tag("SRV-77")
  void headers_denyList() {
    FinishedSpan span =
        answered(
            DataCollection.builder().userInfo(true).requestHeaders(KeyRule.denyList("plan")),
            "/a",
            "Authorization: Bearer x",
            "Proxy-Authorization: y",
            "X-Api-Key: z",
            "X-Plan: gold",
            "X-Color: red");
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    expected.put("client.address", "127.0.0.1");
    expected.put("user.ip_address", "127.0.0.1");
    expected.put("http.request.header.authorization", List.of("[Filtered]"));
    expected.put("http.request.header.proxy-authorization", List.of("[Filtered]"));
    expected.put("http.request.header.x-api-key", List.of("[Filtered]"));
    expected.put("http.request.header.x-plan", List.of("[Filtered]"));
    expected.put("http.request.header.x-color", List.of("red"));
    assertThat(own(span)).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-51")
  @Tag("SRV-78")
  void headers_allowList() {
    FinishedSpan span =
        answered(
            DataCollection.builder().requestHeaders(KeyRule.allowList("color", "key")),
            "/a",
            "X-Api-Key: z",
            "X-Color: red",
            "User-Agent: test/1.0");
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    expected.put("http.request.header.host", List.of("[Filtered]")); // url.full has it still
    expected.put("http.request.header.connection", List.of("[Filtered]"));
    expected.put("http.request.header.x-api-key", List.of("[Filtered]"));
    expected.put("http.request.header.x-color", List.of("red"));
    expected.put("http.request.header.user-agent", List.of("[Filtered]"));
    assertThat(own(span)).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-51")
  @Tag("SRV-76")
  void headers_off_cookiesAreNot() {
    FinishedSpan span =
        answered(
            DataCollection.builder().requestHeaders(KeyRule.off()),
            "/a",
            "User-Agent: test/1.0",
            "Cookie: theme=dark");
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    expected.remove("http.request.header.host");
    expected.remove("http.request.header.connection");
    expected.put("http.request.header.cookie", List.of("theme=dark"));
    assertThat(own(span)).isEqualTo(expected);
  }

  /** Also those that containers drop: they are read from the header itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "theme=dark; JSESSIONID=F00; a # theme=dark|JSESSIONID=[Filtered]|[Filtered]",
        "b = 1 ;a=2=3; ;=;             # b=1|a=2=3",
        "a=1; a=2; b=\"q%20\"          # a=1|a=2|b=\"q%20\"",
        "a=                            # a=",
        "=                             # [Filtered]",
        ";;                            # [Filtered]",
        "a b=1; c@d=2                  # a b=1|c@d=2"
      })
  @Tag("SRV-71")
  @Tag("SRV-88")
  @Tag("SRV-89")
  @Tag("SRV-90")
  @Tag("SRV-92")
  @Tag("SRV-108")
  @Tag("SRV-113")
  void cookies_oneByOne(String cookies, String shown) {
    assertCookies(DataCollection.builder(), cookies, shown.split("\\|"));
  }

  @Test
  @Tag("SRV-91")
  void cookies_withATermOfTheirOwnInTheirNames() {
    List<String> terms = new ArrayList<>(COOKIE_TERMS);
    terms.addAll(TERMS);
    assertCookies(
        DataCollection.builder(),
        terms.stream().map(term -> "my" + upper(term) + "s=1").collect(joining("; "))
            + "; Secure=1",
        Stream.concat(
                terms.stream().map(term -> "my" + upper(term) + "s=[Filtered]"),
                Stream.of("Secure=1"))
            .toArray(String[]::new));
  }

  private void assertCookies(DataCollection.Builder rules, String cookies, String... shown) {
    assertThat(own(answered(rules, "/a", "Cookie: " + cookies)))
        .isEqualTo(
            with(expected("GET", "/a", "url", 204), "http.request.header.cookie", List.of(shown)));
  }

  @Test
  @Tag("SRV-78")
  @Tag("SRV-89")
  void cookies_allowList() {
    FinishedSpan span =
        answered(
            DataCollection.builder().cookies(KeyRule.allowList("theme")),
            "/a",
            "Cookie: theme=dark; lang=en");
    assertThat(own(span))
        .isEqualTo(
            with(
                expected("GET", "/a", "url", 204),
                "http.request.header.cookie",
                List.of("theme=dark", "lang=[Filtered]")));
  }

  @Test
  @Tag("SRV-76")
  @Tag("SRV-89")
  void cookies_off() {
    FinishedSpan span =
        answered(DataCollection.builder().cookies(KeyRule.off()), "/a", "Cookie: theme=dark");
    assertThat(own(span)).isEqualTo(expected("GET", "/a", "url", 204));
  }

  @Test
  @Tag("SRV-67")
  void whatTheApplicationSets_isNeverGated() {
    start(
        DataCollection.builder().requestHeaders(KeyRule.off()).build(),
        context ->
            servlet(
                context,
                "/",
                (request, response) -> {
                  Traces.currentSpan().setAttribute("user.email", "jane@example.com");
                  Traces.setAttribute("user.ip_address", "203.0.113.9");
                }));
    client.send("GET", "/a");
    Map<String, Object> expected = expected("GET", "/a", "url", 200);
    expected.remove("http.request.header.host");
    expected.remove("http.request.header.connection");
    expected.put("user.email", "jane@example.com");
    expected.put("user.ip_address", "203.0.113.9");
    assertThat(own(span())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("SRV-65")
  @Tag("SRV-72")
  @Tag("SRV-145")
  void responseHeaders_areAnOptionOfTheFilter(boolean recorded) {
    record(options -> options);
    serve(
        "",
        context -> {
          TracingFilter.builder().responseHeaders(recorded).build().register(context);
          servlet(
              context,
              "/",
              (request, response) -> {
                response.addHeader("X-Color", "red");
                response.addHeader("X-Color", "blue");
                response.addHeader("X-Auth", "secret");
                response.addHeader("Set-Cookie", "theme=dark; Path=/");
                response.addHeader("Set-Cookie", "sid=1; HttpOnly");
              });
        });
    client.send("GET", "/a");
    Map<String, Object> expected =
        Map.of(
            "http.response.header.x-color", List.of("red", "blue"),
            "http.response.header.x-auth", List.of("[Filtered]"),
            "http.response.header.set-cookie", List.of("theme=dark", "sid=[Filtered]"));
    assertThat(responseHeaders(span())).isEqualTo(recorded ? expected : Map.of());
  }

  @ParameterizedTest
  @CsvSource({"true, red, [Filtered]", "false,,"})
  @Tag("SRV-65")
  @Tag("SRV-72")
  @Tag("SRV-76")
  @Tag("SRV-78")
  @Tag("SRV-89")
  void responseHeaders_followTheirOwnRule(
      boolean allowed, @Nullable String color, @Nullable String shape) {
    record(
        options ->
            options.dataCollection(
                DataCollection.builder()
                    .responseHeaders(allowed ? KeyRule.allowList("color") : KeyRule.off())
                    .build()));
    serve(
        "",
        context -> {
          TracingFilter.builder().responseHeaders(true).build().register(context);
          servlet(
              context,
              "/",
              (request, response) -> {
                response.addHeader("X-Color", "red");
                response.addHeader("X-Shape", "round");
                response.addHeader("Set-Cookie", "a = 1=2 ; Path=/");
              });
        });
    client.send("GET", "/a");
    Map<String, Object> expected = new TreeMap<>();
    expected.put("http.response.header.set-cookie", List.of("a=1=2"));
    if (color != null && shape != null) {
      expected.put("http.response.header.x-color", List.of(color));
      expected.put("http.response.header.x-shape", List.of(shape));
    }
    assertThat(responseHeaders(span())).isEqualTo(expected);
  }

  /** What a server adds by itself is its own business. */
  private static Map<String, Object> responseHeaders(FinishedSpan span) {
    Map<String, Object> headers = new TreeMap<>(own(span));
    headers.keySet().removeIf(key -> !key.matches("http\\.response\\.header\\.(x-.*|set-cookie)"));
    return headers;
  }
}
