package dev.spanwright.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.KeyRule;
import dev.spanwright.trace.SpanStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {

  @ParameterizedTest
  @CsvSource({
    "get, https://api.example.com/v1/a?token=1#top, GET https://api.example.com/v1/a",
    "GET, http://u:p@example.com:80/a, GET http://example.com/a",
    "GET, https://u@ex@example.com:8443, GET https://example.com:8443",
    "POST, HTTP://[::1]:8080/a%20b, POST http://[::1]:8080/a%20b",
    "GET, http://my_host/a|b, GET http://my_host/a|b",
    "GET, http://h/a;jsessionid=1, GET http://h/a;jsessionid=%5BFiltered%5D",
    "GET, /relative?token=1, GET [Filtered]",
    "GET, http:///no-host, GET [Filtered]",
    "GET, http://h:port/, GET [Filtered]",
    "GET, http://a b/, GET [Filtered]",
    "GET, '', GET [Filtered]"
  })
  @Tag("SRV-124")
  void clientSpanName(String method, String url, String name) {
    assertThat(Url.clientSpanName(method, url)).isEqualTo(name);
  }

  @Test
  @Tag("SRV-127")
  void full_hasTheShownQueryAndNoUserAndNoFragment() {
    Url url = requireNonNull(Url.parse("https://u:p@h:444/a?token=1&q=2#f"));
    assertThat(url.full(KeyRule.denyList())).isEqualTo("https://h:444/a?token=%5BFiltered%5D&q=2");
    assertThat(url.full(KeyRule.off())).isEqualTo("https://h:444/a");
    assertThat(url.query(KeyRule.denyList())).isEqualTo("token=%5BFiltered%5D&q=2");
    assertThat(url.fragment()).isEqualTo("f");
    assertThat(url.scheme()).isEqualTo("https");
    assertThat(url.host()).isEqualTo("h");
    assertThat(url.port()).isEqualTo(444);
    assertThat(url.path()).isEqualTo("/a");
    assertThat(url).hasToString("https://h:444/a?token=%5BFiltered%5D&q=2");
  }

  @ParameterizedTest
  @CsvSource({
    "http://[::1]:8080/, [::1], ::1",
    "http://127.0.0.1/, 127.0.0.1, 127.0.0.1",
    "http://shop.example/, shop.example, shop.example"
  })
  void address_isTheHostWithoutBrackets(String url, String host, String address) {
    assertThat(requireNonNull(Url.parse(url)).host()).isEqualTo(host);
    assertThat(requireNonNull(Url.parse(url)).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/, 80",
    "https://h/, 443",
    "ws://h/, 80",
    "wss://h/, 443",
    "ftp://h/, -1",
    "http://h:/, 80",
    "http://h:81, 81"
  })
  void port_isThatOfTheSchemeUnlessSaid(String url, int port) {
    assertThat(requireNonNull(Url.parse(url)).port()).isEqualTo(port);
  }

  @ParameterizedTest
  @CsvSource({
    "http, shop.example, http://shop.example/a?q=1",
    "http, shop.example:80, http://shop.example/a?q=1",
    "https, shop.example:80, https://shop.example:80/a?q=1",
    "http, u:p@shop.example, http://shop.example/a?q=1",
    "http, bad host, http://server:8080/a?q=1",
    "http, '', http://server:8080/a?q=1",
    "http, , http://server:8080/a?q=1"
  })
  @Tag("SRV-27")
  @Tag("SRV-51")
  void ofRequest_takesTheHostHeader_elseTheServer(String scheme, String host, String full) {
    Url url = Url.ofRequest(scheme, host, "server", 8080, "/a", "q=1");
    assertThat(url.full(KeyRule.denyList())).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource({"100, OK", "200, OK", "302, OK", "399, OK", "400, ERROR", "404, ERROR", "599, ERROR"})
  @Tag("SRV-59")
  void status_isAnErrorFrom400On(int code, SpanStatus status) {
    assertThat(HttpStatus.of(code)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "'203.0.113.9, 10.0.0.1', 10.0.0.2, 10.0.0.3, 203.0.113.9",
    "' 203.0.113.9 ', , 10.0.0.3, 203.0.113.9",
    "', 10.0.0.1', 10.0.0.2, 10.0.0.3, 10.0.0.2",
    ", 10.0.0.2, 10.0.0.3, 10.0.0.2",
    ", ' ', 10.0.0.3, 10.0.0.3",
    ", , , "
  })
  @Tag("SRV-53")
  void clientAddress_isTheFirstKnown(
      String forwardedFor, String realIp, String socket, String address) {
    assertThat(ClientAddress.of(forwardedFor, realIp, socket)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "' 42 ', 42", "999999999999999999, 999999999999999999"})
  void contentLength_isANumber(String header, long length) {
    assertThat(ContentLength.of(header)).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1, 1", "0x1", "9999999999999999999", "\u0661"})
  @Tag("SRV-105")
  void contentLength_isValidOrNone(String header) {
    assertThat(ContentLength.of(header)).isEqualTo(-1);
    assertThat(ContentLength.of(null)).isEqualTo(-1);
  }
}
