package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyBitsTest {

  private static final long USUAL = (1L << 22) - 1;

  @Test
  void otherKeys_shareTheRestOfTheBits_andUseAllOfThem() {
    long used = 0;
    for (int i = 0; i < 10_000; i++) {
      used |= KeyBits.of("key." + i);
    }
    assertThat(used).isEqualTo(~USUAL);
  }

  @Test
  void keysOfASpanThatNobodyHasAddedTo_haveABitEach() {
    try (Recording recording =
        Recording.start(options -> options.release("1").dist("2").serverName("web-1"))) {
      SpanSite.builder("site").code("a.B.c", "B.java", 7).build().start().end();
      Map<Long, String> keys = new HashMap<>();
      recording
          .spans()
          .get(0)
          .attributes()
          .forEach((key, value) -> assertThat(keys.put(KeyBits.of(key), key)).as(key).isNull());
      assertThat(keys).hasSize(22);
      assertThat(keys.keySet().stream().reduce(0L, (a, b) -> a | b)).isEqualTo(USUAL);
    }
  }
}
