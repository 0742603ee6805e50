package acme;

import dev.spanwright.async.CompletionStages;
import dev.spanwright.async.FlowPublishers;
import dev.spanwright.async.Futures;
import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import javax.annotation.processing.Generated;

/**
 * Opens the spans of {@code Quotes}: one site and one opener for each traced method.
 */
@Generated("dev.spanwright.processor.SpanwrightProcessor")
final class QuotesSpans {
  private static final SpanSite FIND = SpanSite.builder("Quotes.find")
      .code("acme.Quotes.find", "acme/Quotes.java", 11)
      .build();

  private static final SpanSite PRICE = SpanSite.builder("Quotes.price")
      .code("acme.Quotes.price", "acme/Quotes.java", 15)
      .build();

  private static final SpanSite SUBMIT = SpanSite.builder("Quotes.submit")
      .code("acme.Quotes.submit", "acme/Quotes.java", 18)
      .build();

  private static final SpanSite ALL = SpanSite.builder("Quotes.all")
      .code("acme.Quotes.all", "acme/Quotes.java", 22)
      .build();

  private QuotesSpans() {
  }

  /**
   * Starts the span of {@code Quotes#find(String)}.
   */
  static Span find() {
    return FIND.start();
  }

  /**
   * Ends the span of {@code Quotes#find(String)} when what it returns is complete.
   */
  static <R extends CompletionStage<?>> R findEnd(R result, Span span) {
    return CompletionStages.finish(result, span);
  }

  /**
   * Starts the span of {@code Quotes#price(String)}.
   */
  static Span price() {
    return PRICE.start();
  }

  /**
   * Records the result of {@code Quotes#price(String)}.
   */
  static void priceResult(Integer result, Span span) {
    if (span.isRecording()) {
      span.setAttribute("quote.cents", result);
    }
  }

  /**
   * Ends the span of {@code Quotes#price(String)} when what it returns is complete.
   */
  static <R extends CompletionStage<? extends Integer>> R priceEnd(R result, Span span) {
    return CompletionStages.finish(result, span, QuotesSpans::priceResult);
  }

  /**
   * Starts the span of {@code Quotes#submit(F)}.
   */
  static Span submit() {
    return SUBMIT.start();
  }

  /**
   * Ends the span of {@code Quotes#submit(F)} when what it returns is complete.
   */
  static <R extends Future<?>> R submitEnd(R result, Span span) {
    return Futures.finish(result, span);
  }

  /**
   * Starts the span of {@code Quotes#all()}.
   */
  static Span all() {
    return ALL.start();
  }

  /**
   * Records the result of {@code Quotes#all()}.
   */
  static void allResult(String result, Span span) {
    if (span.isRecording()) {
      span.setAttribute("quote.last", result);
    }
  }

  /**
   * Ends the span of {@code Quotes#all()} when what it returns is complete.
   */
  static <T extends String> Flow.Publisher<T> allEnd(Flow.Publisher<T> result, Span span) {
    return FlowPublishers.finish(result, span, QuotesSpans::allResult);
  }
}
