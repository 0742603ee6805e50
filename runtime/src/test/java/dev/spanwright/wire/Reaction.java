package dev.spanwright.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@link ScriptedServer} does with one request. */
public sealed interface Reaction {

  /** Reads the request and answers. */
  static Answer answer(int status) {
    return new Answer(status, Map.of(), "{}");
  }

  /** Closes a new connection without reading, or an old one as soon as a request begins. */
  static Reaction close() {
    return new Close();
  }

  /** Resets the connection as soon as a request begins. */
  static Reaction reset() {
    return new Reset(-1);
  }

  /** Resets the connection after the head and that many bytes of the body. */
  static Reaction resetInBody(int bytes) {
    return new Reset(bytes);
  }

  /** Reads the whole request and resets the connection without an answer. */
  static Reaction resetUnanswered() {
    return new Reset(Integer.MAX_VALUE);
  }

  /** Reads the whole request and does nothing until it is released; then it closes. */
  static Reaction hang() {
    return new Hang(close());
  }

  /** Reads the request and answers what is not HTTP. */
  static Reaction garbage(String latin1) {
    return new Raw(latin1);
  }

  /**
   * How a request that was read whole was answered, if it was, at least with a whole head; else 0.
   */
  default int status() {
    return 0;
  }

  /**
   * A whole answer.
   *
   * @param headers besides content length
   */
  record Answer(int status, Map<String, String> headers, String body) implements Reaction {
    public Answer {
      headers = Map.copyOf(headers);
    }

    public Answer header(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Answer(status, more, body);
    }

    public Answer body(String text) {
      return new Answer(status, headers, text);
    }

    /** Reads that many bytes of the body, waits, reads on, and answers in the end. */
    public Reaction readingSlowly(int bytes, Duration pause) {
      return new SlowRead(this, bytes, pause);
    }

    /** Answers that many bytes, waits, answers on. */
    public Reaction dripping(int bytes, Duration pause) {
      return new Drip(this, bytes, pause);
    }

    /** Answers only that many bytes of all, and closes. */
    public Reaction cutAfter(int bytes) {
      return new Raw(new String(bytes(), 0, bytes, StandardCharsets.ISO_8859_1));
    }

    /** Answers once it is released. */
    public Reaction onceReleased() {
      return new Hang(this);
    }

    byte[] bytes() {
      byte[] content = body.getBytes(StandardCharsets.UTF_8);
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
      headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      head.append("Content-Length: " + content.length + "\r\n\r\n");
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      all.writeBytes(content);
      return all.toByteArray();
    }
  }

  /** See {@link #close()}. */
  record Close() implements Reaction {}

  /**
   * See {@link #reset()} and its kin.
   *
   * @param bodyBytes how much of the body is read before; -1 if not even the head
   */
  record Reset(int bodyBytes) implements Reaction {}

  /** See {@link #hang()}. */
  record Hang(Reaction then) implements Reaction {
    @Override
    public int status() {
      return then.status();
    }
  }

  /** See {@link Answer#readingSlowly}. */
  record SlowRead(Answer then, int bytes, Duration pause) implements Reaction {
    @Override
    public int status() {
      return then.status();
    }
  }

  /** See {@link Answer#dripping}. */
  record Drip(Answer answer, int bytes, Duration pause) implements Reaction {
    @Override
    public int status() {
      return answer.status();
    }
  }

  /**
   * Reads the request, answers with these bytes, and closes.
   *
   * @param latin1 each byte as a character
   */
  record Raw(String latin1) implements Reaction {
    private static final Pattern WHOLE_HEAD =
        Pattern.compile(
            "HTTP/1\\.[01] ([0-9]{3})[^\r\n]*\r\n([^\r\n]+\r\n)*\r\n.*", Pattern.DOTALL);

    @Override
    public int status() {
      Matcher head = WHOLE_HEAD.matcher(latin1);
      return head.matches() ? Integer.parseInt(head.group(1)) : 0;
    }
  }
}
