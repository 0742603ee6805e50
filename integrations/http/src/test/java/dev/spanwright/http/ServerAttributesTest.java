package dev.spanwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.DataCollection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAttributesTest {

  private record Request(String method, String path, Map<String, List<String>> headers)
      implements ServerRequest {

    @Override
    public String scheme() {
      return "https";
    }

    @Override
    public @Nullable String query() {
      return null;
    }

    @Override
    public String serverName() {
      return "server";
    }

    @Override
    public int serverPort() {
      return 443;
    }

    @Override
    public String remoteAddress() {
      return "10.0.0.3";
    }

    @Override
    public @Nullable String header(String name) {
      assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT));
      List<String> values = headers.get(name);
      return values == null ? null : values.get(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "get, /orders/42, GET /orders/42",
    "POST, /a;jsessionid=1, POST /a;jsessionid=%5BFiltered%5D"
  })
  @Tag("SRV-27")
  void provisionalName_isMethodAndPath(String method, String path, String name) {
    assertThat(ServerAttributes.provisionalName(new Request(method, path, Map.of())))
        .isEqualTo(name);
  }

  @Test
  @Tag("SRV-14")
  @Tag("SRV-53")
  void clientAddress_needsUserInfo() {
    Request request = new Request("GET", "/", Map.of("x-real-ip", List.of("203.0.113.9")));
    assertThat(ServerAttributes.clientAddress(request, DataCollection.builder().build())).isNull();
    assertThat(
            ServerAttributes.clientAddress(
                request, DataCollection.builder().userInfo(true).build()))
        .isEqualTo("203.0.113.9");
  }
}
