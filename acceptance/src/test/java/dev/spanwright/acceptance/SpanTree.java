package dev.spanwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** All spans of all services as they hang together. */
final class SpanTree {

  private static final Comparator<SeenSpan> BY_START =
      Comparator.comparingLong(SeenSpan::startNanos);

  private final List<SeenSpan> spans;

  SpanTree(List<SeenSpan> spans) {
    this.spans = spans.stream().sorted(BY_START).toList();
    assertThat(spans).extracting(SeenSpan::spanId).doesNotHaveDuplicates();
  }

  List<SeenSpan> spans() {
    return spans;
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
    return spans.stream()
        .filter(span -> spans.stream().noneMatch(other -> isParent(other, span)))
        .map(this::lines)
        .collect(Collectors.joining());
  }

  private String lines(SeenSpan span) {
    boolean orphan =
        span.parentSpanId() != null && spans.stream().noneMatch(other -> isParent(other, span));
    return span
        + (orphan ? " below " + span.parentSpanId() : "")
        + "\n"
        + spans.stream()
            .filter(other -> isParent(span, other))
            .map(this::lines)
            .collect(Collectors.joining())
            .indent(2);
  }

  private static boolean isParent(SeenSpan parent, SeenSpan child) {
    return parent.traceId().equals(child.traceId())
        && Objects.equals(parent.spanId(), child.parentSpanId());
  }
}
