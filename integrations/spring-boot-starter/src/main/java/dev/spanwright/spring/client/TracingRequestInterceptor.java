package dev.spanwright.spring.client;

import dev.spanwright.http.ClientSpan;
import dev.spanwright.http.HttpStatus;
import dev.spanwright.trace.Context;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.Traces;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Records the requests of a client that is no bean, and tells servers of their traces. Clients and
 * builders that are beans have it already.
 *
 * <pre>{@code
 * RestClient client =
 *     RestClient.builder().requestInterceptor(TracingRequestInterceptor.forRestClient()).build();
 * }</pre>
 *
 * <p>A request gets one span, a child of the span that is current where it is made, which lasts
 * until the response's body has been read or closed; until its headers are there if it has no
 * content. A request that is made while no span is current gets none, but says which trace it
 * belongs to all the same, if its URL is to be told.
 *
 * <p>Let it be the first interceptor: what comes after it, and asks several times, is part of one
 * request. With any interceptor Spring holds the bodies of requests in memory before it sends them.
 *
 * <p>Whatever goes wrong in here, requests are made. Immutable and thread-safe.
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // a RestTemplate sorts its interceptors
public final class TracingRequestInterceptor implements ClientHttpRequestInterceptor {

  private static final String HTTP = "http.client";

  private static final TracingRequestInterceptor REST_CLIENT =
      new TracingRequestInterceptor("auto.http.spring.restclient");

  private static final TracingRequestInterceptor REST_TEMPLATE =
      new TracingRequestInterceptor("auto.http.spring.resttemplate");

  private final String origin;

  private TracingRequestInterceptor(String origin) {
    this.origin = origin;
  }

  /** Returns the interceptor for a {@link org.springframework.web.client.RestClient}. */
  public static TracingRequestInterceptor forRestClient() {
    return REST_CLIENT;
  }

  /** Returns the interceptor for a {@link org.springframework.web.client.RestTemplate}. */
  public static TracingRequestInterceptor forRestTemplate() {
    return REST_TEMPLATE;
  }

  /** Puts itself in front of the others, and returns whether it was missing. */
  boolean joins(List<ClientHttpRequestInterceptor> others) {
    if (others.stream().anyMatch(TracingRequestInterceptor.class::isInstance)) {
      return false;
    }
    others.add(0, this);
    return true;
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    // The span is current while the request is on its way, and no longer.
    return inContext(() -> response(request, body, execution));
  }

  private ClientHttpResponse response(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    String method = request.getMethod().name();
    String url = request.getURI().toString();
    Span span = ClientSpan.start(method, url, HTTP, origin);
    ClientHttpResponse response;
    int code;
    try {
      putHeaders(url, request);
      response = execution.execute(request, body);
      code = response.getStatusCode().value();
    } catch (Throwable thrown) {
      ClientSpan.fail(thrown, span);
      throw thrown;
    }
    if (!span.isRecording()) {
      return response;
    }
    HttpStatus.record(code, span);
    if (ClientSpan.hasNoContent(method, code) || response.getHeaders().getContentLength() == 0) {
      span.end();
      return response;
    }
    return new TracedResponse(response, span);
  }

  private static void putHeaders(String url, HttpRequest request) {
    Map<String, String> before = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request.getHeaders().forEach((name, values) -> before.put(name, String.join(",", values)));
    Traces.inject(
        url,
        request.getHeaders(),
        (headers, name) -> before.get(name),
        (headers, name, value) -> headers.set(name, value));
  }

  private static ClientHttpResponse inContext(Callable<ClientHttpResponse> work)
      throws IOException {
    try {
      return Context.current().call(work);
    } catch (IOException | RuntimeException thrown) {
      throw thrown;
    } catch (Exception undeclared) { // interceptors in Kotlin declare nothing
      TracingRequestInterceptor.<RuntimeException>rethrow(undeclared);
      throw new AssertionError("it has been thrown", undeclared);
    }
  }

  @SuppressWarnings("unchecked") // unchecked is the point: the exception is rethrown as it is
  private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Override
  public String toString() {
    return "TracingRequestInterceptor{" + origin + "}";
  }
}
