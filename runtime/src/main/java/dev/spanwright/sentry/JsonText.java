package dev.spanwright.sentry;

import java.util.List;

/** Writes JSON member by member, with the commas where they belong. Not thread-safe. */
final class JsonText {

  private final JsonBytes bytes;

  /** Whether something stands before, in the same object or array. */
  private boolean comma;

  JsonText(JsonBytes bytes) {
    this.bytes = bytes;
  }

  void startObject() {
    start('{');
  }

  void endObject() {
    end('}');
  }

  void startArray() {
    start('[');
  }

  void endArray() {
    end(']');
  }

  JsonText name(String name) {
    separate();
    bytes.string(name);
    bytes.raw(':');
    comma = false;
    return this;
  }

  /** Writes the value of an attribute as it is. */
  void value(Object value) {
    if (value instanceof List<?> list) {
      startArray();
      list.forEach(this::value);
      endArray();
      return;
    }
    separate();
    if (value instanceof Long number) {
      bytes.integer(number);
    } else if (value instanceof Double number) {
      bytes.number(number);
    } else if (value instanceof Boolean truth) {
      bytes.bool(truth);
    } else {
      bytes.string((String) value);
    }
    comma = true;
  }

  void timestamp(long epochNanos) {
    separate();
    bytes.timestamp(epochNanos);
    comma = true;
  }

  void member(String name, Object value) {
    name(name).value(value);
  }

  /** Forgets everything after the first bytes, among which something stands before. */
  void rewindTo(int size, boolean somethingBefore) {
    bytes.rewindTo(size);
    comma = somethingBefore;
  }

  /** Begins a new text: nothing stands before. */
  void clear() {
    bytes.clear();
    comma = false;
  }

  int size() {
    return bytes.size();
  }

  private void start(char bracket) {
    separate();
    bytes.raw(bracket);
    comma = false;
  }

  private void end(char bracket) {
    bytes.raw(bracket);
    comma = true;
  }

  private void separate() {
    if (comma) {
      bytes.raw(',');
    }
  }
}
