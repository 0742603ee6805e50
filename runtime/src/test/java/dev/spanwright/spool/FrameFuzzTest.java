package dev.spanwright.spool;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/**
 * Whatever a file holds, it is an envelope or it is damaged. Runs its recorded inputs; with {@code
 * JAZZER_FUZZ=1} it searches for new ones.
 */
class FrameFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void decode_ofAnyFile_isAnEnvelopeOrDamaged(byte @NotNull [] file) {
    check(file);
  }

  /** Checksums seldom come about by chance, so here they are right. */
  @FuzzTest(maxDuration = "2m")
  void decode_ofAnyContent_isAnEnvelopeOrDamaged(int spans, int length, byte @NotNull [] zipped) {
    check(FrameTest.made(spans, length, zipped));
    check(FrameTest.made(spans, Math.floorMod(length, 256), zipped));
  }

  @FuzzTest(maxDuration = "2m")
  void encoded_ofAnyEnvelope_isReadBack(int spans, byte @NotNull [] envelope)
      throws DamagedEnvelopeException {
    Frame read = Frame.decode(new Frame(spans & Integer.MAX_VALUE, envelope).encoded());
    assertThat(read.spans()).isEqualTo(spans & Integer.MAX_VALUE);
    assertThat(read.envelope()).isEqualTo(envelope);
  }

  private static void check(byte[] file) {
    try {
      Frame frame = Frame.decode(file);
      assertThat(frame.spans()).isNotNegative();
      assertThat(frame.envelope()).hasSizeLessThanOrEqualTo(1032 * file.length);
    } catch (DamagedEnvelopeException e) {
      assertThat(e.why()).isNotEmpty();
    }
  }
}
