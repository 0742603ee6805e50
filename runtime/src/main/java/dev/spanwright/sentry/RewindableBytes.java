package dev.spanwright.sentry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes in memory of which the last ones can be taken back. */
final class RewindableBytes extends ByteArrayOutputStream {

  void writeAscii(String text) {
    writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Forgets everything after the first bytes. */
  synchronized void rewindTo(int size) {
    count = Math.min(count, size);
  }
}
