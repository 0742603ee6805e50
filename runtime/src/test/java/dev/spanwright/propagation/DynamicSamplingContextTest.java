package dev.spanwright.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamicSamplingContextTest {

  @Test
  @Tag("PROP-58")
  void with_aValue_changesACopyInPlace() {
    Map<String, String> source = new LinkedHashMap<>();
    source.put("trace_id", "T");
    source.put("sample_rate", "0.01337");
    source.put("sampled", "true");
    DynamicSamplingContext context = new DynamicSamplingContext(source);
    source.clear();

    assertThat(context.with("sample_rate", "1.0").with("release", "r").without("sampled").values())
        .containsExactly(
            Map.entry("trace_id", "T"), Map.entry("sample_rate", "1.0"), Map.entry("release", "r"));
    assertThat(context.sampleRate()).isEqualTo(0.01337);
    assertThat(context.sampled()).isTrue();
    assertThatThrownBy(() -> context.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @Tag("PROP-40")
  @Tag("PROP-41")
  @CsvSource({
    "0, 0.0, 0.0",
    "0.25, 0.25, 0.25",
    "1.0, 1.0,",
    "1e-7, 1e-7, 1e-7",
    ".5, 0.5, 0.5",
    "1.0000001,,",
    "-0.1,,",
    "1e999999999999,,",
    "NaN,,",
    "Infinity,,",
    "0x1p-3,,",
    "0.5d,,",
    "' 0.5',,",
    "'0,5',,",
    "٠,,",
    "true,,",
    "'',,",
  })
  void numbers_areReadIfTheyAreDecimalAndInRange(
      String text, @Nullable Double rate, @Nullable Double rand) {
    DynamicSamplingContext context =
        new DynamicSamplingContext(Map.of("sample_rate", text, "sample_rand", text));

    assertThat(context.sampleRate()).isEqualTo(rate);
    assertThat(context.sampleRand()).isEqualTo(rand);
  }

  @ParameterizedTest
  @Tag("PROP-42")
  @CsvSource({"true, true", "false, false", "True, true", "1,", "'',", "yes,"})
  void sampled_isTrueOrFalseOrUnknown(String text, @Nullable Boolean sampled) {
    assertThat(new DynamicSamplingContext(Map.of("sampled", text)).sampled()).isEqualTo(sampled);
  }

  @Test
  @Tag("PROP-46")
  void lookups_ofNothing_giveNothing() {
    DynamicSamplingContext nothing = new DynamicSamplingContext(Map.of("org_id", " "));

    assertThat(nothing.traceId()).isEmpty();
    assertThat(nothing.sampleRate()).isNull();
    assertThat(nothing.sampleRand()).isNull();
    assertThat(nothing.sampled()).isNull();
    assertThat(nothing.organisationId()).isNull();
    assertThat(nothing.with("org_id", "7").organisationId()).isEqualTo("7");
  }
}
