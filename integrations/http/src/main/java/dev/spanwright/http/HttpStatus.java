package dev.spanwright.http;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanStatus;

/** What the status code of a response means for a span. */
public final class HttpStatus {

  /** Responses fail from this status code on, at clients and at servers. */
  public static final int FIRST_ERROR = 400;

  private HttpStatus() {}

  /** Returns the status of a span whose response has that status code. */
  public static SpanStatus of(int code) {
    return code >= FIRST_ERROR ? SpanStatus.ERROR : SpanStatus.OK;
  }

  /** Sets the status code, and the span's status by it: also back to ok. */
  public static void record(int code, Span span) {
    span.setAttribute(HttpKeys.STATUS_CODE, code).setStatus(of(code));
  }
}
