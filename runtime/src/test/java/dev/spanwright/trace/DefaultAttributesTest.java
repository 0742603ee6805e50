package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import dev.spanwright.sentry.SentrySdk;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DefaultAttributesTest {

  @Test
  @Tag("SPAN-82")
  @Tag("SPAN-83")
  @Tag("SPAN-84")
  @Tag("SPAN-85")
  @Tag("SPAN-86")
  @Tag("SPAN-87")
  @Tag("SPAN-88")
  @Tag("SPAN-91")
  @Tag("SPAN-92")
  @Tag("SPAN-93")
  @Tag("SPAN-96")
  @Tag("SPAN-97")
  @Tag("SPAN-98")
  @Tag("SPAN-99")
  @Tag("SPAN-100")
  @Tag("SPAN-101")
  @Tag("SPAN-102")
  @Tag("SPAN-103")
  void spans_carryExactlyTheDefaults() {
    try (Recording recording =
        Recording.start(o -> o.release(" shop@2.4.1 ").dist(" 17 ").serverName("localhost"))) {
      Span top = Traces.startSpan("top");
      Traces.startSpan("child").end();
      top.end();

      Map<String, Object> common = new LinkedHashMap<>();
      common.put("sentry.trace_lifecycle", "stream");
      common.put("sentry.segment.id", top.spanId());
      common.put("sentry.segment.name", "top");
      common.put("sentry.origin", "manual");
      common.put("sentry.platform", "java");
      common.put("thread.id", Long.toString(Thread.currentThread().getId()));
      common.put("thread.name", Thread.currentThread().getName());
      common.put("sentry.sdk.name", "sentry.java.spanwright");
      common.put("sentry.sdk.version", SentrySdk.version());
      common.put("sentry.environment", "production");
      common.put("sentry.release", "shop@2.4.1");
      common.put("process.runtime.name", System.getProperty("java.runtime.name"));
      common.put("process.runtime.version", System.getProperty("java.version"));
      common.put("os.name", System.getProperty("os.name"));
      common.put("server.address", "localhost");
      common.put("sentry.is_localhost", true);
      assertThat(recording.span("child").attributes().asMap())
          .containsExactlyInAnyOrderEntriesOf(common);

      common.put("sentry.segment.name.source", "custom");
      common.put("sentry.dist", "17");
      assertThat(recording.span("top").attributes().asMap())
          .containsExactlyInAnyOrderEntriesOf(common);
      assertThat(SentrySdk.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
  }

  @Test
  @Tag("SPAN-83")
  @Tag("SPAN-92")
  @Tag("SPAN-93")
  @Tag("PIPE-04")
  void defaults_yieldToWhatWasSet_exceptThree() {
    try (Recording recording = Recording.start(o -> o.serverName("web-1"))) {
      Traces.startSpan("top")
          .setAttribute("sentry.origin", "auto.http.test")
          .setAttribute("sentry.platform", "other")
          .setAttribute("sentry.environment", "mine")
          .setAttribute("thread.name", "mine")
          .setAttribute("sentry.segment.name.source", "route")
          .setAttribute("sentry.trace_lifecycle", "static")
          .setAttribute("sentry.segment.id", "x")
          .setAttribute("sentry.segment.name", "x")
          .end();

      FinishedSpan top = recording.span("top");
      assertThat(top.attributes().asMap())
          .containsEntry("sentry.origin", "auto.http.test")
          .containsEntry("sentry.platform", "other")
          .containsEntry("sentry.environment", "mine")
          .containsEntry("thread.name", "mine")
          .containsEntry("sentry.segment.name.source", "route")
          .containsEntry("sentry.is_localhost", false)
          .containsEntry("sentry.trace_lifecycle", "stream")
          .containsEntry("sentry.segment.id", top.spanId())
          .containsEntry("sentry.segment.name", "top");
    }
  }

  @Test
  @Tag("SPAN-84")
  @Tag("SPAN-107")
  void threadAttributes_areThoseOfTheStart() throws Exception {
    try (Recording recording = Recording.start()) {
      Span span = Traces.startSpan("here");
      Thread other = new Thread(span::end, "other");
      other.start();
      other.join();

      assertThat(recording.span("here").attributes().get("thread.name"))
          .isEqualTo(Thread.currentThread().getName());
      span.end();
    }
  }
}
