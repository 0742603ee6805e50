package dev.spanwright.sentry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses as RFC 1952 says, one body after the other, with the same memory for all of them: what
 * a {@link Deflater} takes outside of the heap is worth keeping. Not thread-safe.
 */
final class Gzip {

  /** Deflated, no name, no time, from an unknown system. */
  private static final byte[] HEADER = {0x1F, (byte) 0x8B, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, -1};

  private static final int TRAILER_BYTES = 2 * Integer.BYTES;

  private static final int FIRST_CAPACITY = 8 * 1024;

  private final Deflater deflater;
  private final CRC32 checksum = new CRC32();
  private byte[] compressed = new byte[FIRST_CAPACITY];
  private int size;

  /**
   * Creates one with its memory outside of the heap.
   *
   * @param level from 1, fast, to 9, small
   */
  Gzip(int level) {
    deflater = new Deflater(level, /* nowrap= */ true);
  }

  /** Returns the pieces, one after the other, as one compressed body. */
  byte[] compress(JsonBytes... pieces) {
    deflater.reset();
    checksum.reset();
    System.arraycopy(HEADER, 0, compressed, 0, HEADER.length);
    size = HEADER.length;
    for (JsonBytes piece : pieces) {
      checksum.update(piece.array(), 0, piece.size());
      deflater.setInput(piece.array(), 0, piece.size());
      while (!deflater.needsInput()) {
        deflate();
      }
    }
    long length = deflater.getBytesRead();
    deflater.finish();
    while (!deflater.finished()) {
      deflate();
    }
    byte[] body = Arrays.copyOf(compressed, size + TRAILER_BYTES);
    ByteBuffer.wrap(body)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(size, (int) checksum.getValue())
        .putInt(size + Integer.BYTES, (int) length);
    if (compressed.length > JsonBytes.MOST_KEPT) {
      compressed = new byte[FIRST_CAPACITY];
    }
    return body;
  }

  private void deflate() {
    if (size == compressed.length) {
      compressed = Arrays.copyOf(compressed, Math.multiplyExact(size, 2));
    }
    size += deflater.deflate(compressed, size, compressed.length - size);
  }

  /** Gives the memory back. Nothing can be compressed any more. */
  void close() {
    deflater.end();
  }
}
