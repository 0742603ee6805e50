package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DsnTest {

  @ParameterizedTest
  @Tag("PIPE-53")
  @Tag("PIPE-54")
  @Tag("PIPE-55")
  @Tag("PIPE-56")
  @Tag("PIPE-57")
  @Tag("PIPE-58")
  @Tag("PIPE-59")
  @CsvSource({
    "https://k@h/7, https://h/api/7/envelope/",
    "http://k@h/7, http://h/api/7/envelope/",
    "HTTPS://k@h/7, https://h/api/7/envelope/",
    "https://k@h:443/7, https://h/api/7/envelope/",
    "http://k@h:80/7, http://h/api/7/envelope/",
    "http://k@h:443/7, http://h:443/api/7/envelope/",
    "https://k@h:9000/7, https://h:9000/api/7/envelope/",
    "https://k@h:/7, https://h/api/7/envelope/",
    "https://k@h/a/b/7, https://h/a/b/api/7/envelope/",
    "https://k@h//a//7/, https://h/a/api/7/envelope/",
    "https://k@h/a/project-name, https://h/a/api/project-name/envelope/",
    "https://k:s@h/7, https://h/api/7/envelope/",
    "https://k:@h/7, https://h/api/7/envelope/",
    "https://k@[::1]/7, https://[::1]/api/7/envelope/",
    "https://k@[::1]:8443/7, https://[::1]:8443/api/7/envelope/",
    "https://k@sentry_relay:3000/7, https://sentry_relay:3000/api/7/envelope/",
    "https://k@h/7?a=b/c#d, https://h/api/7/envelope/",
    "'  https://k@h/7  ', https://h/api/7/envelope/",
  })
  void parse_goodDsn_knowsTheUrl(String text, String url) {
    Dsn dsn = Dsn.parse(text);

    assertThat(dsn.envelopeUrl()).isEqualTo(url);
    assertThat(dsn.publicKey()).isEqualTo("k");
    assertThat(Dsn.parse(dsn.toString()).envelopeUrl()).isEqualTo(url);
  }

  @Test
  void parse_secretKey_isKeptButNotPrinted() {
    Dsn dsn = Dsn.parse("https://public:secret@o4711.ingest.example.com/77");

    assertThat(dsn.secretKey()).isEqualTo("secret");
    assertThat(dsn).hasToString("https://public@o4711.ingest.example.com/77");
    assertThat(dsn.organisationId()).isEqualTo("4711");
    assertThat(Dsn.parse("https://k@other.example.com/1").organisationId()).isNull();
    assertThat(Dsn.parse("https://k@o47.example.com/1").organisationId()).isEqualTo("47");
    assertThat(Dsn.parse("https://k@host47.example.com/1").organisationId()).isNull();
  }

  @ParameterizedTest
  @Tag("PIPE-54")
  @Tag("PIPE-55")
  @CsvSource(
      delimiter = '|',
      value = {
        "https://k@[oops]/7 | the DSN has a host that no machine can have: it must look like SHAPE",
        "https://k@a..b/7 | the DSN has a host that no machine can have: it must look like SHAPE",
        "https://k@%/7 | the DSN has a host that no machine can have: it must look like SHAPE",
        "k:secret@https://h/7 | the DSN's scheme must be http or https",
        "nonsense | the DSN has no scheme: it must look like SHAPE",
        "://k@h/7 | the DSN has no scheme: it must look like SHAPE",
        "ftp://k@h/7 | the DSN's scheme is \"ftp\", but must be http or https",
        "https://h/7 | the DSN has no public key: it must look like SHAPE",
        "https://@h/7 | the DSN has no public key: it must look like SHAPE",
        "https://:secret@h/7 | the DSN has no public key: it must look like SHAPE",
        "https:// | the DSN has no public key: it must look like SHAPE",
        "https://k@/7 | the DSN has no host: it must look like SHAPE",
        "https://k@:80/7 | the DSN has no host: it must look like SHAPE",
        "https://k@h | the DSN has no project id: it must look like SHAPE",
        "https://k@h/ | the DSN has no project id: it must look like SHAPE",
        "https://k@h//?7 | the DSN has no project id: it must look like SHAPE",
        "https://k@h:x/7 | the DSN's port is \"x\", but must be a number from 1 to 65535",
        "https://k@h:0/7 | the DSN's port is \"0\", but must be a number from 1 to 65535",
        "https://k@h:65536/7 | the DSN's port is \"65536\", but must be a number from 1 to 65535",
        "https://k y@h/7 | the DSN has a blank or a character that is not ASCII: it must look like"
            + " SHAPE",
        "https://k@hö/7 | the DSN has a blank or a character that is not ASCII: it must look like"
            + " SHAPE",
      })
  void parse_badDsn_saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> Dsn.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message.replace("SHAPE", "https://<public key>@<host>/<project id>"));
  }

  @Test
  void parse_anything_isADsnOrAnIllegalArgument() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "https://k@[]:.?#%7 a";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "");
      for (int j = random.nextInt(16); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        assertThat(Dsn.parse(text.toString()).envelopeUrl()).endsWith("/envelope/");
      } catch (IllegalArgumentException e) {
        assertThat(e).as("seed %d, DSN %s", seed, text).hasMessageStartingWith("the DSN");
      }
    }
  }
}
