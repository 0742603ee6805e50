package dev.spanwright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.Recording;
import dev.spanwright.async.CompletionStages;
import dev.spanwright.async.Futures;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Code of the application's that tracing runs and that fails: only the trace is poorer for it. */
class HostileCodeTest {

  private static final SpanSite SITE = SpanSite.builder("site").build();

  @Test
  void valueThatEndsTheVm_isUnprintable() {
    try (Recording recording = Recording.start()) {
      Object value =
          new Object() {
            @Override
            public String toString() {
              throw new OutOfMemoryError("on purpose");
            }
          };
      Span span = SITE.start().setAttribute("value", value);
      assertThat(SpanSite.nameOf(value)).isEqualTo("<unprintable>");
      span.end();

      assertThat(recording.span("site").attributes().get("value")).isEqualTo("<unprintable>");
    }
  }

  @Test
  void loggerThatThrows_isNotHeard() {
    Logger logger = Logger.getLogger("dev.spanwright");
    Handler hostile =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            if (entry.getMessage().startsWith("Attribute ")) {
              throw new IllegalStateException("on purpose");
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    boolean parents = logger.getUseParentHandlers();
    logger.setUseParentHandlers(false);
    logger.addHandler(hostile);
    try (Recording recording = Recording.start(options -> options.debug(true))) {
      Span span = SITE.start();
      SpanSite.captureFailed("key", new AssertionError());
      span.setAttribute("number", Double.NaN).end();

      assertThat(recording.spans()).hasSize(1);
    } finally {
      logger.removeHandler(hostile);
      logger.setUseParentHandlers(parents);
    }
  }

  @Test
  void exceptionThatFailsToTellItsCause_endsTheSpanOfAStage() {
    class Hostile extends CompletionException {
      private static final long serialVersionUID = 1;

      @Override
      public synchronized Throwable getCause() {
        throw new IllegalStateException("on purpose");
      }
    }
    try (Recording recording = Recording.start()) {
      CompletableFuture<String> stage = new CompletableFuture<>();
      assertThat(CompletionStages.finish(stage, SITE.start())).isSameAs(stage);
      stage.completeExceptionally(new Hostile());

      assertThat(recording.span("site").status()).isEqualTo(SpanStatus.ERROR);
      assertThat(recording.span("site").attributes().get("error.type"))
          .isEqualTo(Hostile.class.getName());
    }
  }

  @Test
  void futureThatFailsToTellItsOutcome_comesBackAsItIs() {
    class Hostile extends ExecutionException {
      private static final long serialVersionUID = 1;

      @Override
      public synchronized Throwable getCause() {
        throw new IllegalStateException("on purpose");
      }
    }
    java.util.concurrent.Future<String> future =
        new java.util.concurrent.FutureTask<>(() -> "unused") {
          @Override
          public boolean isDone() {
            return true;
          }

          @Override
          public String get() throws ExecutionException {
            throw new Hostile();
          }
        };
    try (Recording recording = Recording.start()) {
      Thread.currentThread().interrupt();
      assertThat(Futures.finish(future, SITE.start())).isSameAs(future);
      assertThat(Thread.interrupted()).isTrue();

      assertThat(recording.span("site").status()).isEqualTo(SpanStatus.ERROR);
    }
  }

  @Test
  void threadThatFailsToTellItsId_runsUntraced() throws Exception {
    try (Recording recording = Recording.start()) {
      @Nullable Throwable[] escaped = new Throwable[1];
      Thread hostile =
          new Thread(
              () -> {
                SITE.start().end();
                SITE.start(SITE.prepare()).end();
                Traces.startSpan("by hand").end();
                Traces.span("described").root().start().end();
                Traces.run("run", () -> assertThat(Traces.currentSpan().isRecording()).isFalse());
              }) {
            @Override
            @SuppressWarnings({"deprecation", "removal"})
            public long getId() {
              throw new IllegalStateException("on purpose");
            }
          };
      hostile.setUncaughtExceptionHandler((thread, thrown) -> escaped[0] = thrown);
      hostile.start();
      hostile.join();

      assertThat(escaped[0]).isNull();
      assertThat(recording.spans()).isEmpty();
      assertThat(recording.spanwright().stats().started()).isZero();
    }
  }
}
