package dev.spanwright.okhttp;

import dev.spanwright.trace.Traces;
import okhttp3.Request;

/** What tells a server of the trace. */
final class TraceHeaders {

  private TraceHeaders() {}

  /** Returns the request with the headers of what is current on the thread. */
  static Request on(Request request) {
    Request.Builder builder = request.newBuilder();
    Traces.inject(
        request.url().toString(),
        builder,
        (carrier, name) ->
            request.headers(name).isEmpty() ? null : String.join(",", request.headers(name)),
        Request.Builder::header);
    return builder.build();
  }
}
