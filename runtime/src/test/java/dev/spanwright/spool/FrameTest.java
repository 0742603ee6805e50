package dev.spanwright.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody has made up with care; a spool's own are in {@link SpoolTest}. */
class FrameTest {

  @Test
  void decode_whatAnyVersionOneHasWritten_isRead() throws Exception {
    Frame frame = Frame.decode(made(3, 5, zipped(new byte[] {1, 2, 3, 4, 5})));
    assertThat(frame.spans()).isEqualTo(3);
    assertThat(frame.envelope()).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void encoded_longestEnvelope_isReadBack() throws Exception {
    byte[] envelope = SpoolSite.envelope(1, (64 << 20) - SpoolSite.envelope(1, 0).length);
    assertThat(envelope.length).isEqualTo(64 << 20);
    byte[] file = new Frame(1, envelope).encoded();
    assertThat(file.length).isLessThan(Frame.LONGEST_FILE);
    assertThat(Arrays.equals(Frame.decode(file).envelope(), envelope)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4, 6, 20_000, 64 << 20, Integer.MAX_VALUE})
  void decode_otherLengthThanItSays_isDamaged(int length) throws IOException {
    assertDamaged(made(1, length, zipped(new byte[5])));
  }

  @Test
  void decode_bomb_isDamaged() throws IOException {
    byte[] bomb = zipped(new byte[(64 << 20) + 1]);
    assertDamaged(made(1, (64 << 20) + 1, bomb));
    assertDamaged(made(1, 64 << 20, bomb));
  }

  @Test
  void decode_moreThanCanComeOfIt_isNotEvenTried() throws IOException {
    byte[] file = made(1, 64 << 20, zipped(new byte[5]));
    assertThatExceptionOfType(DamagedEnvelopeException.class)
        .isThrownBy(() -> Frame.decode(file))
        .withMessage("it claims to be what it cannot be");
  }

  @Test
  void decode_negativeSpans_isDamaged() throws IOException {
    assertDamaged(made(-1, 5, zipped(new byte[5])));
  }

  @Test
  void decode_notZipped_isDamaged() {
    assertDamaged(made(1, 5, new byte[] {1, 2, 3, 4, 5}));
    assertDamaged(made(1, 0, new byte[0]));
  }

  @Test
  void decode_laterVersion_isDamaged() throws IOException {
    byte[] file = made(1, 5, zipped(new byte[5]));
    file[4] = 2;
    assertThatExceptionOfType(DamagedEnvelopeException.class)
        .isThrownBy(() -> Frame.decode(file))
        .withMessage("its version is 2, not 1");
  }

  private static void assertDamaged(byte[] file) {
    assertThatExceptionOfType(DamagedEnvelopeException.class).isThrownBy(() -> Frame.decode(file));
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(content);
    }
    return zipped.toByteArray();
  }

  /** Returns a file whose checksum is right, whatever else is not. */
  static byte[] made(int spans, int length, byte[] zipped) {
    ByteBuffer file = ByteBuffer.allocate(17 + zipped.length);
    file.put(new byte[] {'S', 'W', 'S', 'P', 1}).putInt(0).putInt(spans).putInt(length).put(zipped);
    CRC32 crc = new CRC32();
    crc.update(file.array(), 9, 8 + zipped.length);
    return file.putInt(5, (int) crc.getValue()).array();
  }
}
