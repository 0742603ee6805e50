package dev.spanwright.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.spanwright.wire.ReceivedEnvelope.Transaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the strict reader takes, and that it refuses whatever differs from that in one point. */
class EnvelopeValidatorTest {

  /** In item headers, {@code @} stands for the bytes of the next line. */
  private static final String STREAMED =
      """
      {"sent_at":"2026-05-04T10:20:30.000120Z","dsn":"https://1a2b3c@o15.example.org/9","sdk":{"name":"sentry.java.spanwright","version":"0.1"},"trace":{"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","public_key":"1a2b3c","org_id":"15","release":"library@3.1","environment":"test","transaction":"POST /loans","sample_rate":"0.25","sample_rand":"0.104300","sampled":"true"}}
      {"type":"span","item_count":2,"content_type":"application/vnd.sentry.items.span.v2+json","length":@}
      {"version":2,"items":[{"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","span_id":"0e5c77d1f2a94b03","parent_span_id":"a1b2c3d4e5f60718","name":"INSERT loan","status":"ok","is_segment":false,"start_timestamp":1777890029.25,"end_timestamp":1777890029.301999,"attributes":{"sentry.segment.id":{"type":"string","value":"a1b2c3d4e5f60718"},"sentry.segment.name":{"type":"string","value":"POST /loans"},"sentry.trace_lifecycle":{"type":"string","value":"stream"},"db.response.returned_rows":{"type":"integer","value":1},"wait":{"type":"double","value":1.5,"unit":"second"},"cached":{"type":"boolean","value":false}}},{"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","span_id":"a1b2c3d4e5f60718","parent_span_id":"00000000000000ff","name":"POST /loans","status":"error","is_segment":true,"start_timestamp":1777890029,"end_timestamp":1777890029.4,"attributes":{"sentry.segment.id":{"type":"string","value":"a1b2c3d4e5f60718"},"sentry.segment.name":{"type":"string","value":"POST /loans"},"sentry.trace_lifecycle":{"type":"string","value":"stream"},"sentry.segment.name.source":{"type":"string","value":"route"},"sizes":{"type":"array","value":[3,4]},"none":{"type":"array","value":[]}},"links":[{"trace_id":"ffffffffffffffffffffffffffffffff","span_id":"1111111111111111","sampled":true,"attributes":{"sentry.link.type":{"type":"string","value":"previous_trace"}}}]}]}
      {"type":"client_report","length":@}
      {"timestamp":1777890030.5,"discarded_events":[{"reason":"ignored","category":"span","quantity":7},{"reason":"send_error","category":"span","quantity":2}]}
      """;

  private static final String STATIC =
      """
      {"event_id":"0c9b8a7f6e5d4c3b2a19080716253443","sent_at":"2026-05-04T10:20:30.000120Z","sdk":{"name":"sentry.java.spanwright","version":"0.1"},"trace":{"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","public_key":"1a2b3c","sample_rate":"1.0","sample_rand":"0.104300","sampled":"true"}}
      {"type":"transaction","content_type":"application/json","length":@}
      {"event_id":"0c9b8a7f6e5d4c3b2a19080716253443","type":"transaction","platform":"java","transaction":"POST /loans","transaction_info":{"source":"route"},"release":"library@3.1","environment":"test","start_timestamp":1777890029,"timestamp":"2026-05-04T10:20:29.400000Z","contexts":{"trace":{"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","span_id":"a1b2c3d4e5f60718","parent_span_id":"00000000000000ff","op":"http.server","origin":"auto.http.servlet","status":"unavailable","data":{"http.response.status_code":503,"sizes":[3,4]}}},"spans":[{"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","span_id":"0e5c77d1f2a94b03","parent_span_id":"a1b2c3d4e5f60718","op":"db","description":"INSERT loan","origin":"auto.db.jdbc","status":"ok","start_timestamp":1777890029.25,"timestamp":1777890029.301999,"data":{"cached":false}}]}
      """;

  private static byte[] bytes(String envelope) {
    List<String> lines = new ArrayList<>(List.of(envelope.split("\n", -1)));
    for (int i = 1; i + 1 < lines.size(); i += 2) {
      int length = lines.get(i + 1).getBytes(StandardCharsets.UTF_8).length;
      lines.set(i, lines.get(i).replace("@", String.valueOf(length)));
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void streamedSpans_areReadWithAllTheySay() {
    ReceivedEnvelope envelope = EnvelopeValidator.validate(bytes(STREAMED));

    assertThat(envelope.sentAt()).isEqualTo(Instant.parse("2026-05-04T10:20:30.000120Z"));
    assertThat(envelope.dsn()).isEqualTo("https://1a2b3c@o15.example.org/9");
    assertThat(envelope.trace()).containsEntry("transaction", "POST /loans").hasSize(9);
    assertThat(envelope.itemTypes()).containsExactly("span", "client_report");
    assertThat(envelope.discarded()).isEqualTo(Map.of("ignored span", 7L, "send_error span", 2L));
    assertThat(envelope.transaction()).isNull();
    ReceivedSpan child = envelope.spans().get(0);
    ReceivedSpan top = envelope.spans().get(1);
    assertThat(child.name()).isEqualTo("INSERT loan");
    assertThat(child.parentSpanId()).isEqualTo(top.spanId());
    assertThat(child.end()).isEqualTo(new BigDecimal("1777890029.301999"));
    assertThat(child.attributes())
        .containsEntry("db.response.returned_rows", 1L)
        .containsEntry("wait", 1.5)
        .containsEntry("cached", false);
    assertThat(top.topLevel()).isTrue();
    assertThat(top.status()).isEqualTo("error");
    assertThat(top.attributes()).containsEntry("sizes", List.of(3L, 4L));
    assertThat(top.links())
        .containsExactly(
            new ReceivedSpan.Link(
                "f".repeat(32),
                "1".repeat(16),
                true,
                Map.of("sentry.link.type", "previous_trace")));
  }

  @Test
  void transaction_isReadWithAllItSays() {
    ReceivedEnvelope envelope = EnvelopeValidator.validate(bytes(STATIC));

    assertThat(envelope.itemTypes()).containsExactly("transaction");
    assertThat(envelope.spans()).isEmpty();
    Transaction transaction = requireNonNull(envelope.transaction());
    assertThat(transaction.eventId()).isEqualTo("0c9b8a7f6e5d4c3b2a19080716253443");
    assertThat(transaction.source()).isEqualTo("route");
    assertThat(transaction.top().name()).isEqualTo("POST /loans");
    assertThat(transaction.top().end()).isEqualByComparingTo("1777890029.4");
    assertThat(transaction.top().attributes()).containsEntry("http.response.status_code", 503L);
    assertThat(envelope.allSpans()).hasSize(2);
    assertThat(transaction.children())
        .extracting(ReceivedSpan::name, ReceivedSpan::status)
        .containsExactly(tuple("INSERT loan", "ok"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # in the envelope's header
          "sent_at":"2026-05-04T10:20:30.000120Z", | '' | header: has no "sent_at"
          .000120Z" | .00012Z" | header.sent_at: must be UTC with six decimals, not 2026-05-04T10:20:30.00012Z
          .000120Z" | .000120+00:00" | header.sent_at: must be UTC with six decimals, not 2026-05-04T10:20:30.000120+00:00
          2026-05-04T10 | 2026-02-30T10 | header.sent_at: must be a date, not 2026-02-30T10:20:30.000120Z
          {"sent_at": | {"sent_at":"x","sent_at": | header: not JSON: Duplicate Object property "sent_at"
          {"sent_at": | {"event_id":"0c9b8a7f6e5d4c3b2a19080716253443","sent_at": | header: "event_id" belongs to transactions only
          {"sent_at": | {"sent_by":"me","sent_at": | header: "sent_by" does not belong there
          {"sent_at": | { "sent_at": | header: a blank at byte 1, so not compact
          1a2b3c@o15 | 1a2b3c:secret@o15 | header.dsn: must be scheme://publicKey@host/project, without a secret
          "sdk":{"name":"sentry.java.spanwright","version":"0.1"}, | '' | header: has no "sdk"
          "version":"0.1" | "version":"" | header.sdk: has no version
          "version":"0.1" | "version":0.1 | header.sdk.version: must be a string, not 0.1
          "trace":{"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","public_key":"1a2b3c", | "other":{ | header: "other" does not belong there
          "public_key":"1a2b3c", | '' | header.trace: has no "public_key"
          "public_key":"1a2b3c" | "public_key":"" | header.trace.public_key: must not be empty
          "org_id":"15" | "org_id":15 | header.trace.org_id: must be a string, not 15
          {"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","public | {"trace_id":"4B1DE0A95F374C0E8A21BB0C9DE7F512","public | header.trace.trace_id: must be 32 lower-case hexadecimal digits, not all zero, not "4B1DE0A95F374C0E8A21BB0C9DE7F512"
          {"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","public | {"trace_id":"00000000000000000000000000000000","public | header.trace.trace_id: must be 32 lower-case hexadecimal digits, not all zero, not "00000000000000000000000000000000"
          {"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f512","public | {"trace_id":"4b1de0a95f374c0e8a21bb0c9de7f513","public | item 1.items[0]: is of another trace than the envelope
          "sample_rate":"0.25" | "sample_rate":"-0.25" | header.trace.sample_rate: must be a number from 0 up
          "sample_rate":"0.25" | "sample_rate":0.25 | header.trace.sample_rate: must be a string, not 0.25
          "0.104300" | "0.1043" | header.trace.sample_rand: must be below 1 and have six decimals, not 0.1043
          "0.104300" | "1.000000" | header.trace.sample_rand: must be below 1 and have six decimals, not 1.000000
          "sampled":"true" | "sampled":"yes" | header.trace.sampled: must be one of [false, true], not "yes"
          # in an item's header
          "type":"span" | "type":"log" | item 1 header.type: must be one of [client_report, span, transaction], not "log"
          "item_count":2, | '' | item 1 header: has no "item_count"
          "item_count":2 | "item_count":3 | item 1 header.item_count: says 3 of 2
          .v2+json | +json | item 1 header.content_type: must be "application/vnd.sentry.items.span.v2+json", not "application/vnd.sentry.items.span+json"
          .v2+json","length":@ | .v2+json" | item 1 header: has no "length"
          .v2+json","length":@ | .v2+json","length":99999 | item 1 header.length: says 99999 of 1549 bytes
          .v2+json","length":@ | .v2+json","length":9 | item 1: no line feed at byte 477
          .v2+json","length":@ | .v2+json","length":10485761 | item 1 header.length: 10485761 bytes are more than 10 MiB
          .v2+json"," | .v2+json","platform":"java"," | item 1 header: "platform" does not belong there
          # in the payload
          {"version":2, | {"version":1, | item 1.version: must be 2, not 1
          {"version":2, | { "version":2, | item 1: a blank at byte 1, so not compact
          {"version":2, | {"version":2,"ingest_settings":{}, | item 1: "ingest_settings" does not belong there
          }]}]} | }]}]}] | item 1: not JSON: Unexpected close marker ']': no open Array to close
          }]}]} | }]}]}7 | item 1: more follows after the value
          # in a span
          ,"name":"INSERT loan" | '' | item 1.items[0]: has no "name"
          "name":"INSERT loan" | "name":null | item 1.items[0].name: must be a string, not null
          "name":"INSERT loan" | "name":"\\ud83d" | item 1.items[0].name: half a surrogate pair
          "name":"INSERT loan" | "name":"INSERT\tloan" | item 1: not JSON: Illegal unquoted character ((CTRL-CHAR, code 9)): has to be escaped using backslash to be included in string value
          "span_id":"0e5c77d1f2a94b03" | "span_id":"0e5c77d1f2a94b0" | item 1.items[0].span_id: must be 16 lower-case hexadecimal digits, not all zero, not "0e5c77d1f2a94b0"
          "span_id":"0e5c77d1f2a94b03" | "span_id":"0000000000000000" | item 1.items[0].span_id: must be 16 lower-case hexadecimal digits, not all zero, not "0000000000000000"
          "parent_span_id":"00000000000000ff" | "parent_span_id":null | item 1.items[1].parent_span_id: must be a string, not null
          "parent_span_id":"00000000000000ff" | "parent_span_id":"" | item 1.items[1].parent_span_id: must be 16 lower-case hexadecimal digits, not all zero, not ""
          "parent_span_id":"00000000000000ff" | "parent_span_id":"a1b2c3d4e5f60718" | item 1.items[1]: is its own parent
          "parent_span_id":"a1b2c3d4e5f60718", | '' | item 1.items[0]: is a child without a parent
          "status":"error" | "status":"internal_error" | item 1.items[1].status: must be one of [error, ok], not "internal_error"
          "is_segment":true, | '' | item 1.items[1]: has no "is_segment"
          "is_segment":true | "is_segment":"true" | item 1.items[1].is_segment: must be true or false, not "true"
          "is_segment":true | "is_segment":false | item 1.items[1]: is_segment and sentry.segment.id contradict each other
          "is_segment":false | "is_segment":true | item 1.items[0]: is_segment and sentry.segment.id contradict each other
          "start_timestamp":1777890029.25, | '' | item 1.items[0]: has no "start_timestamp"
          1777890029.25 | 1.77789002925E9 | item 1.items[0].start_timestamp: 1.77789002925E9 is not a plain decimal with at most six decimals
          1777890029.301999 | 1777890029.3019991 | item 1.items[0].end_timestamp: 1777890029.3019991 is not a plain decimal with at most six decimals
          1777890029.301999 | "1777890029.301999" | item 1.items[0].end_timestamp: must be a number, not "1777890029.301999"
          1777890029.25 | 1777890029.302 | item 1.items[0]: ends before it starts
          "status":"ok", | "status":"ok","op":"db", | item 1.items[0]: "op" does not belong there
          "stream"},"db | "static"},"db | item 1.items[0]: has no attribute sentry.trace_lifecycle = stream
          "sentry.segment.id":{"type":"string","value":"a1b2c3d4e5f60718"},"sentry.segment.name":{"type":"string","value":"POST /loans"},"sentry.trace_lifecycle":{"type":"string","value":"stream"},"db | "sentry.segment.name":{"type":"string","value":"POST /loans"},"sentry.trace_lifecycle":{"type":"string","value":"stream"},"db | item 1.items[0]: has no attribute sentry.segment.id
          "sentry.segment.name":{"type":"string","value":"POST /loans"},"sentry.trace_lifecycle":{"type":"string","value":"stream"},"db | "sentry.trace_lifecycle":{"type":"string","value":"stream"},"db | item 1.items[0]: has no attribute sentry.segment.name
          "value":"route" | "value":"guess" | item 1.items[1].sentry.segment.name.source: must be one of [component, custom, route, task, url, view], not "guess"
          "cached":{ | "sentry.segment.name.source":{"type":"string","value":"url"},"cached":{ | item 1.items[0]: is a child, but has sentry.segment.name.source
          # in an attribute
          "value":false} | "value":"false"} | item 1.items[0].attributes.cached.value: must be true or false, not "false"
          "integer","value":1} | "integer","value":1.0} | item 1.items[0].attributes.db.response.returned_rows.value: must be an integer, not 1.0
          "integer","value":1} | "integer","value":9223372036854775808} | item 1.items[0].attributes.db.response.returned_rows.value: 9223372036854775808 does not fit in 64 bits
          "value":1.5 | "value":1 | item 1.items[0].attributes.wait.value: must be a number with a fraction, not 1
          "value":1.5 | "value":1.5e999 | item 1.items[0].attributes.wait.value: 1.5e999 is too large for a double
          "value":1.5 | "value":NaN | item 1: not JSON: Non-standard token 'NaN': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow
          "unit":"second" | "unit":"fortnight" | item 1.items[0].attributes.wait.unit: must be one of [bit, byte, day, exabyte, exbibyte, gibibyte, gigabyte, hour, kibibyte, kilobyte, mebibyte, megabyte, microsecond, millisecond, minute, nanosecond, pebibyte, percent, petabyte, ratio, second, tebibyte, terabyte, week], not "fortnight"
          "type":"boolean","value":false | "type":"bool","value":false | item 1.items[0].attributes.cached.type: must be one of [array, boolean, double, integer, string], not "bool"
          "type":"boolean","value":false | "type":"boolean" | item 1.items[0].attributes.cached: has no "value"
          "type":"boolean","value":false | "type":"string","value":null | item 1.items[0].attributes.cached.value: must be a string, not null
          [3,4] | [3,4.0] | item 1.items[1].attributes.sizes.value[1]: is double among integer
          [3,4] | [3,null] | item 1.items[1].attributes.sizes.value[1]: must be a string, a number, true, false or an array of these
          [3,4] | [[3],[4]] | item 1.items[1].attributes.sizes.value[0]: is an array within an array
          "links":[{ | "attributes":{},"links":[{ | item 1: not JSON: Duplicate Object property "attributes"
          # in a link
          "1111111111111111","sampled":true | "1111111111111111","sampled":1 | item 1.items[1].links[0].sampled: must be true or false, not 1
          ,"span_id":"1111111111111111" | '' | item 1.items[1].links[0]: has no "span_id"
          # in a client report
          "reason":"ignored" | "reason":"closed" | item 2.discarded_events[0].reason: must be one of [backpressure, before_send, buffer_overflow, cache_overflow, event_processor, ignored, insufficient_data, internal_sdk_error, invalid, network_error, queue_overflow, ratelimit_backoff, sample_rate, send_error], not "closed"
          "reason":"ignored" | "reason":"send_error" | item 2.discarded_events[1]: is counted twice
          "category":"span","quantity":7 | "category":"trace","quantity":7 | item 2.discarded_events[0].category: must be one of [default, error, internal, span, transaction], not "trace"
          "quantity":7 | "quantity":0 | item 2.discarded_events[0].quantity: must be more than zero
          "quantity":7 | "quantity":"7" | item 2.discarded_events[0].quantity: must be an integer, not "7"
          1777890030.5 | "2026-05-04" | item 2.timestamp: must be UTC with six decimals, not 2026-05-04
          "client_report","length":@ | "client_report","item_count":1,"length":@ | item 2 header: "item_count" does not belong there
          """)
  void streamedSpans_differingInOnePoint_areRefused(String right, String wrong, String message) {
    assertRefused(STREAMED, right, wrong, message);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"event_id":"0c9b8a7f6e5d4c3b2a19080716253443","sent | {"sent | header: has no "event_id"
          {"event_id":"0c9b8a7f6e5d4c3b2a19080716253443","sent | {"event_id":"0c9b8a7f6e5d4c3b2a19080716253444","sent | item 1.event_id: must be "0c9b8a7f6e5d4c3b2a19080716253444", not "0c9b8a7f6e5d4c3b2a19080716253443"
          {"event_id":"0c9b8a7f6e5d4c3b2a19080716253443","sent | {"event_id":"0c9b8a7f-6e5d-4c3b-2a19-080716253443","sent | header.event_id: must be 32 lower-case hexadecimal digits, not all zero, not "0c9b8a7f-6e5d-4c3b-2a19-080716253443"
          "application/json" | "text/json" | item 1 header.content_type: must be "application/json", not "text/json"
          "type":"transaction","content_type":"application/json" | "type":"transaction","item_count":1,"content_type":"application/json" | item 1 header: "item_count" does not belong there
          "type":"transaction","platform" | "type":"event","platform" | item 1.type: must be "transaction", not "event"
          "platform":"java" | "platform":"other" | item 1.platform: must be "java", not "other"
          "platform":"java" | "platform":"java","is_segment":true | item 1: "is_segment" does not belong there
          "transaction":"POST /loans", | '' | item 1: has no "transaction"
          "transaction_info":{"source":"route"}, | '' | item 1: has no "transaction_info"
          {"source":"route"} | {"source":"guess"} | item 1.transaction_info.source: must be one of [component, custom, route, task, url, view], not "guess"
          "release":"library@3.1" | "release":31 | item 1.release: must be a string, not 31
          "contexts":{"trace" | "contexts":{"tracing" | item 1.contexts: has no "trace"
          "status":"unavailable" | "status":"error" | item 1.contexts.trace.status: must be one of [already_exists, deadline_exceeded, failed_precondition, internal_error, invalid_argument, not_found, ok, permission_denied, resource_exhausted, unauthenticated, unavailable, unimplemented], not "error"
          "op":"http.server" | "op":"http.server","exclusive_time":1 | item 1.contexts.trace: "exclusive_time" does not belong there
          "data":{"http | "data":{"sentry.op":"http.server","http | item 1.contexts.trace.data: "sentry.op" does not belong there
          "data":{"http | "data":{"sentry.segment.name.source":"route","http | item 1.contexts.trace.data: "sentry.segment.name.source" does not belong there
          "data":{"cached" | "data":{"sentry.segment.id":"a1b2c3d4e5f60718","cached" | item 1.spans[0].data: "sentry.segment.id" does not belong there
          "data":{"cached" | "data":{"sentry.trace_lifecycle":"static","cached" | item 1.spans[0].data: "sentry.trace_lifecycle" does not belong there
          {"cached":false} | {"cached":{"type":"boolean","value":false}} | item 1.spans[0].data.cached: must be a string, a number, true, false or an array of these
          "parent_span_id":"a1b2c3d4e5f60718", | '' | item 1.spans[0]: has no "parent_span_id"
          "description":"INSERT loan" | "name":"INSERT loan" | item 1.spans[0]: "name" does not belong there
          "span_id":"0e5c77d1f2a94b03" | "span_id":"a1b2c3d4e5f60718" | item 1.spans[0]: has the id of a span before
          "spans":[{"trace_id":"4 | "spans":[{"trace_id":"5 | item 1.spans[0]: is of another trace than the envelope
          1777890029.301999 | 1777890029.2 | item 1.spans[0]: ends before it starts
          10:20:29.400000Z | 10:20:28.400000Z | item 1.contexts.trace: ends before it starts
          10:20:29.400000Z | 10:20:29.4Z | item 1.timestamp: must be UTC with six decimals, not 2026-05-04T10:20:29.4Z
          """)
  void transaction_differingInOnePoint_isRefused(String right, String wrong, String message) {
    assertRefused(STATIC, right, wrong, message);
  }

  private static void assertRefused(String envelope, String right, String wrong, String message) {
    assertThat(envelope).contains(right);
    int at = envelope.indexOf(right);
    String changed = envelope.substring(0, at) + wrong + envelope.substring(at + right.length());
    assertThatThrownBy(() -> EnvelopeValidator.validate(bytes(changed)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(message);
  }

  @Test
  void framing_isExact() {
    String text = new String(bytes(STREAMED), StandardCharsets.UTF_8);
    assertMessage(text.replace("\n", "\r\n"), "header: a blank at byte 366, so not compact");
    assertMessage(text + "\n", "item 3 header: nothing where JSON should be");
    assertMessage(text.substring(0, text.length() - 1), "item 2: no line feed at byte");
    assertMessage(text.substring(0, text.indexOf('\n') + 1), "header: no item follows");
    assertMessage("", "header: no line feed at byte 0");
    byte[] broken = bytes(STREAMED);
    broken[12] = (byte) 0xC3;
    assertThatThrownBy(() -> EnvelopeValidator.validate(broken)).hasMessage("header: not UTF-8");
  }

  @Test
  void items_thatDoNotGoTogether_areRefused() {
    String[] lines = STREAMED.split("\n", -1);
    String span = lines[1] + "\n" + lines[2] + "\n";
    String report = lines[3] + "\n" + lines[4] + "\n";
    assertMessage(lines[0] + "\n" + span + span, "header: more than one item besides");
    assertMessage(lines[0] + "\n" + span + report + report, "header: 2 client reports");
    assertMessage(
        lines[0].replaceAll(",\"trace\":.*", "}") + "\n" + span, "header: has no \"trace\"");
    String alone = "{\"sent_at\":\"2026-05-04T10:20:30.000120Z\"}\n";
    assertThat(EnvelopeValidator.validate(bytes(alone + report)).itemTypes())
        .containsExactly("client_report");
    String empty = lines[4].replaceAll("\\[.*]", "[]");
    assertMessage(alone + lines[3] + "\n" + empty + "\n", "item 1.discarded_events: a report of");
  }

  @Test
  void spans_tooManyOrNoneOrTooLarge_areRefused() {
    String[] lines = STREAMED.split("\n", -1);
    String child = lines[2].substring(lines[2].indexOf("[{") + 1, lines[2].indexOf(",{\"trace"));
    assertThat(EnvelopeValidator.validate(bytes(spans(lines, child, 1000))).spans()).hasSize(1000);
    assertMessage(spans(lines, child, 1001), "item 1.items: 1001 spans");
    assertMessage(spans(lines, child, 0), "item 1.items: 0 spans");
    String large = child.replace("INSERT loan", "x".repeat(1024 * 1024));
    assertMessage(spans(lines, large, 1), "item 1.items[0]: 1049");
    String atMost = child.replace("INSERT loan", "x".repeat(1024 * 1024 - child.length() + 11));
    assertThat(EnvelopeValidator.validate(bytes(spans(lines, atMost, 1))).spans()).hasSize(1);
    assertMessage(spans(lines, atMost.replace("xx\"", "xxx\""), 1), "item 1.items[0]: 1048577");
    assertMessage(
        lines[0]
            + "\n"
            + lines[1]
            + "\n"
            + lines[2].replace("0e5c77d1f2a94b03", "a1b2c3d4e5f60718")
            + "\n",
        "item 1.items[0]: is its own parent");
    String twice = child + "," + child;
    assertMessage(
        lines[0] + "\n" + lines[1] + "\n{\"version\":2,\"items\":[" + twice + "]}\n",
        "item 1.items[1]: has the id of a span before");
  }

  /** Returns the envelope with copies of the span that have ids of their own. */
  private static String spans(String[] lines, String span, int count) {
    List<String> spans = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      spans.add(span.replace("0e5c77d1f2a94b03", String.format("%016x", i)));
    }
    return lines[0]
        + "\n"
        + lines[1].replace(":2,", ":" + count + ",")
        + "\n{\"version\":2,\"items\":["
        + String.join(",", spans)
        + "]}\n";
  }

  @Test
  void children_standBeforeTheirTopLevelSpan_unlessTheyEndLater() {
    String[] lines = STREAMED.split("\n", -1);
    int second = lines[2].indexOf(",{\"trace");
    String child = lines[2].substring(lines[2].indexOf("[{") + 1, second);
    String top = lines[2].substring(second + 1, lines[2].length() - 2);
    String start = lines[0] + "\n" + lines[1] + "\n{\"version\":2,\"items\":[" + top + ",";
    assertMessage(
        start + child + "]}\n", "item 1.items[1]: stands after its top-level span, but ended");
    String later = child.replace("1777890029.301999", "1777890029.4");
    assertThat(EnvelopeValidator.validate(bytes(start + later + "]}\n")).spans()).hasSize(2);
  }

  @Test
  void report_tooLarge_isRefused() {
    String alone = "{\"sent_at\":\"2026-05-04T10:20:30.000120Z\"}\n{\"type\":\"client_report\",";
    String filler = "\"timestamp\":\"" + "0".repeat(4096) + "\",";
    assertMessage(
        alone + "\"length\":@}\n{" + filler + "\"discarded_events\":[]}\n", "item 1: 4134 bytes");
  }

  @Test
  void number_ofATraceFromElsewhere_mayHaveAnyDecimals() {
    String foreign = STREAMED.replace("\"public_key\":\"1a2b3c\"", "\"public_key\":\"theirs\"");
    String changed = foreign.replace("0.104300", "0.78100568750386");
    assertThat(EnvelopeValidator.validate(bytes(changed)).trace())
        .containsEntry("sample_rand", "0.78100568750386");
    assertMessage(foreign.replace("0.104300", "1.0"), "header.trace.sample_rand: must be below 1");
  }

  private static void assertMessage(String envelope, String beginning) {
    assertThatThrownBy(() -> EnvelopeValidator.validate(bytes(envelope)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(beginning);
  }
}
