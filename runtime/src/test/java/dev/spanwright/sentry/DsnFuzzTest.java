package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.Arrays;
import java.util.Locale;
import okhttp3.HttpUrl;

/**
 * Whatever the text, it is a DSN that can be sent to, or one clear error that tells no key. Runs
 * its recorded inputs; with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class DsnFuzzTest {

  /** Shorter ones may stand in a message by chance. */
  private static final int SHORTEST_KEY = 8;

  @FuzzTest(maxDuration = "2m")
  void parse_ofAnyText_isADsnOrAnErrorWithoutKeys(@NotNull String text) {
    Dsn dsn;
    try {
      dsn = Dsn.parse(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("the DSN").hasNoCause();
      for (String key : keys(text)) {
        assertThat(e.getMessage()).doesNotContain(key);
      }
      return;
    }
    assertThat(HttpUrl.parse(dsn.envelopeUrl())).as(dsn.envelopeUrl()).isNotNull();
    assertThat(Dsn.parse(dsn.toString()).envelopeUrl()).isEqualTo(dsn.envelopeUrl());
    String secret = dsn.secretKey();
    String shown = dsn.publicKey() + dsn.hostAndPort() + dsn.path() + dsn.projectId();
    if (secret != null && secret.length() >= SHORTEST_KEY && !shown.contains(secret)) {
      assertThat(dsn.toString()).doesNotContain(secret);
    }
  }

  /** Returns what stands where keys do: before the at sign of the authority, or of a "scheme". */
  private static String[] keys(String text) {
    String[] parts = text.trim().split("://", 2);
    String scheme = parts.length > 1 && parts[0].contains("@") ? parts[0] : "";
    String rest = parts[parts.length - 1];
    String authority = rest.split("[/?#]", 2)[0];
    String keys = authority.substring(0, Math.max(0, authority.lastIndexOf('@')));
    String behind = rest.substring(keys.length());
    return Arrays.stream((scheme + "@" + keys).split("[:@\\s]"))
        .filter(key -> key.length() >= SHORTEST_KEY && !behind.contains(key))
        .filter(key -> !scheme.isEmpty() || !inScheme(parts, key))
        .filter(key -> !"the DSN's scheme must be http or https".contains(key))
        .filter(key -> !"https://<public key>@<host>/<project id>".contains(key))
        .toArray(String[]::new);
  }

  /** Returns whether a scheme, which may be told in lower case, happens to have the key in it. */
  private static boolean inScheme(String[] parts, String key) {
    return parts.length > 1
        && parts[0].toLowerCase(Locale.ROOT).contains(key.toLowerCase(Locale.ROOT));
  }
}
