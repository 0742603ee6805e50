package dev.spanwright.doctor;

import dev.spanwright.sentry.Dsn;
import dev.spanwright.sentry.SentryProbe;
import dev.spanwright.sentry.ServerAnswer;
import dev.spanwright.trace.TraceLifecycle;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains what a server has answered to the test span. */
final class AnswerReader {

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONTENT_TOO_LARGE = 413;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Dsn dsn;
  private final TraceLifecycle lifecycle;

  AnswerReader(Dsn dsn, TraceLifecycle lifecycle) {
    this.dsn = dsn;
    this.lifecycle = lifecycle;
  }

  void read(SentryProbe.Reply reply, Notes notes) {
    ServerAnswer answer = reply.answer();
    String text = answer.text().isEmpty() ? "" : ": " + answer.text();
    String limits = limits(reply.secondsLimited());
    if (answer.isSuccessful()) {
      notes.fine(
          dsn.hostAndPort()
              + " has taken the test span for project "
              + dsn.projectId()
              + " (HTTP "
              + answer.status()
              + ", "
              + TimeUnit.NANOSECONDS.toMillis(answer.nanos())
              + " ms)");
      if (!limits.isEmpty()) {
        notes.warning("From now on the server limits us: " + limits);
      }
    } else {
      notes.problem("HTTP " + answer.status() + text + ". " + explain(answer, limits));
    }
  }

  private String explain(ServerAnswer answer, String limits) {
    return switch (answer.status()) {
      case BAD_REQUEST ->
          "The server calls the test span malformed: it may be "
              + (lifecycle == TraceLifecycle.STREAM ? "too old for streamed spans, or " : "")
              + "no Sentry server";
      case UNAUTHORIZED, FORBIDDEN ->
          "The server does not know this key for project "
              + dsn.projectId()
              + ": copy the DSN from the project's settings again";
      case NOT_FOUND ->
          "The server knows no project at this address: check the path and the project id "
              + dsn.projectId()
              + " in the DSN";
      case CONTENT_TOO_LARGE ->
          "Even a single span is too large: look for a limit of a proxy before the server";
      case TOO_MANY_REQUESTS ->
          "The server gets too much, and limits us: " + limits + "; until then spans are lost";
      default -> explainClass(answer);
    };
  }

  private String explainClass(ServerAnswer answer) {
    return switch (answer.status() / 100) {
      case 3 ->
          "The server points elsewhere"
              + to(answer.location())
              + ", which is not followed: the DSN has to name the place itself";
      case 5 -> "The server, or a proxy before it, is in trouble: there is nothing to mend here";
      default -> "That is no answer of a Sentry server: check host and port in the DSN";
    };
  }

  /** Scheme and host only: the rest may carry a key. */
  private static String to(@Nullable String location) {
    try {
      URI uri = location == null ? null : new URI(location);
      return uri == null || uri.getHost() == null
          ? ""
          : ", to "
              + uri.getScheme()
              + "://"
              + uri.getHost()
              + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String limits(Map<String, Long> secondsLimited) {
    return secondsLimited.entrySet().stream()
        .map(limit -> "no " + limit.getKey() + " for " + limit.getValue() + " s")
        .collect(Collectors.joining(", "));
  }
}
