package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/**
 * Whatever the texts, what is written is a header that says the same. Runs its recorded inputs;
 * with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class BaggageFuzzTest {

  @FuzzTest(maxDuration = "2m")
  @Tag("PROP-36")
  @Tag("PROP-53")
  @Tag("PROP-77")
  @Tag("PROP-80")
  void mergedWith_ofAnyHeaders_isAHeaderWithTheMembersOfOthers(@NotNull String twoHeaders) {
    int lineEnd = twoHeaders.indexOf('\n');
    String incoming = twoHeaders.substring(0, Math.max(0, lineEnd));
    String existing = twoHeaders.substring(lineEnd + 1);
    DynamicSamplingContext context = Baggage.parse(incoming).samplingContext();
    Baggage request = Baggage.parse(existing);
    String merged = request.mergedWith(context);

    Baggage read = Baggage.parse(merged);
    assertThat(merged == null ? "none" : merged).hasSizeLessThanOrEqualTo(8192).matches("[ -~]+");
    List<String> sendable =
        request.foreignMembers().stream().filter(member -> member.matches("[ -~]*")).toList();
    if (merged != null && merged.length() < 4096 && existing.length() < 4096) {
      assertThat(read.foreignMembers())
          .isEqualTo(sendable.subList(0, Math.min(64, sendable.size())));
    }
    boolean allFit =
        existing.length() + 9L * incoming.length() < 8000
            && sendable.size() + (context == null ? 0 : context.values().size()) <= 64;
    if (allFit) {
      Map<String, String> expected = context == null ? Map.of() : wellFormed(context);
      DynamicSamplingContext again = read.samplingContext();
      assertThat(again == null ? Map.of() : again.values()).isEqualTo(expected);
    }
  }

  @FuzzTest(maxDuration = "2m")
  @Tag("PROP-52")
  void text_ofAnyText_isReadBack(@NotNull String text) {
    DynamicSamplingContext context = new DynamicSamplingContext(Map.of(text, text));
    String header = Baggage.text(context);
    if (header == null) {
      assertThat(text.isEmpty() || text.length() > 400).isTrue();
      return;
    }
    assertThat(header).matches("[!-~]+");
    DynamicSamplingContext read = Baggage.parse(header).samplingContext();
    assertThat(read == null ? Map.of() : read.values()).isEqualTo(wellFormed(context));
  }

  /** Half a surrogate pair cannot be written, so a replacement is. */
  private static Map<String, String> wellFormed(DynamicSamplingContext context) {
    Map<String, String> values = new LinkedHashMap<>();
    context.values().forEach((key, value) -> values.put(wellFormed(key), wellFormed(value)));
    return values;
  }

  private static String wellFormed(String text) {
    int[] codePoints =
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).toArray();
    return new String(codePoints, 0, codePoints.length);
  }
}
