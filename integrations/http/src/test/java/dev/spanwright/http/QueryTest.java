package dev.spanwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.KeyRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  private static final String QUERY = "token=abc&theme=dark&lang=en&session=xyz";

  @Test
  @Tag("SRV-82")
  void denyList() {
    assertThat(Query.filtered(QUERY, KeyRule.denyList()))
        .isEqualTo("token=%5BFiltered%5D&theme=dark&lang=en&session=%5BFiltered%5D");
  }

  @Test
  @Tag("SRV-83")
  void denyList_withTerm() {
    assertThat(Query.filtered(QUERY, KeyRule.denyList("theme")))
        .isEqualTo("token=%5BFiltered%5D&theme=%5BFiltered%5D&lang=en&session=%5BFiltered%5D");
  }

  @Test
  @Tag("SRV-84")
  void allowList() {
    assertThat(Query.filtered(QUERY, KeyRule.allowList("theme")))
        .isEqualTo("token=%5BFiltered%5D&theme=dark&lang=%5BFiltered%5D&session=%5BFiltered%5D");
  }

  @Test
  @Tag("SRV-85")
  void allowList_ofASensitiveTerm() {
    assertThat(Query.filtered(QUERY, KeyRule.allowList("token")))
        .isEqualTo(
            "token=%5BFiltered%5D&theme=%5BFiltered%5D&lang=%5BFiltered%5D&session=%5BFiltered%5D");
  }

  @Test
  @Tag("SRV-86")
  void off() {
    assertThat(Query.filtered(QUERY, KeyRule.off())).isNull();
  }

  @Test
  void noQuery_isNone() {
    assertThat(Query.filtered(null, KeyRule.denyList())).isNull();
    assertThat(Query.filtered("", KeyRule.denyList())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "q=caf%C3%A9+au%20lait%zz, q=caf%C3%A9+au%20lait%zz", // encoded as it came
    "pass%77ord=x, pass%77ord=%5BFiltered%5D",
    "%70%77%64=x&a, %70%77%64=%5BFiltered%5D&a",
    "to%6ben=x, to%6ben=%5BFiltered%5D",
    "token, token",
    "token=, token=%5BFiltered%5D",
    "=x, =x",
    "&&a=1&, &&a=1&",
    "a=1=token, a=1=token",
    "sig=x&SIG=x&design=1, sig=%5BFiltered%5D&SIG=%5BFiltered%5D&design=1",
    "Signature=x&X-Amz-Signature=x, Signature=%5BFiltered%5D&X-Amz-Signature=%5BFiltered%5D",
    "X-Amz-Credential=x&X-Goog-Signature=x, X-Amz-Credential=%5BFiltered%5D&X-Goog-Signature=%5BFiltered%5D",
    "a;token=1, a;token=%5BFiltered%5D",
    "token[]=1&token[]=2, token[]=%5BFiltered%5D&token[]=%5BFiltered%5D"
  })
  @Tag("SRV-55")
  void oddQueries(String query, String filtered) {
    assertThat(Query.filtered(query, KeyRule.denyList())).isEqualTo(filtered);
  }

  @ParameterizedTest
  @CsvSource({
    "/orders/42, /orders/42",
    "/a;v=1/b, /a;v=1/b",
    "/cart;jsessionid=F00;x=1/a, /cart;jsessionid=%5BFiltered%5D;x=1/a",
    "/a;%6aSESSIONID=F00, /a;%6aSESSIONID=%5BFiltered%5D",
    "/a;sid, /a;sid",
    "/a;$1=\\1, /a;$1=\\1"
  })
  void pathParameters_sensitiveOnes_areFiltered(String path, String filtered) {
    assertThat(RequestPath.filtered(path)).isEqualTo(filtered);
  }
}
