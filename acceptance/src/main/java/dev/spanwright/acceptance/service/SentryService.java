package dev.spanwright.acceptance.service;

import com.sun.net.httpserver.Headers;
import io.sentry.BaggageHeader;
import io.sentry.ISentryLifecycleToken;
import io.sentry.ISpan;
import io.sentry.ITransaction;
import io.sentry.Sentry;
import io.sentry.TransactionContext;
import io.sentry.TransactionOptions;
import io.sentry.protocol.TransactionNameSource;
import io.sentry.util.TracingUtils;
import io.sentry.util.TracingUtils.TracingHeaders;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentry's own SDK for Java: a transaction for each request, and a span for the call it makes. */
public final class SentryService {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private SentryService() {}

  /** Starts with what the environment says. */
  public static void main(String[] args) {
    Lifetime.live(
        () -> {
          Sentry.init(
              options -> {
                options.setEnableExternalConfiguration(true);
                options.setShutdownTimeoutMillis(60_000);
              });
          HttpService http = HttpService.start(SentryService::answer);
          return new Lifetime.Listening(
              http.port(),
              () -> {
                http.close();
                Sentry.close();
              });
        });
  }

  private static String answer(Headers headers, @Nullable URI next) throws Exception {
    ISentryLifecycleToken scope = Sentry.pushIsolationScope();
    try {
      ITransaction transaction = startTransaction(headers);
      try {
        return Heard.by("till", HttpService.joined(headers)) + call(next, transaction);
      } finally {
        transaction.finish();
      }
    } finally {
      scope.close();
    }
  }

  private static ITransaction startTransaction(Headers headers) {
    TransactionContext continued =
        Sentry.continueTrace(
            headers.getFirst("sentry-trace"), headers.getOrDefault("baggage", List.of()));
    TransactionContext context =
        continued == null ? new TransactionContext("", "http.server") : continued;
    context.setName("GET /till");
    context.setTransactionNameSource(TransactionNameSource.ROUTE);
    context.setOperation("http.server");
    TransactionOptions options = new TransactionOptions();
    options.setBindToScope(true);
    return Sentry.startTransaction(context, options);
  }

  private static String call(@Nullable URI next, ITransaction transaction) throws Exception {
    if (next == null) {
      return "";
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(next);
    ISpan call = transaction.startChild("http.client", "GET");
    try {
      setHeaders(
          request,
          TracingUtils.traceIfAllowed(Sentry.getCurrentScopes(), next.toString(), List.of(), call));
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } finally {
      call.finish();
    }
  }

  private static void setHeaders(HttpRequest.Builder request, @Nullable TracingHeaders headers) {
    if (headers == null) {
      return;
    }
    request.setHeader(
        headers.getSentryTraceHeader().getName(), headers.getSentryTraceHeader().getValue());
    BaggageHeader baggage = headers.getBaggageHeader();
    if (baggage != null) {
      request.setHeader(baggage.getName(), baggage.getValue());
    }
  }
}
