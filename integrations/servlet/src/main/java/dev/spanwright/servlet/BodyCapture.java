package dev.spanwright.servlet;

import dev.spanwright.DataCollection;
import dev.spanwright.HttpBody;
import dev.spanwright.http.BodyText;
import dev.spanwright.http.ContentLength;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an application reads of a request's body. Reads nothing by itself: a body that the
 * application has not read to its end is not recorded. Thread-safe.
 */
final class BodyCapture {

  private final @Nullable String contentType;
  private final long length;
  private final boolean tooLarge;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringBuilder characters = new StringBuilder();
  private volatile boolean readToEnd;

  /** How the characters that were read are encoded; null unless they were read as such. */
  private volatile @Nullable String encoding;

  /** The request whose container has parsed the body for the application; null until it does. */
  private volatile @Nullable HttpServletRequest parsedBy;

  private BodyCapture(@Nullable String contentType, long length, boolean tooLarge) {
    this.contentType = contentType;
    this.length = length;
    this.tooLarge = tooLarge;
  }

  /** Returns what captures the request's body; null if it has none that is to be recorded. */
  static @Nullable BodyCapture of(IncomingRequest request, DataCollection collection) {
    if (!collection.httpBodies().contains(HttpBody.INCOMING_REQUEST)) {
      return null;
    }
    String type = request.http().getContentType();
    boolean known =
        BodyText.isJson(type) || BodyText.isForm(type) || BodyText.isMultipartForm(type);
    long length = ContentLength.of(request.header("content-length"));
    return known && length > 0
        ? new BodyCapture(type, length, !collection.maxRequestBodySize().allows(length))
        : null;
  }

  /** Returns the request through which the application is to read. */
  HttpServletRequest capturing(HttpServletRequest request) {
    boolean already =
        request instanceof CapturingRequest
            || (request instanceof ServletRequestWrapper wrapper
                && wrapper.isWrapperFor(CapturingRequest.class));
    return tooLarge || already ? request : new CapturingRequest(request, this);
  }

  synchronized void read(int one) {
    bytes.write(one);
  }

  synchronized void read(byte[] some, int from, int count) {
    bytes.write(some, from, count);
  }

  void readsCharacters(@Nullable String itsEncoding) {
    encoding = itsEncoding;
  }

  synchronized void readCharacters(char[] some, int from, int count) {
    characters.append(some, from, count);
  }

  void readToEnd() {
    readToEnd = true;
  }

  void parsedBy(HttpServletRequest request) {
    parsedBy = request;
  }

  /** Returns the body as it is to be recorded; null if the application has not read it all. */
  synchronized @Nullable String text() {
    if (tooLarge) {
      return BodyText.TOO_LARGE;
    }
    HttpServletRequest parser = parsedBy;
    if (bytes.size() > 0) {
      return readToEnd || bytes.size() >= length ? text(bytes.toByteArray()) : null;
    }
    if (characters.length() > 0) {
      String read = characters.toString();
      return readToEnd || encodedLength(read) >= length ? text(read) : null;
    }
    return parser == null ? null : parsedText(parser);
  }

  private @Nullable String text(byte[] body) {
    return BodyText.isJson(contentType)
        ? BodyText.ofJson(body)
        : BodyText.isForm(contentType) ? BodyText.ofForm(body) : null;
  }

  private @Nullable String text(String body) {
    return BodyText.isJson(contentType)
        ? BodyText.ofJson(body)
        : BodyText.isForm(contentType) ? BodyText.ofForm(body) : null;
  }

  private int encodedLength(String read) {
    String name = encoding;
    try {
      return read.getBytes(name == null ? StandardCharsets.UTF_8 : Charset.forName(name)).length;
    } catch (IllegalArgumentException | UnsupportedOperationException noSuchEncoding) {
      return 0;
    }
  }

  private @Nullable String parsedText(HttpServletRequest parser) {
    try {
      return BodyText.isJson(contentType)
          ? null
          : BodyText.ofFields(ParsedForm.fields(parser, BodyText.isMultipartForm(contentType)));
    } catch (IOException | ServletException e) {
      return null; // the application has got the same, and knows
    }
  }
}
