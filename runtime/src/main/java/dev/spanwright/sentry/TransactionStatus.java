package dev.spanwright.sentry;

import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.SpanStatus;

/** The words that transactions have for what became of a span (PIPE-117, PIPE-118). */
final class TransactionStatus {

  /** Beyond all codes that have a word of their own. */
  private static final long OTHER = 600;

  private TransactionStatus() {}

  /** Returns the word for a span: of one that failed, the one that its HTTP status stands for. */
  static String of(FinishedSpan span) {
    if (span.status() == SpanStatus.OK) {
      return "ok";
    }
    Object code = span.attributes().get("http.response.status_code");
    return code instanceof Long number ? ofHttp(number) : "internal_error";
  }

  private static String ofHttp(long code) {
    if (code < 400) {
      return "ok";
    }
    return switch ((int) Math.min(code, OTHER)) {
      case 401 -> "unauthenticated";
      case 403 -> "permission_denied";
      case 404 -> "not_found";
      case 409 -> "already_exists";
      case 413 -> "failed_precondition";
      case 429 -> "resource_exhausted";
      case 501 -> "unimplemented";
      case 503 -> "unavailable";
      case 504 -> "deadline_exceeded";
      default -> code < 500 ? "invalid_argument" : "internal_error";
    };
  }
}
