package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SpanSiteTest {

  @Test
  @Tag("SPAN-129")
  void start_writesTheConstants() {
    SpanSite site =
        SpanSite.builder("Shop.checkout")
            .attribute("string", "a")
            .attribute("long", 20)
            .attribute("double", 1.5)
            .attribute("boolean", true)
            .strings("strings", "a", "b")
            .longs("longs", 1L, 2L)
            .doubles("doubles", 1, 2.5)
            .booleans("booleans", true, false)
            .code("shop.Shop.checkout", "Shop.java", 41)
            .build();
    try (Recording recording = Recording.start()) {
      site.start().end();
      Span own = site.start();
      own.setAttribute("long", 21).removeAttribute("string");
      own.setName("own").end();

      FinishedSpan span = recording.span("Shop.checkout");
      assertThat(span.attributes().asMap())
          .containsAllEntriesOf(
              Map.of(
                  "string",
                  "a",
                  "long",
                  20L,
                  "double",
                  1.5,
                  "boolean",
                  true,
                  "strings",
                  List.of("a", "b"),
                  "longs",
                  List.of(1L, 2L),
                  "doubles",
                  List.of(1.0, 2.5),
                  "booleans",
                  List.of(true, false)))
          .containsAllEntriesOf(
              Map.of(
                  "sentry.op", "function",
                  "sentry.origin", "manual",
                  "code.function.name", "shop.Shop.checkout",
                  "code.file.path", "Shop.java",
                  "code.line.number", 41L));
      assertThat(recording.span("own").attributes().asMap())
          .containsEntry("long", 21L)
          .containsEntry("double", 1.5)
          .doesNotContainKey("string");
    }
  }

  @Test
  void start_opGivenAndPlaceUnknown_keepsTheOneAndLeavesOutTheOther() {
    SpanSite site =
        SpanSite.builder("query")
            .attribute("sentry.op", "db")
            .code("shop.Dao.query", null, 0)
            .active(false)
            .build();
    try (Recording recording = Recording.start()) {
      Span span = site.start();
      assertThat(Traces.currentSpan()).isSameAs(Span.none());
      span.end();

      assertThat(recording.span("query").attributes().asMap())
          .containsEntry("sentry.op", "db")
          .containsEntry("code.function.name", "shop.Dao.query")
          .doesNotContainKeys("code.file.path", "code.line.number");
    }
  }

  @Test
  @Tag("SPAN-39")
  void fail_setsTheErrorAndEnds() {
    SpanSite site = SpanSite.builder("pay").build();
    try (Recording recording = Recording.start()) {
      Span span = site.start();
      SpanSite.fail(span, new IOException());
      SpanSite.fail(span, new IllegalStateException());

      assertThat(recording.span("pay").status()).isEqualTo(SpanStatus.ERROR);
      assertThat(recording.span("pay").attributes().get("error.type"))
          .isEqualTo("java.io.IOException");
    }
    SpanSite.fail(Span.none(), new IOException());
  }

  @Test
  void isWoven_realClasses_isFalse() {
    assertThat(SpanSite.isWoven(Shop.class, "place", String.class)).isFalse();
    assertThat(SpanSite.isWoven(Shop.class, "missing")).isFalse();
    assertThat(SpanSite.isWoven(int.class, "place", String.class)).isFalse();
    assertThat(SpanSite.isWoven(Gateway.class, "pay", long.class)).isFalse();
  }

  interface Gateway {
    default void pay(long cents) {}
  }

  static final class Shop implements Gateway {
    void place(String order) {
      place$body(order);
    }

    // Looks like the weaver's work, but is not synthetic: somebody's own method.
    private void place$body(String order) {
      assertThat(order).isNotNull();
    }
  }
}
