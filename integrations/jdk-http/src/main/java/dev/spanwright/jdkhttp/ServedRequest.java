package dev.spanwright.jdkhttp;

import com.sun.net.httpserver.HttpExchange;
import dev.spanwright.DataCollection;
import dev.spanwright.Spanwright;
import dev.spanwright.http.ClientSpan;
import dev.spanwright.http.HeaderAttributes;
import dev.spanwright.http.HttpKeys;
import dev.spanwright.http.HttpStatus;
import dev.spanwright.http.NameSource;
import dev.spanwright.http.ServerAttributes;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanBuilder;
import dev.spanwright.trace.Traces;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A request that is served, and its span: it ends when the handler has returned and the response is
 * over, whichever comes last and on whatever thread; or when the handler throws.
 */
final class ServedRequest {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  private static final String OPERATION = "http.server";
  private static final String ORIGIN = "auto.http.jdk_http_server";

  private final Span span;
  private final DataCollection collection;
  private final boolean responseHeaders;
  private final Thread thread = Thread.currentThread();

  /** What has to happen until the end: the handler's return, and the end of the response. */
  private final AtomicInteger left = new AtomicInteger(2);

  private final AtomicBoolean over = new AtomicBoolean();

  private ServedRequest(Span span, DataCollection collection, boolean responseHeaders) {
    this.span = span;
    this.collection = collection;
    this.responseHeaders = responseHeaders;
  }

  /** Starts the span of a request; the thread is in the request's scope. */
  static ServedRequest start(IncomingRequest request, FilterSettings settings) {
    DataCollection collection = Spanwright.running().dataCollection();
    Span span = Span.none();
    try {
      Traces.setSamplingContext(Map.of("request", request.exchange()));
      if (settings.captures(request.method())) {
        span = startSpan(request);
      }
      String address = ServerAttributes.clientAddress(request, collection);
      if (address != null) {
        Traces.setAttribute(HttpKeys.USER_IP_ADDRESS, address);
      }
      if (span.isRecording()) {
        nameAfterContext(request, span);
        ServerAttributes.describe(request, collection, span);
      }
    } catch (RuntimeException | LinkageError foreign) { // an exchange of a filter's own kind
      LOGGER.log(Level.DEBUG, () -> "The start of a request cannot be recorded: " + foreign);
    }
    return new ServedRequest(span, collection, settings.responseHeaders());
  }

  private static Span startSpan(IncomingRequest request) {
    SpanBuilder span = Traces.span(ServerAttributes.provisionalName(request)).root();
    ServerAttributes.describeStart(request, span);
    return span.attribute(HttpKeys.OPERATION, OPERATION).attribute(HttpKeys.ORIGIN, ORIGIN).start();
  }

  /** A context serves all paths that begin with its own; the one for all of them says nothing. */
  private static void nameAfterContext(IncomingRequest request, Span span) {
    String path = request.exchange().getHttpContext().getPath();
    if (!path.equals("/")) {
      String route = path + "*";
      span.setName(request.method().toUpperCase(Locale.ROOT) + " " + route)
          .setAttribute(HttpKeys.NAME_SOURCE, NameSource.ROUTE.text())
          .setAttribute(HttpKeys.ROUTE, route);
    }
  }

  /** Returns whether anything is recorded, so that it matters when the response is over. */
  boolean isRecorded() {
    return span.isRecording();
  }

  /** Records what is about to be answered. */
  void answers(int code, HttpExchange exchange) {
    Thread answering = Thread.currentThread();
    if (answering != thread && span.isRecording()) {
      span.setAttribute(HttpKeys.THREAD_ID, Long.toString(answering.getId()))
          .setAttribute(HttpKeys.THREAD_NAME, answering.getName());
    }
    HttpStatus.record(code, span);
    if (responseHeaders && span.isRecording()) {
      span.setAttributes(HeaderAttributes.ofResponse(exchange.getResponseHeaders(), collection));
    }
  }

  /** Records that a response cannot be sent. */
  void breaksOff(Throwable thrown) {
    span.setError(thrown);
  }

  /** The response is over: once counts. */
  void responseOver() {
    if (!over.getAndSet(true)) {
      oneLess();
    }
  }

  /** The handler has returned. */
  void handlerReturned() {
    oneLess();
  }

  /** The handler has thrown: the server closes the connection. */
  void handlerThrew(Throwable thrown) {
    ClientSpan.fail(thrown, span);
  }

  /** Ends the span of an exchange that cannot be followed any further. */
  void end(HttpExchange exchange) {
    int code = exchange.getResponseCode();
    if (code > 0) {
      answers(code, exchange);
    }
    span.end();
  }

  private void oneLess() {
    if (left.decrementAndGet() == 0) {
      span.end();
    }
  }
}
