package dev.spanwright.wire;

import dev.spanwright.wire.ReceivedEnvelope.Item;
import dev.spanwright.wire.ReceivedEnvelope.Report;
import dev.spanwright.wire.ReceivedEnvelope.Spans;
import dev.spanwright.wire.ReceivedEnvelope.Transaction;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads envelopes as the strictest of servers would, and refuses what any rule forbids. It also
 * asks for what servers merely recommend and Spanwright promises, such as the header {@code sdk}.
 */
public final class EnvelopeValidator {

  private static final String SPANS = "application/vnd.sentry.items.span.v2+json";

  private static final long MOST_BYTES = 10 * 1024 * 1024;

  private static final Pattern MICROSECONDS =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");

  /** Without a secret key. */
  private static final Pattern DSN =
      Pattern.compile("https?://[^@:/?#]+@[^@/?#]+(/[^/?#]+)*/[^/?#]+");

  private static final Pattern RATE = Pattern.compile("[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  private static final Pattern SIX_DECIMALS = Pattern.compile("0\\.[0-9]{6}");

  private final byte[] envelope;
  private int position;

  private EnvelopeValidator(byte[] envelope) {
    this.envelope = envelope;
  }

  /**
   * Returns what the envelope says.
   *
   * @param envelope without compression
   * @throws AssertionError if a rule is broken; the message names the place and the rule
   */
  public static ReceivedEnvelope validate(byte[] envelope) {
    return new EnvelopeValidator(envelope).envelope();
  }

  private ReceivedEnvelope envelope() {
    Place header = Place.read("header", line("header"));
    header.onlyHas(Set.of("event_id", "sent_at", "dsn", "sdk", "trace"));
    Place sentAt = header.member("sent_at");
    Instant sent = instant(sentAt, sentAt.text());
    String dsn = dsn(header.optional("dsn"));
    Place trace = header.optional("trace");
    Map<String, String> samplingContext = trace == null ? Map.of() : trace(trace, dsn);
    List<Item> items = new ArrayList<>();
    while (position < envelope.length) {
      items.add(item("item " + (items.size() + 1), header, samplingContext));
    }
    header.check(!items.isEmpty(), "no item follows");
    checkTogether(header, items);
    return new ReceivedEnvelope(sent, dsn, samplingContext, items);
  }

  /** Spans and transactions have an envelope of their own; a report may ride along with either. */
  private static void checkTogether(Place header, List<Item> items) {
    long reports = items.stream().filter(Report.class::isInstance).count();
    header.check(reports <= 1, reports + " client reports");
    header.check(items.size() - reports <= 1, "more than one item besides the client report");
    boolean transaction = items.stream().anyMatch(Transaction.class::isInstance);
    header.check(
        transaction || !header.has("event_id"), "\"event_id\" belongs to transactions only");
    if (items.size() > reports) {
      Place sdk = header.member("sdk");
      sdk.onlyHas(Set.of("name", "version"));
      sdk.check(!sdk.member("name").text().isEmpty(), "has no name");
      sdk.check(!sdk.member("version").text().isEmpty(), "has no version");
    }
  }

  private Item item(String name, Place envelopeHeader, Map<String, String> trace) {
    Place header = Place.read(name + " header", line(name + " header"));
    String type = header.member("type").textOf(Set.of("span", "transaction", "client_report"));
    byte[] payload = payload(header);
    Place content = Place.read(name, payload);
    if (type.equals("client_report")) {
      header.onlyHas(Set.of("type", "length"));
      content.check(payload.length <= ReportRules.MOST_BYTES, payload.length + " bytes");
      return ReportRules.report(content);
    }
    String traceId = trace.get("trace_id");
    if (traceId == null) {
      throw envelopeHeader.wrong("has no \"trace\"");
    }
    if (type.equals("transaction")) {
      header.onlyHas(Set.of("type", "content_type", "length"));
      header.member("content_type").is("application/json");
      String eventId = envelopeHeader.member("event_id").traceId(); // the same form
      return new TransactionRules(traceId, eventId).transaction(content);
    }
    header.onlyHas(Set.of("type", "item_count", "content_type", "length"));
    header.member("content_type").is(SPANS);
    List<ReceivedSpan> spans = new SpanRules(traceId).spans(content);
    Place count = header.member("item_count");
    count.check(count.integer() == spans.size(), "says " + count.integer() + " of " + spans.size());
    return new Spans(spans);
  }

  /** Returns the bytes up to the line feed, which has to be there. */
  private byte[] line(String name) {
    int end = position;
    while (end < envelope.length && envelope[end] != '\n') {
      end++;
    }
    return endingWithLineFeed(name, end);
  }

  private byte[] payload(Place header) {
    Place length = header.member("length");
    long bytes = length.integer();
    length.check(bytes <= MOST_BYTES, bytes + " bytes are more than 10 MiB");
    length.check(
        bytes >= 0 && bytes <= envelope.length - position,
        "says " + bytes + " of " + (envelope.length - position) + " bytes");
    return endingWithLineFeed(header.path().replace(" header", ""), position + (int) bytes);
  }

  private byte[] endingWithLineFeed(String name, int end) {
    if (end >= envelope.length || envelope[end] != '\n') {
      throw new AssertionError(name + ": no line feed at byte " + end);
    }
    byte[] bytes = Arrays.copyOfRange(envelope, position, end);
    position = end + 1;
    return bytes;
  }

  /** Returns the public key's DSN, which must not have the secret key. */
  private static @Nullable String dsn(@Nullable Place place) {
    if (place == null) {
      return null;
    }
    place.check(
        DSN.matcher(place.text()).matches(),
        "must be scheme://publicKey@host/project, without a secret");
    return place.text();
  }

  private static Map<String, String> trace(Place trace, @Nullable String dsn) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key : trace.keys()) {
      values.put(key, trace.member(key).text());
    }
    trace.member("trace_id").traceId();
    Place key = trace.member("public_key");
    key.check(!key.text().isEmpty(), "must not be empty");
    Place rate = trace.optional("sample_rate");
    if (rate != null) {
      rate.check(RATE.matcher(rate.text()).matches(), "must be a number from 0 up");
    }
    Place random = trace.optional("sample_rand");
    if (random != null) {
      // Another process may have begun the trace, and writes numbers as it likes.
      boolean ours = dsn == null || dsn.contains("//" + key.text() + "@");
      boolean right =
          ours
              ? SIX_DECIMALS.matcher(random.text()).matches()
              : DECIMAL.matcher(random.text()).matches()
                  && new BigDecimal(random.text()).compareTo(BigDecimal.ONE) < 0;
      random.check(right, "must be below 1 and have six decimals, not " + random.text());
    }
    Place sampled = trace.optional("sampled");
    if (sampled != null) {
      sampled.textOf(Set.of("true", "false"));
    }
    return values;
  }

  /** Returns a time of day in UTC, to the microsecond. */
  static Instant instant(Place place, String text) {
    place.check(MICROSECONDS.matcher(text).matches(), "must be UTC with six decimals, not " + text);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw place.wrong("must be a date, not " + text);
    }
  }
}
