package dev.spanwright.acceptance.service;

import com.sun.net.httpserver.Headers;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** OpenTelemetry's SDK, as its environment variables say: passes each request on to the next. */
public final class OpenTelemetryService {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Tracer tracer;
  private final TextMapPropagator propagator;

  private OpenTelemetryService(OpenTelemetrySdk sdk) {
    this.tracer = sdk.getTracer("relay");
    this.propagator = sdk.getPropagators().getTextMapPropagator();
  }

  /** Starts with what the environment says. */
  public static void main(String[] args) {
    Lifetime.live(
        () -> {
          OpenTelemetrySdk sdk =
              AutoConfiguredOpenTelemetrySdk.builder()
                  .disableShutdownHook()
                  .build()
                  .getOpenTelemetrySdk();
          HttpService http = HttpService.start(new OpenTelemetryService(sdk)::answer);
          return new Lifetime.Listening(
              http.port(),
              () -> {
                http.close();
                sdk.close();
              });
        });
  }

  private String answer(Headers headers, @Nullable URI next) throws Exception {
    Context caller = propagator.extract(Context.root(), headers, HeaderLines.INSTANCE);
    Span server =
        tracer.spanBuilder("GET /relay").setParent(caller).setSpanKind(SpanKind.SERVER).startSpan();
    try {
      return Heard.by("relay", HttpService.joined(headers)) + call(next, caller.with(server));
    } finally {
      server.end();
    }
  }

  private String call(@Nullable URI next, Context served) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(Objects.requireNonNull(next));
    Span client =
        tracer.spanBuilder("GET").setParent(served).setSpanKind(SpanKind.CLIENT).startSpan();
    try {
      propagator.inject(served.with(client), request, HttpRequest.Builder::setHeader);
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } finally {
      client.end();
    }
  }

  private enum HeaderLines implements TextMapGetter<Headers> {
    INSTANCE;

    @Override
    @SuppressWarnings("deprecation") // it has to be there
    public Iterable<String> keys(Headers headers) {
      return headers.keySet();
    }

    @Override
    public @Nullable String get(@Nullable Headers headers, String key) {
      return headers == null ? null : HttpService.joined(headers).apply(key);
    }
  }
}
