package dev.spanwright.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.DataCollection;
import dev.spanwright.KeyRule;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.Traces;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is recorded of users, queries, headers and cookies, by what the options say. */
abstract class DataCollectionTests extends OverHttp {

  private static final String QUERY = "token=abc&theme=dark&lang=en&session=xyz";

  DataCollectionTests(TestServer server) {
    super(server);
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
  @Tag("SRV-86")
  void query_off() {
    assertQuery(KeyRule.off(), null);
  }

  @Test
  @Tag("SRV-66")
  @Tag("SRV-75")
  @Tag("SRV-82")
  void sendDefaultPii_addsTheUserAndNothingElse() {
    record(options -> options.sendDefaultPii(true));
    serve(
        "",
        context -> {
          TracingFilter.builder().build().register(context);
          servlet(context, "/", (request, response) -> response.setStatus(204));
        });
    client.send("GET", "/a?" + QUERY, "Authorization: Basic eDp5", "Cookie: sid=1");
    Map<String, Object> expected = expected("GET", "/a", "url", 204);
    String shown = "token=%5BFiltered%5D&theme=dark&lang=en&session=%5BFiltered%5D";
    expected.put("url.query", shown);
    expected.put("url.full", expected.get("url.full") + "?" + shown);
    expected.put("http.request.header.authorization", List.of("[Filtered]"));
    expected.put("http.request.header.cookie", List.of("sid=[Filtered]"));
    expected.put("client.address", "127.0.0.1");
    expected.put("user.ip_address", "127.0.0.1");
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

  @Test
  @Tag("SRV-71")
  @Tag("SRV-88")
  @Tag("SRV-89")
  @Tag("SRV-90")
  @Tag("SRV-91")
  @Tag("SRV-92")
  @Tag("SRV-108")
  @Tag("SRV-113")
  void cookies_oneByOne() {
    FinishedSpan span =
        answered(
            DataCollection.builder(), "/a", "Cookie: theme=dark; JSESSIONID=F00; remember_me=1; a");
    assertThat(own(span))
        .isEqualTo(
            with(
                expected("GET", "/a", "url", 204),
                "http.request.header.cookie",
                List.of(
                    "theme=dark",
                    "JSESSIONID=[Filtered]",
                    "remember_me=[Filtered]",
                    "[Filtered]")));
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

  @Test
  @Tag("SRV-65")
  @Tag("SRV-72")
  @Tag("SRV-145")
  void responseHeaders_areAnOptionOfTheFilter() {
    record(options -> options);
    serve(
        "",
        context -> {
          TracingFilter.builder().responseHeaders(true).build().register(context);
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
    Map<String, Object> headers = new TreeMap<>(own(span()));
    // What the server adds by itself is its own business.
    headers.keySet().removeIf(key -> !key.matches("http\\.response\\.header\\.(x-.*|set-cookie)"));
    assertThat(headers)
        .isEqualTo(
            Map.of(
                "http.response.header.x-color", List.of("red", "blue"),
                "http.response.header.x-auth", List.of("[Filtered]"),
                "http.response.header.set-cookie", List.of("theme=dark", "sid=[Filtered]")));
  }
}
