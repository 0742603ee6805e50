package dev.spanwright.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import dev.spanwright.export.SpanBatch;
import dev.spanwright.sentry.RateLimits.Category;
import dev.spanwright.trace.Attributes;
import dev.spanwright.trace.FinishedSpan;
import dev.spanwright.trace.LossReason;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import dev.spanwright.trace.SpanStatus;
import dev.spanwright.trace.TraceScope;
import dev.spanwright.trace.Traces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spans of all kinds, written one envelope after the other by the same writer, are byte for byte
 * what a general JSON library makes of them. From a seed that is printed.
 */
class SpanEncodingPropertyTest {

  private static final long SEED = Long.getLong("spanwright.seed", System.nanoTime());

  private static final Dsn DSN = Dsn.parse("http://public:secret@localhost:8080/prefix/77");

  private static final Instant NOW = Instant.parse("2026-03-02T08:15:30.000250Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** Keys that meet each other, on all levels, more often than in real life. */
  private static final List<String> KEYS =
      List.of(
          "order.id",
          "server.address",
          "thread.name",
          "sentry.origin",
          "sentry.op",
          "sentry.platform",
          "sentry.segment.id",
          "sentry.segment.name.source",
          "größe",
          "\uD83D\uDE00",
          "\uD83D",
          "\"quoted\"\n");

  private static final JsonMapper JSON = new JsonMapper();

  private final Random random = new Random(SEED);

  @Test
  @Tag("SPAN-01")
  @Tag("SPAN-08")
  @Tag("SPAN-10")
  @Tag("SPAN-62")
  @Tag("SPAN-63")
  @Tag("SPAN-68")
  @Tag("PIPE-45")
  @Tag("PIPE-48")
  @Tag("PIPE-52")
  void anySpans_areWrittenAsTheReferenceDoes() throws IOException {
    System.out.println("SpanEncodingPropertyTest: -Dspanwright.seed=" + SEED);
    EnvelopeWriter plain = new EnvelopeWriter(DSN, 0, CLOCK);
    EnvelopeWriter gzip = new EnvelopeWriter(DSN, 1, CLOCK);
    for (int tracing = 0; tracing < 20; tracing++) {
      for (SpanBatch batch : randomBatches()) {
        Envelope envelope = plain.write(batch, Map.of());
        assertThat(envelope.items()).isEqualTo(batch.spans().size());
        String[] lines = new String(envelope.body(), StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines).as("seed %d", SEED).hasSize(4);
        assertThat(lines[2]).as("seed %d", SEED).isEqualTo(ReferenceEncoding.payload(batch));
        assertThat(lines[1])
            .isEqualTo(
                "{\"type\":\"span\",\"item_count\":%d,\"content_type\":"
                    + "\"application/vnd.sentry.items.span.v2+json\",\"length\":%d}",
                batch.spans().size(), lines[2].getBytes(StandardCharsets.UTF_8).length);
        assertThat(lines[3]).isEmpty();

        byte[] compressed = gzip.write(batch, Map.of()).body();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
          assertThat(in.readAllBytes()).isEqualTo(envelope.body());
        }
      }
    }
    gzip.close();
    plain.close();
  }

  private List<SpanBatch> randomBatches() {
    try (Recording recording = Recording.start(o -> withRandomAttributes(o.serverName("web-1")))) {
      List<SpanSite> sites = IntStream.range(0, 10).mapToObj(this::randomSite).toList();
      for (int trace = 0; trace < 20; trace++) {
        randomTree(sites);
      }
      List<SpanBatch> batches = new ArrayList<>();
      for (SpanBatch batch : recording.exporter().batches()) {
        List<FinishedSpan> spans = batch.spans().stream().map(this::perhapsEdited).toList();
        batches.add(new SpanBatch(batch.samplingContext(), spans));
      }
      assertThat(batches).hasSizeGreaterThanOrEqualTo(20);
      return batches;
    }
  }

  private dev.spanwright.Options.Builder withRandomAttributes(
      dev.spanwright.Options.Builder options) {
    for (int i = random.nextInt(3); i > 0; i--) {
      options.attribute(key(), value());
    }
    return options;
  }

  private SpanSite randomSite(int index) {
    SpanSite.Builder site = SpanSite.builder("Site" + index + text());
    site.code("dev.shop.Site" + index + ".run", random.nextBoolean() ? null : "Site.java", index);
    for (int i = random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> site.attribute(key(), text());
        case 1 -> site.attribute(key(), random.nextLong());
        case 2 -> site.attribute(key(), number());
        case 3 -> site.attribute(key(), random.nextBoolean());
        default -> site.strings(key(), text(), text());
      }
    }
    return site.build();
  }

  private void randomTree(List<SpanSite> sites) {
    try (TraceScope scope = random.nextBoolean() ? Traces.isolate() : null) {
      if (scope != null && random.nextBoolean()) {
        Traces.setAttribute(key(), value());
      }
      List<Span> open = new ArrayList<>();
      for (int i = 1 + random.nextInt(15); i > 0; i--) {
        Span span = sites.get(random.nextInt(sites.size())).start();
        for (int j = random.nextInt(6); j > 0; j--) {
          span.setAttribute(key(), value());
        }
        if (random.nextInt(5) == 0) {
          span.removeAttribute(key());
        }
        if (!open.isEmpty() && random.nextInt(5) == 0) {
          Attributes linked = Attributes.builder().put(key(), value()).build();
          span.addLink(open.get(0), linked).addLink(open.get(0));
        }
        if (random.nextInt(5) == 0) {
          span.setName(text()).setStatus(SpanStatus.ERROR);
        }
        open.add(span);
        if (random.nextBoolean() && open.size() > 1) {
          open.remove(open.size() - 1).end();
        }
      }
      while (!open.isEmpty()) {
        open.remove(open.size() - 1).end();
      }
    }
  }

  private FinishedSpan perhapsEdited(FinishedSpan span) {
    return switch (random.nextInt(10)) {
      case 0 -> span.with(text(), span.attributes());
      case 1 -> span.with("edited", Attributes.empty());
      case 2 ->
          span.with(
              span.name(),
              Attributes.builder().putAll(span.attributes()).put(key(), value()).build());
      default -> span;
    };
  }

  private String key() {
    return random.nextInt(4) == 0 ? text() : KEYS.get(random.nextInt(KEYS.size()));
  }

  private @Nullable Object value() {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextLong();
      case 1 -> number();
      case 2 -> random.nextBoolean();
      case 3 -> Arrays.asList(text(), text());
      case 4 -> random.longs(random.nextInt(4)).toArray();
      case 5 -> new double[] {number(), number()};
      case 6 -> random.nextInt(4) == 0 ? null : List.of(List.of(text()), 1);
      default -> text();
    };
  }

  private double number() {
    double number =
        random.nextBoolean()
            ? random.nextInt() / 1000.0
            : Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(number) ? number : Double.MIN_VALUE;
  }

  /** Returns short and long texts, of characters of all planes or of difficult ones. */
  private String text() {
    int length = random.nextInt(10) == 0 ? random.nextInt(2000) : random.nextInt(12);
    int end =
        switch (random.nextInt(3)) {
          case 0 -> 0x80;
          case 1 -> 0x1000;
          default -> Character.MAX_CODE_POINT + 1;
        };
    return random
        .ints(length, 0, end)
        .map(c -> random.nextInt(20) == 0 ? 0xD800 + random.nextInt(0x800) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  @Tag("PIPE-39")
  void span_thatCannotBeWritten_costsOnlyItself() {
    EnvelopeWriter writer = new EnvelopeWriter(DSN, 0, CLOCK);
    SpanBatch batch = randomBatches().get(0);
    List<FinishedSpan> spans = new ArrayList<>();
    for (FinishedSpan span : batch.spans()) {
      spans.addAll(List.of(nameless(span), span, nameless(span)));
    }
    Envelope envelope = writer.write(new SpanBatch(batch.samplingContext(), spans), Map.of());

    assertThat(envelope.items()).isEqualTo(batch.spans().size());
    String[] lines = new String(envelope.body(), StandardCharsets.UTF_8).split("\n", -1);
    assertThat(lines[1]).contains("\"item_count\":" + batch.spans().size() + ",");
    assertThat(lines[2]).isEqualTo(ReferenceEncoding.payload(batch));

    FinishedSpan lost = nameless(batch.spans().get(0));
    Envelope none = writer.write(new SpanBatch(batch.samplingContext(), List.of(lost)), Map.of());
    assertThat(none.items()).isZero();
    assertThat(new String(none.body(), StandardCharsets.UTF_8).split("\n", -1)).hasSize(2);
  }

  @SuppressWarnings("NullAway") // what an exporter of somebody else may hand on
  private static FinishedSpan nameless(FinishedSpan span) {
    return span.with(null, span.attributes());
  }

  @Test
  void sites_moreThanAreKept_neverTakeEachOthersPlace() {
    try (Recording recording = Recording.start()) {
      List<SpanSite> sites =
          IntStream.range(0, 10_000)
              .mapToObj(i -> SpanSite.builder("s").attribute("site", i).build())
              .toList();
      try (Span top = Traces.startSpan("top")) {
        assertThat(top.isRecording()).isTrue();
        for (int i = 0; i < 3; i++) {
          for (int place = 0; place < 64; place++) {
            for (int site = place; site < sites.size(); site += 4096) {
              sites.get(site).start().setAttribute("place", place).end();
            }
          }
        }
      }
      EnvelopeWriter writer = new EnvelopeWriter(DSN, 0, CLOCK);
      SpanBatch batch = recording.exporter().batches().get(0);
      assertThat(batch.spans()).hasSizeGreaterThan(500);
      String body = new String(writer.write(batch, Map.of()).body(), StandardCharsets.UTF_8);
      assertThat(body.split("\n", -1)[2]).isEqualTo(ReferenceEncoding.payload(batch));
    }
  }

  @Test
  @Tag("PIPE-40")
  @Tag("PIPE-43")
  @Tag("PIPE-88")
  void report_alone_isOneEnvelope() {
    EnvelopeWriter writer = new EnvelopeWriter(DSN, 0, CLOCK);
    Envelope envelope =
        writer.writeReport(Map.of(new Loss(LossReason.QUEUE_OVERFLOW, Category.SPAN), 41L));
    String report =
        "{\"timestamp\":1772439330.00025,\"discarded_events\":"
            + "[{\"reason\":\"queue_overflow\",\"category\":\"span\",\"quantity\":41}]}";
    assertThat(new String(envelope.body(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"sent_at\":\"2026-03-02T08:15:30.000250Z\","
                + "\"dsn\":\"http://public@localhost:8080/prefix/77\","
                + "\"sdk\":{\"name\":\"sentry.java.spanwright\",\"version\":\""
                + SentrySdk.version()
                + "\"}}\n{\"type\":\"client_report\",\"length\":"
                + report.length()
                + "}\n"
                + report
                + "\n");
    assertThat(envelope.items()).isZero();
  }

  @Test
  @Tag("PIPE-41")
  @Tag("PIPE-52")
  void header_saysWhatTheTraceIs() {
    SpanBatch batch = randomBatches().get(0);
    byte[] body = new EnvelopeWriter(DSN, 0, CLOCK).write(batch, Map.of()).body();
    JsonNode trace =
        JSON.readTree(new String(body, StandardCharsets.UTF_8).split("\n", -1)[0]).get("trace");
    batch
        .samplingContext()
        .values()
        .forEach(
            (key, value) ->
                assertThat(trace.get(key).asString())
                    .isEqualTo(ReferenceEncoding.wellFormed(value)));
    assertThat(trace.get("public_key").asString()).isEqualTo("public");
  }
}
