package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever the text, what is written is JSON in valid UTF-8 that says the same. Runs its recorded
 * inputs; with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class JsonBytesFuzzTest {

  private static final JsonMapper JSON = new JsonMapper();

  @FuzzTest(maxDuration = "2m")
  @Tag("PIPE-52")
  void string_ofAnyText_isReadBack(@NotNull String text) throws CharacterCodingException {
    JsonBytes json = new JsonBytes();
    json.string(text);
    byte[] written = json.copy(0, json.size());

    String decoded =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(written)).toString();
    assertThat(decoded.chars()).allMatch(c -> c >= ' ');
    assertThat(JSON.readTree(written).asString()).isEqualTo(wellFormed(text));
  }

  /** Half a surrogate pair cannot be written, so a replacement is. */
  private static String wellFormed(String text) {
    int[] codePoints =
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).toArray();
    return new String(codePoints, 0, codePoints.length);
  }
}
