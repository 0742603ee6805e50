package dev.spanwright.spool;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever the envelope, it gets another time of sending and is otherwise the same, or it is
 * damaged. Runs its recorded inputs; with {@code JAZZER_FUZZ=1} it searches for new ones.
 */
class EnvelopeHeaderFuzzTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String NOW = "2026-03-02T08:15:30.000250Z";

  @FuzzTest(maxDuration = "2m")
  @Tag("PIPE-40")
  void withSentAt_ofAnyBytes_changesThatOnly(byte @NotNull [] envelope) {
    byte[] before = envelope.clone();
    byte[] changed;
    try {
      changed = EnvelopeHeader.withSentAt(envelope, NOW);
    } catch (DamagedEnvelopeException e) {
      return;
    }
    assertThat(envelope).isEqualTo(before);
    assertThat(rest(changed)).isEqualTo(rest(envelope));
    JsonNode expected = JSON.readTree(header(envelope));
    if (expected.has("sent_at")) {
      ((ObjectNode) expected).put("sent_at", NOW);
    } else {
      assertThat(changed).isEqualTo(envelope);
    }
    assertThat(JSON.readTree(header(changed)).toString()).isEqualTo(expected.toString());
  }

  private static byte[] header(byte[] envelope) {
    return Arrays.copyOf(envelope, lineLength(envelope));
  }

  private static byte[] rest(byte[] envelope) {
    return Arrays.copyOfRange(envelope, lineLength(envelope), envelope.length);
  }

  private static int lineLength(byte[] envelope) {
    int length = 0;
    while (length < envelope.length && envelope[length] != '\n') {
      length++;
    }
    return length;
  }
}
