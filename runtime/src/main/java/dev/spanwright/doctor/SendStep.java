package dev.spanwright.doctor;

import dev.spanwright.export.SpanBatch;
import dev.spanwright.sentry.SentryProbe;
import dev.spanwright.trace.TraceLifecycle;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;

/** Sends the test span, and explains what comes of it. */
final class SendStep implements Step {

  private final Route route;
  private final SpanBatch testSpan;
  private final TraceLifecycle lifecycle;

  SendStep(Route route, SpanBatch testSpan, TraceLifecycle lifecycle) {
    this.route = route;
    this.testSpan = testSpan;
    this.lifecycle = lifecycle;
  }

  @Override
  public String name() {
    return "sending a test span to " + route.dsn().hostAndPort();
  }

  @Override
  public boolean take(Notes notes, Duration limit) {
    SentryProbe.Reply reply;
    try {
      reply = new SentryProbe(route.dsn(), limit).send(testSpan, lifecycle);
    } catch (IOException e) {
      notes.problem(explain(e));
      return false;
    }
    new AnswerReader(route.dsn(), lifecycle).read(reply, notes);
    ClockComparison.compare(reply.answer().date(), Instant.now(), notes);
    return true;
  }

  String explain(IOException trouble) {
    String server = route.dsn().hostAndPort();
    if (trouble instanceof SSLException) {
      return TlsTrouble.explain(trouble, route);
    }
    if (trouble instanceof ConnectException) {
      return "The connection to " + route.address() + " was refused or broke off: " + trouble;
    }
    if (trouble instanceof SocketTimeoutException) {
      return server + " takes the test span, but does not answer in time: it hangs, or is too busy";
    }
    if (trouble instanceof ProtocolException) {
      return server + " does not answer in HTTP: it is no Sentry server" + orTls();
    }
    return server + " closes the connection without an answer" + orTls();
  }

  /** What a server says that is spoken to in the clear, but expects TLS. */
  private String orTls() {
    return route.isTls() ? "" : ", or the DSN should say https";
  }
}
