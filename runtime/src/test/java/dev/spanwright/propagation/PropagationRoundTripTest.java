package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one process writes, another reads back, whatever the values. */
class PropagationRoundTripTest {

  private static final List<Set<PropagationFormat>> FORMATS =
      List.of(
          Set.of(PropagationFormat.SENTRY),
          Set.of(PropagationFormat.W3C),
          Set.of(PropagationFormat.values()));

  private static final String CHARACTERS = "aZ09-._~ +%&=;,\"\\/@é€\t\r\n\0\u007F\u00A0";

  private final long seed = System.nanoTime();

  private final Random random = new Random(seed);

  @Test
  @Tag("PROP-16")
  @Tag("PROP-29")
  @Tag("PROP-52")
  @Tag("PROP-58")
  @Tag("PROP-80")
  void outgoingHeaders_readByTheNextProcess_sayTheSame() {
    for (int i = 0; i < 5_000; i++) {
      OutgoingHeaders out = outgoing();
      Map<String, String> headers = out.headers();
      String as = "seed " + seed + ": " + out;
      assertThat(headers.values()).as(as).allMatch(value -> value.matches("[ -~]+"));

      TraceReader reader = new TraceReader(out.formats(), null, false, message -> {});
      IncomingTrace in = Objects.requireNonNull(reader.read(IncomingHeaders.of(headers)), as);

      assertThat(in.traceIdHigh()).as(as).isEqualTo(out.traceIdHigh());
      assertThat(in.traceIdLow()).as(as).isEqualTo(out.traceIdLow());
      assertThat(in.parentSpanId()).as(as).isEqualTo(out.spanId());
      assertThat(in.samplingContext()).as(as).isEqualTo(out.samplingContext());
      if (out.formats().contains(PropagationFormat.SENTRY)) {
        assertThat(in.sampled()).as(as).isEqualTo(out.sampled());
      }
    }
  }

  @Test
  @Tag("PROP-53")
  @Tag("PROP-77")
  void mergedBaggage_withMembersOfOthers_keepsThemAll() {
    for (int i = 0; i < 5_000; i++) {
      StringBuilder existing = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        existing.append(random.nextInt(3) == 0 ? "sentry-" : "v").append(j).append('=');
        existing.append(text().replaceAll("[^ -~]|,", "").strip()).append(j > 1 ? " ,\t" : "");
      }
      OutgoingHeaders out = outgoing();
      String as = "seed " + seed + ": " + out + " into " + existing;
      List<String> before = Baggage.parse(existing.toString()).foreignMembers();

      Baggage after = Baggage.parse(out.mergedBaggage(existing.toString()));

      assertThat(after.foreignMembers()).as(as).isEqualTo(before);
      assertThat(after.samplingContext()).as(as).isEqualTo(out.samplingContext());
    }
  }

  private OutgoingHeaders outgoing() {
    long high = random.nextInt(4) == 0 ? 0 : random.nextLong();
    long low = random.nextLong() | 1;
    Map<String, String> values = new LinkedHashMap<>();
    values.put("trace_id", HexIds.traceIdText(high, low));
    values.put("sample_rand", SampleRand.text(random.nextInt(1_000_000)));
    for (int i = random.nextInt(10); i > 0; i--) {
      values.put("k" + text(), text());
    }
    return new OutgoingHeaders(
        high,
        low,
        random.nextLong() | 1,
        sampled(),
        new DynamicSamplingContext(values),
        random.nextBoolean() ? "vendor=1" : null,
        FORMATS.get(random.nextInt(FORMATS.size())));
  }

  private @Nullable Boolean sampled() {
    return random.nextInt(3) == 0 ? null : random.nextBoolean();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      if (random.nextInt(20) == 0) {
        text.appendCodePoint(0x1F600 + random.nextInt(64));
      } else {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
    }
    return text.toString();
  }
}
