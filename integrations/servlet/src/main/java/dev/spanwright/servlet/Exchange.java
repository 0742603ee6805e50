package dev.spanwright.servlet;

import dev.spanwright.DataCollection;
import dev.spanwright.Spanwright;
import dev.spanwright.http.HeaderAttributes;
import dev.spanwright.http.HttpKeys;
import dev.spanwright.http.HttpStatus;
import dev.spanwright.http.ServerAttributes;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanBuilder;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.Traces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A request and its response, on all threads that serve it: knows how its span goes on and ends.
 * The request carries it as an attribute.
 */
final class Exchange {

  private static final String ATTRIBUTE = Exchange.class.getName();

  private static final int SWITCHING_PROTOCOLS = 101;

  private final FilterSettings settings;
  private final RequestSpan requestSpan;
  private final DataCollection collection;
  private final HttpServletResponse response;
  private final @Nullable BodyCapture body;
  private final Context context;
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Whether an exception or a timeout says how it went, so that a status code below 400 lies. */
  private volatile boolean failed;

  /** Whether the chain is being called, so that a further filter of ours has nothing to do. */
  private volatile boolean inChain;

  private Exchange(
      FilterSettings settings,
      RequestSpan requestSpan,
      DataCollection collection,
      HttpServletResponse response,
      @Nullable BodyCapture body) {
    this.settings = settings;
    this.requestSpan = requestSpan;
    this.collection = collection;
    this.response = response;
    this.body = body;
    this.context = Context.current();
  }

  /** Returns what the request carries; null if it has not come by a filter of ours. */
  static @Nullable Exchange of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Exchange exchange ? exchange : null;
  }

  /** Starts the span of a request, if it is to have one; the thread is in the request's scope. */
  static Exchange start(
      IncomingRequest request, HttpServletResponse response, FilterSettings settings) {
    Span span = Span.none();
    DataCollection collection = Spanwright.running().dataCollection();
    RequestSpan requestSpan = new RequestSpan(span, "", settings.style());
    BodyCapture body = null;
    try {
      Traces.setSamplingContext(Map.of("request", request.http()));
      if (settings.captures(request.method()) || request.isWebSocketHandshake()) {
        span = startSpan(request, settings.origin());
        requestSpan =
            new RequestSpan(span, request.method().toUpperCase(Locale.ROOT), settings.style());
      }
      String address = ServerAttributes.clientAddress(request, collection);
      if (address != null) {
        Traces.setAttribute(HttpKeys.USER_IP_ADDRESS, address);
      }
      if (span.isRecording()) {
        ServerAttributes.describe(request, collection, span);
        ServletRoute.tell(request.http(), requestSpan);
        body = BodyCapture.of(request, collection);
      }
    } catch (RuntimeException | LinkageError foreign) {
      Trouble.tell("The start of a request cannot be recorded in full", foreign);
    }
    Exchange exchange = new Exchange(settings, requestSpan, collection, response, body);
    try {
      request.http().setAttribute(ATTRIBUTE, exchange);
    } catch (RuntimeException foreign) {
      Trouble.tell("A request cannot be found again", foreign);
    }
    return exchange;
  }

  private static Span startSpan(IncomingRequest request, String origin) {
    boolean webSocket = request.isWebSocketHandshake();
    SpanBuilder span = Traces.span(ServerAttributes.provisionalName(request)).root();
    ServerAttributes.describeStart(request, span);
    return span.attribute(HttpKeys.OPERATION, webSocket ? "websocket" : "http.server")
        .attribute(HttpKeys.ORIGIN, origin)
        .attribute(HttpKeys.NETWORK_PROTOCOL_NAME, webSocket ? "websocket" : "http")
        .start();
  }

  RequestSpan requestSpan() {
    return requestSpan;
  }

  /** Calls the rest of the chain for the first time, on the thread that the request came in on. */
  void serve(HttpServletRequest request, HttpServletResponse itsResponse, FilterChain chain)
      throws IOException, ServletException {
    boolean going = false;
    try {
      callChain(request, itsResponse, chain);
      going = isGoingOn(request);
    } finally {
      if (!going) { // an exception is the end, whatever was started: not every server tells more
        end();
      }
    }
  }

  /** Calls the rest of the chain again, as asynchronous work has asked for. */
  void goOn(HttpServletRequest request, HttpServletResponse itsResponse, FilterChain chain)
      throws IOException, ServletException {
    if (inChain) {
      chain.doFilter(request, itsResponse);
      return;
    }
    requestSpan.handledHere();
    try {
      context.call(
          () -> {
            callChain(request, itsResponse, chain);
            return true;
          });
    } catch (IOException | ServletException | RuntimeException thrown) {
      throw thrown;
    } catch (Exception undeclared) {
      Exchange.<RuntimeException>rethrow(undeclared);
    }
  }

  private void callChain(
      HttpServletRequest request, HttpServletResponse itsResponse, FilterChain chain)
      throws IOException, ServletException {
    inChain = true;
    try {
      chain.doFilter(body == null ? request : body.capturing(request), itsResponse);
    } catch (Throwable thrown) {
      fail(thrown);
      throw thrown;
    } finally {
      inChain = false;
    }
  }

  /** Returns whether the request is served on, in which case a listener ends it. */
  private boolean isGoingOn(HttpServletRequest request) {
    try {
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new AsyncEnd(this));
        return true;
      }
    } catch (RuntimeException foreign) { // it is over by now
      Trouble.tell("Asynchronous work cannot be followed to its end", foreign);
    }
    return false;
  }

  /**
   * Records what has left the chain, or has stopped asynchronous work. The first says it best:
   * servers wrap exceptions, and tell of them again.
   */
  void fail(@Nullable Throwable thrown) {
    if (failed) {
      return;
    }
    failed = true;
    Span span = requestSpan.span().setStatus(SpanStatus.ERROR);
    if (thrown != null) {
      span.setError(
          thrown instanceof ServletException wrapper && wrapper.getRootCause() != null
              ? wrapper.getRootCause()
              : thrown);
    }
  }

  /** Records that asynchronous work has taken too long. */
  void timeOut() {
    if (!failed) {
      fail(null);
      requestSpan.span().setAttribute(HttpKeys.ERROR_TYPE, "timeout");
    }
  }

  /** Records how the request went, and ends its span: once. */
  void end() {
    if (ended.getAndSet(true)) {
      return;
    }
    Span span = requestSpan.span();
    if (span.isRecording()) {
      try {
        describeEnd(span);
      } catch (RuntimeException | LinkageError foreign) {
        Trouble.tell("The end of a request cannot be recorded in full", foreign);
      }
    }
    span.end();
  }

  private void describeEnd(Span span) {
    requestSpan.settleName();
    int code = response.getStatus();
    if (!failed && code != SWITCHING_PROTOCOLS) {
      HttpStatus.record(code, span);
    } else if (code >= HttpStatus.FIRST_ERROR) {
      HttpStatus.record(code, span);
    }
    Throwable handled = requestSpan.handled();
    if (!failed && handled != null && settings.failedStatusCodes().contains(code)) {
      span.setError(handled);
    }
    if (settings.responseHeaders()) {
      span.setAttributes(HeaderAttributes.ofResponse(headers(), collection));
    }
    if (body != null) {
      span.setAttribute(HttpKeys.REQUEST_BODY, body.text());
    }
  }

  private Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    response
        .getHeaderNames()
        .forEach(name -> headers.put(name, new ArrayList<>(response.getHeaders(name))));
    return headers;
  }

  @SuppressWarnings("unchecked") // the point of it: whoever threw it did not declare it either
  private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
