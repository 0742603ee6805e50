package dev.spanwright.spool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a spool file holds: an envelope, compressed, and enough around it to notice every file that
 * is cut off, changed, or somebody else's.
 *
 * <pre>
 * 4 bytes  SWSP
 * 1 byte   version
 * 4 bytes  CRC-32 of all that follows
 * 4 bytes  number of spans
 * 4 bytes  length of the plain envelope
 * n bytes  the envelope, gzipped
 * </pre>
 *
 * @param spans how many spans are in the envelope
 * @param envelope the plain envelope
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Frame(int spans, byte[] envelope) {

  /** No envelope is longer, before it is compressed. */
  static final int LONGEST_ENVELOPE = 64 << 20;

  /** No file is longer: what cannot be compressed grows a little. */
  static final int LONGEST_FILE = LONGEST_ENVELOPE + LONGEST_ENVELOPE / 64;

  private static final int MAGIC = 'S' << 24 | 'W' << 16 | 'S' << 8 | 'P';
  private static final byte VERSION = 1;

  private static final int CHECKED_FROM = Integer.BYTES + Byte.BYTES + Integer.BYTES;
  private static final int HEADER_BYTES = CHECKED_FROM + 2 * Integer.BYTES;

  /** Deflate shrinks nothing further than that, so a file that claims more need not be tried. */
  private static final long BEST_RATIO = 1032;

  /** Returns the content of a file. The envelope is not longer than {@link #LONGEST_ENVELOPE}. */
  byte[] encoded() {
    ByteArrayOutputStream buffer =
        new ByteArrayOutputStream(HEADER_BYTES + 64 + envelope.length / 4);
    buffer.write(new byte[HEADER_BYTES], 0, HEADER_BYTES);
    try (OutputStream gzip = new FastGzip(buffer)) {
      gzip.write(envelope);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    byte[] file = buffer.toByteArray();
    ByteBuffer header = ByteBuffer.wrap(file);
    header.putInt(MAGIC).put(VERSION).position(CHECKED_FROM).putInt(spans).putInt(envelope.length);
    header.putInt(CHECKED_FROM - Integer.BYTES, checksum(file)); // last: it covers the others
    return file;
  }

  /** Reads the content of a file. Allocates no more than it says, and that is bounded. */
  static Frame decode(byte[] file) throws DamagedEnvelopeException {
    if (file.length < HEADER_BYTES) {
      throw new DamagedEnvelopeException("it is too short");
    }
    ByteBuffer header = ByteBuffer.wrap(file);
    if (header.getInt() != MAGIC) {
      throw new DamagedEnvelopeException("it is not a spool file");
    }
    int version = header.get();
    if (version != VERSION) {
      throw new DamagedEnvelopeException("its version is " + version + ", not " + VERSION);
    }
    if (header.getInt() != checksum(file)) {
      throw new DamagedEnvelopeException("its checksum is wrong");
    }
    int spans = header.getInt();
    int length = header.getInt();
    if (spans < 0 || length < 0 || length > longestFrom(file.length - HEADER_BYTES)) {
      throw new DamagedEnvelopeException("it claims to be what it cannot be");
    }
    return new Frame(spans, unzipped(file, length));
  }

  private static long longestFrom(int compressed) {
    return Math.min(LONGEST_ENVELOPE, BEST_RATIO * compressed);
  }

  private static byte[] unzipped(byte[] file, int length) throws DamagedEnvelopeException {
    byte[] envelope = new byte[length];
    try (InputStream gzip =
        new GZIPInputStream(
            new ByteArrayInputStream(file, HEADER_BYTES, file.length - HEADER_BYTES))) {
      if (gzip.readNBytes(envelope, 0, length) != length || gzip.read() >= 0) {
        throw new DamagedEnvelopeException("its length is wrong");
      }
    } catch (DamagedEnvelopeException e) {
      throw e;
    } catch (IOException e) {
      throw new DamagedEnvelopeException("it cannot be decompressed", e);
    }
    return envelope;
  }

  private static int checksum(byte[] file) {
    CRC32 crc = new CRC32();
    crc.update(file, CHECKED_FROM, file.length - CHECKED_FROM);
    return (int) crc.getValue();
  }

  @Override
  public String toString() {
    return "Frame{" + spans + " spans, " + envelope.length + " bytes}";
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
