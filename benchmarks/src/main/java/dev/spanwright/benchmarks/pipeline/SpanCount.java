package dev.spanwright.benchmarks.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Counts the spans in a request's body. */
final class SpanCount {

  private static final byte[] SPAN_ID = ascii("\"span_id\":");
  private static final byte[] ITEM_COUNT = ascii("\"item_count\":");

  /** The path of field numbers to a span in OTLP: resource spans, scope spans, spans. */
  private static final int[] OTLP_SPAN = {1, 2, 2};

  private SpanCount() {}

  /**
   * Returns how many there are.
   *
   * @param thorough whether the spans of an envelope are counted one by one; else what the envelope
   *     says is believed if it does
   */
  static long of(HttpRequests request, boolean thorough) throws IOException {
    byte[] body = request.isGzipped() ? unzipped(request.body()) : request.body();
    if (request.path().equals("/v1/traces")) {
      return otlpSpans(body, 0, body.length, 0);
    }
    int told = indexOf(ITEM_COUNT, body, 0);
    return thorough || told < 0 ? occurrences(SPAN_ID, body) : number(body, told);
  }

  private static byte[] unzipped(byte[] body) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }

  private static long number(byte[] text, int start) {
    long number = 0;
    for (int i = start; text[i] >= '0' && text[i] <= '9'; i++) {
      number = number * 10 + text[i] - '0';
    }
    return number;
  }

  private static long occurrences(byte[] wanted, byte[] text) {
    long count = 0;
    for (int end = indexOf(wanted, text, 0); end >= 0; end = indexOf(wanted, text, end)) {
      count++;
    }
    return count;
  }

  /** Returns where the next occurrence ends, or -1. */
  private static int indexOf(byte[] wanted, byte[] text, int from) {
    for (int i = from; i <= text.length - wanted.length; i++) {
      int same = 0;
      while (same < wanted.length && text[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return i + same;
      }
    }
    return -1;
  }

  /** Walks over a message of Protocol Buffers, and into those that may have spans in them. */
  private static long otlpSpans(byte[] message, int from, int to, int depth) {
    if (depth == OTLP_SPAN.length) {
      return 1;
    }
    long count = 0;
    int at = from;
    while (at < to) {
      long tag = varint(message, at);
      at += varintLength(message, at);
      switch ((int) tag & 7) {
        case 0 -> at += varintLength(message, at);
        case 1 -> at += Long.BYTES;
        case 5 -> at += Integer.BYTES;
        case 2 -> {
          int length = (int) varint(message, at);
          at += varintLength(message, at);
          if (tag >>> 3 == OTLP_SPAN[depth]) {
            count += otlpSpans(message, at, at + length, depth + 1);
          }
          at += length;
        }
        default -> throw new IllegalArgumentException("Not a message: wire type " + (tag & 7));
      }
    }
    return count;
  }

  private static long varint(byte[] message, int at) {
    long value = 0;
    int shift = 0;
    for (int i = at; ; i++) {
      value |= (message[i] & 0x7FL) << shift;
      if (message[i] >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  private static int varintLength(byte[] message, int at) {
    int length = 1;
    while (message[at + length - 1] < 0) {
      length++;
    }
    return length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
