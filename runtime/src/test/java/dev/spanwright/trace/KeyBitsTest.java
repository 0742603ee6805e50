package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyBitsTest {

  @Test
  void everyKey_hasOneBit_andAlwaysTheSame() {
    for (int i = 0; i < 10_000; i++) {
      String key = "key." + i;
      assertThat(Long.bitCount(KeyBits.of(key))).as(key).isEqualTo(1);
      assertThat(KeyBits.of("key." + i)).as(key).isEqualTo(KeyBits.of(key));
    }
  }

  @Test
  void keysOfASpanThatNobodyHasAddedTo_haveABitEach() {
    try (Recording recording = Recording.start(options -> options.release("1").dist("2"))) {
      SpanSite.builder("site").code("a.B.c", "B.java", 7).build().start().end();
      Map<Long, String> keys = new HashMap<>();
      recording
          .spans()
          .get(0)
          .attributes()
          .forEach((key, value) -> assertThat(keys.put(KeyBits.of(key), key)).as(key).isNull());
      assertThat(keys).hasSizeGreaterThan(15);
    }
  }
}
