package dev.spanwright.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.DataCollection;
import dev.spanwright.HttpBody;
import dev.spanwright.RequestBodySize;
import dev.spanwright.trace.TraceLifecycle;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies are recorded as the application reads them, and read by nobody else. */
abstract class BodyTests extends OverHttp {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String LOGIN = "{\"user\": \"jane\", \"password\": \"x\", \"n\": [1, 2.50]}";
  private static final String LOGIN_SHOWN =
      "{\"user\":\"jane\",\"password\":\"[Filtered]\",\"n\":[1,2.50]}";

  private static final DataCollection INCOMING =
      DataCollection.builder().httpBodies(HttpBody.INCOMING_REQUEST).build();

  BodyTests(TestServer server, TraceLifecycle lifecycle) {
    super(server, lifecycle);
  }

  /** How an application reads. */
  @FunctionalInterface
  private interface Reading {
    String read(HttpServletRequest request) throws IOException;
  }

  private static final Map<String, Reading> WAYS =
      Map.of(
          "stream", request -> new String(request.getInputStream().readAllBytes(), UTF_8),
          "byte by byte",
              request -> {
                StringBuilder text = new StringBuilder();
                ServletInputStream stream = request.getInputStream();
                for (int i = stream.read(); i >= 0; i = request.getInputStream().read()) {
                  text.append((char) i);
                }
                return text.toString();
              },
          "exactly",
              request ->
                  new String(
                      request.getInputStream().readNBytes(request.getContentLength()), UTF_8),
          "reader",
              request -> {
                StringBuilder text = new StringBuilder();
                BufferedReader reader = request.getReader();
                for (int i = reader.read(); i >= 0; i = request.getReader().read()) {
                  text.append((char) i);
                }
                return text.toString();
              },
          "exactly, by reader",
              request -> {
                char[] all = new char[request.getContentLength()];
                int count = 0;
                while (count < all.length) {
                  count += request.getReader().read(all, count, all.length - count);
                }
                return new String(all);
              });

  private static Reading reading(String way) {
    return requireNonNull(WAYS.get(way));
  }

  private void echo(DataCollection collection, Reading reading) {
    start(
        collection,
        context ->
            servlet(
                    context,
                    "/",
                    (request, response) -> response.getWriter().print(reading.read(request)))
                .setMultipartConfig(new MultipartConfigElement(folder.toString())));
  }

  private void assertRecorded(String type, String body, @Nullable String recorded) {
    assertThat(own(span())).isEqualTo(expectedOfBody(type, body, recorded));
  }

  private Map<String, Object> expectedOfBody(String type, String body, @Nullable String recorded) {
    int length = body.getBytes(UTF_8).length;
    Map<String, Object> expected = expected("POST", "/a", "url", 200);
    expected.put("http.request.header.content-type", List.of(type));
    expected.put("http.request.header.content-length", List.of(String.valueOf(length)));
    expected.put("http.request.body.size", (long) length);
    if (recorded != null) {
      expected.put("http.request.body.data", recorded);
    }
    return expected;
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "byte by byte", "exactly", "reader", "exactly, by reader"})
  @Tag("SRV-103")
  @Tag("SRV-104")
  @Tag("SRV-106")
  @Tag("SRV-107")
  @Tag("SRV-114")
  void json_howeverItIsRead(String way) {
    echo(INCOMING, reading(way));
    assertThat(client.sendBody("POST", "/a", JSON, LOGIN).body()).contains(LOGIN);
    assertRecorded(JSON, LOGIN, LOGIN_SHOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "reader"})
  @Tag("SRV-104")
  void form_readByTheApplication(String way) {
    echo(INCOMING, reading(way));
    String body = "user=jane+doe&pwd=x&a=1&a=2";
    assertThat(client.sendBody("POST", "/a", FORM, body).body()).contains(body);
    assertRecorded(
        FORM, body, "{\"user\":\"jane doe\",\"pwd\":\"[Filtered]\",\"a\":[\"1\",\"2\"]}");
  }

  @Test
  @Tag("SRV-103")
  @Tag("SRV-104")
  void form_parsedByTheContainer() {
    echo(INCOMING, request -> request.getParameter("user"));
    String body = "user=jane+doe&pwd=x&a=1&a=2";
    client.sendBody("POST", "/a?a=0&b=1", FORM, body);
    String shown = "{\"a\":[\"1\",\"2\"],\"pwd\":\"[Filtered]\",\"user\":\"jane doe\"}";
    Map<String, Object> expected = expectedOfBody(FORM, body, shown);
    expected.put("url.query", "a=0&b=1");
    expected.put("url.full", expected.get("url.full") + "?a=0&b=1");
    assertThat(own(span())).isEqualTo(expected);
  }

  @Test
  @Tag("SRV-104")
  void form_inParts_filesAreReplaced() {
    echo(
        INCOMING,
        request -> {
          try {
            return String.valueOf(request.getParts().size());
          } catch (ServletException e) {
            throw new IOException(e);
          }
        });
    String body =
        String.join(
            "\r\n",
            "--B",
            "Content-Disposition: form-data; name=\"title\"",
            "",
            "Holidays",
            "--B",
            "Content-Disposition: form-data; name=\"photo\"; filename=\"a.png\"",
            "Content-Type: image/png",
            "",
            "PNG",
            "--B--",
            "");
    String type = "multipart/form-data; boundary=B";
    assertThat(client.sendBody("POST", "/a", type, body).body()).contains("2");
    assertRecorded(type, body, "{\"photo\":\"[Unparsable]\",\"title\":\"Holidays\"}");
  }

  @Test
  @Tag("SRV-106")
  void json_thatIsNone_isFiltered() {
    echo(INCOMING, reading("stream"));
    client.sendBody("POST", "/a", JSON, "password=x");
    assertRecorded(JSON, "password=x", "[Filtered]");
  }

  @Test
  @Tag("SRV-74")
  @Tag("SRV-106")
  void body_isOffByDefault() {
    echo(DataCollection.builder().build(), reading("stream"));
    assertThat(client.sendBody("POST", "/a", JSON, LOGIN).body()).contains(LOGIN);
    assertRecorded(JSON, LOGIN, null);
  }

  @Test
  @Tag("SRV-107")
  void otherTypes_areNotRecorded() {
    echo(INCOMING, reading("stream"));
    client.sendBody("POST", "/a", "text/plain", LOGIN);
    assertRecorded("text/plain", LOGIN, null);
  }

  @Test
  @Tag("SRV-103")
  void unreadBody_isNotRead() {
    echo(INCOMING, request -> "unread");
    client.sendBody("POST", "/a", JSON, LOGIN);
    assertRecorded(JSON, LOGIN, null);
  }

  @Test
  @Tag("SRV-103")
  void bodyReadInPart_isNotRecorded() {
    echo(INCOMING, request -> String.valueOf(request.getInputStream().read()));
    client.sendBody("POST", "/a", JSON, LOGIN);
    assertRecorded(JSON, LOGIN, null);
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER, 2, false",
    "SMALL, 1000, true",
    "SMALL, 1001, false",
    "MEDIUM, 10000, true",
    "MEDIUM, 10001, false",
    "ALWAYS, 100000, true"
  })
  @Tag("SRV-105")
  void largeBody_isReplaced(RequestBodySize size, int length, boolean shown) {
    echo(
        DataCollection.builder()
            .httpBodies(HttpBody.INCOMING_REQUEST)
            .maxRequestBodySize(size)
            .build(),
        request -> String.valueOf(request.getInputStream().readAllBytes().length));
    String body = "\"" + "x".repeat(length - 2) + "\"";
    assertThat(client.sendBody("POST", "/a", JSON, body).body()).contains("" + length);
    assertRecorded(JSON, body, shown ? body : "[Exceeds maximum size]");
  }

  @Test
  @Tag("SRV-105")
  void chunkedUpload_isServed_andItsBodyHasNoLengthToTrust() {
    echo(INCOMING, reading("stream"));
    RawClient.Answer answer =
        client.exchange(
            client.head("POST", "/a", "Transfer-Encoding: chunked", "Content-Type: " + JSON)
                + "\r\n7\r\n{\"a\": 1\r\n1\r\n}\r\n0\r\n\r\n");
    assertThat(answer.body()).contains("{\"a\": 1}");
    Map<String, Object> expected = expected("POST", "/a", "url", 200);
    expected.put("http.request.header.content-type", List.of(JSON));
    expected.put("http.request.header.transfer-encoding", List.of("chunked"));
    assertThat(own(span())).isEqualTo(expected);
  }
}
