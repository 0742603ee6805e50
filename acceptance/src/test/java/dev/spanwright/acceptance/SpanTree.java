package dev.spanwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All spans of all services as they hang together. */
final class SpanTree {

  private static final Comparator<SeenSpan> BY_START =
      Comparator.comparingLong(SeenSpan::startNanos);

  private final List<SeenSpan> spans;

  SpanTree(List<SeenSpan> spans) {
    this.spans = spans.stream().sorted(BY_START).toList();
    assertThat(spans).extracting(SeenSpan::spanId).doesNotHaveDuplicates();
  }

  /** Returns all spans, each one before those below it. */
  List<SeenSpan> spans() {
    return tops().flatMap(this::withThoseBelow).toList();
  }

  private Stream<SeenSpan> withThoseBelow(SeenSpan span) {
    return Stream.concat(Stream.of(span), children(span).flatMap(this::withThoseBelow));
  }

  /** Returns the one span of that service and that name. */
  SeenSpan span(String service, String name) {
    List<SeenSpan> found =
        spans.stream()
            .filter(span -> span.service().equals(service) && span.name().equals(name))
            .toList();
    assertThat(found).as("%s: %s among\n%s", service, name, this).hasSize(1);
    return found.get(0);
  }

  /** Returns a line for each span, below and right of its parent, and beside its next sibling. */
  @Override
  public String toString() {
    return tops()
        .map(top -> lines(top, top.parentSpanId() == null ? "" : " below " + top.parentSpanId()))
        .collect(Collectors.joining());
  }

  private String lines(SeenSpan span, String remark) {
    String below = children(span).map(child -> lines(child, "")).collect(Collectors.joining());
    return span + remark + "\n" + below.indent(2);
  }

  /** Returns those without a parent among these spans. */
  private Stream<SeenSpan> tops() {
    return spans.stream().filter(span -> spans.stream().noneMatch(other -> isParent(other, span)));
  }

  private Stream<SeenSpan> children(SeenSpan span) {
    return spans.stream().filter(other -> isParent(span, other));
  }

  private static boolean isParent(SeenSpan parent, SeenSpan child) {
    return parent.traceId().equals(child.traceId())
        && Objects.equals(parent.spanId(), child.parentSpanId());
  }
}
