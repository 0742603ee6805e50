package dev.spanwright.sentry;

import dev.spanwright.spool.EnvelopeHeader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Gives envelopes that had to wait the time at which they really leave: servers shift the times of
 * spans by what they think the clocks differ (PIPE-40). Immutable.
 *
 * @param gzipped whether bodies are compressed
 * @param clock says what time it is
 */
record BodyStamp(boolean gzipped, Clock clock) {

  /** Returns the envelope that is in the body. */
  byte[] plain(byte[] body) throws IOException {
    if (!gzipped) {
      return body;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }

  /**
   * Returns the body of an envelope that leaves now.
   *
   * @throws IOException if it has no header that can be read
   */
  byte[] leavingNow(byte[] plain) throws IOException {
    byte[] now = EnvelopeHeader.withSentAt(plain, SentAt.text(clock.instant()));
    if (!gzipped) {
      return now;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(body)) {
      out.write(now);
    }
    return body.toByteArray();
  }
}
