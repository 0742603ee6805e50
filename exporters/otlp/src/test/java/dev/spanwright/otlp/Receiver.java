package dev.spanwright.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Protocol;
import okio.Buffer;
import okio.ByteString;

/** Takes OTLP on a port of this machine, as a Collector does, and decodes it. */
final class Receiver implements AutoCloseable {

  /** The two ways in which OTLP travels. */
  enum Transport {
    HTTP("http/protobuf", "/v1/traces", "application/x-protobuf"),
    GRPC("grpc", "/opentelemetry.proto.collector.trace.v1.TraceService/Export", "application/grpc");

    final String protocol;
    final String path;
    final String contentType;

    Transport(String protocol, String path, String contentType) {
      this.protocol = protocol;
      this.path = path;
      this.contentType = contentType;
    }
  }

  private final Transport transport;
  private final MockWebServer server = new MockWebServer();
  private final Deque<MockResponse> answers = new ConcurrentLinkedDeque<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  private Receiver(Transport transport) {
    this.transport = transport;
    server.setProtocols(
        List.of(transport == Transport.GRPC ? Protocol.H2_PRIOR_KNOWLEDGE : Protocol.HTTP_1_1));
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            MockResponse scripted = answers.poll();
            return scripted == null
                ? success(ExportTraceServiceResponse.getDefaultInstance())
                : scripted;
          }
        });
  }

  static Receiver start(Transport transport) throws IOException {
    Receiver receiver = new Receiver(transport);
    receiver.server.start();
    return receiver;
  }

  /** Returns where it listens, without path. */
  URI endpoint() {
    return URI.create("http://" + server.getHostName() + ":" + server.getPort());
  }

  /** Says that it has no time now: once, for the next request. */
  void answerUnavailable() {
    answers.add(
        transport == Transport.GRPC ? status(14) : new MockResponse.Builder().code(503).build());
  }

  /** Says that the next request is no good. */
  void answerInvalid() {
    answers.add(
        transport == Transport.GRPC ? status(3) : new MockResponse.Builder().code(400).build());
  }

  /** Says of the next request that so many of its spans were left out. */
  void answerPartly(long rejectedSpans) {
    answers.add(
        success(
            ExportTraceServiceResponse.newBuilder()
                .setPartialSuccess(
                    ExportTracePartialSuccess.newBuilder()
                        .setRejectedSpans(rejectedSpans)
                        .setErrorMessage("no room"))
                .build()));
  }

  private MockResponse success(ExportTraceServiceResponse response) {
    MockResponse.Builder answer =
        new MockResponse.Builder().addHeader("content-type", transport.contentType);
    if (transport == Transport.HTTP) {
      return answer.body(new Buffer().write(response.toByteArray())).build();
    }
    byte[] message = response.toByteArray();
    return answer
        .body(new Buffer().writeByte(0).writeInt(message.length).write(message))
        .trailers(Headers.of("grpc-status", "0"))
        .build();
  }

  private MockResponse status(int status) {
    return new MockResponse.Builder()
        .addHeader("content-type", transport.contentType)
        .addHeader("grpc-status", status)
        .build();
  }

  /** Returns the requests so far, those that were refused as well. */
  List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Returns what was in the requests so far. */
  List<ExportTraceServiceRequest> messages() {
    return requests.stream().map(this::message).toList();
  }

  List<Span> spans() {
    return scopes().flatMap(scope -> scope.getSpansList().stream()).toList();
  }

  List<Resource> resources() {
    return resourceSpans().map(ResourceSpans::getResource).toList();
  }

  List<InstrumentationScope> scopeInfos() {
    return scopes().map(ScopeSpans::getScope).toList();
  }

  private java.util.stream.Stream<ScopeSpans> scopes() {
    return resourceSpans().flatMap(resource -> resource.getScopeSpansList().stream());
  }

  private java.util.stream.Stream<ResourceSpans> resourceSpans() {
    return messages().stream().flatMap(message -> message.getResourceSpansList().stream());
  }

  private ExportTraceServiceRequest message(RecordedRequest request) {
    try {
      return ExportTraceServiceRequest.parseFrom(payload(request));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("not OTLP", e);
    }
  }

  private byte[] payload(RecordedRequest request) {
    ByteString body = request.getBody();
    if (body == null) {
      throw new AssertionError("no body");
    }
    boolean compressed = "gzip".equals(request.getHeaders().get("content-encoding"));
    if (transport == Transport.GRPC) {
      compressed = body.getByte(0) == 1;
      body = body.substring(5); // one byte of flags, four of length
    }
    return compressed ? unpacked(body.toByteArray()) : body.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
