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

  static Span find() {
    // Starts the span of Quotes#find(String).
    return FIND.start();
  }

  static <R extends CompletionStage<?>> R findEnd(R result, Span span) {
    // Ends the span of Quotes#find(String) when what it returns is complete.
    return CompletionStages.finish(result, span);
  }

  static Span price() {
    // Starts the span of Quotes#price(String).
    return PRICE.start();
  }

  static void priceResult(Integer result, Span span) {
    // Records the result of Quotes#price(String).
    if (span.isRecording()) {
      span.setAttribute("quote.cents", result);
    }
  }

  static <R extends CompletionStage<? extends Integer>> R priceEnd(R result, Span span) {
    // Ends the span of Quotes#price(String) when what it returns is complete.
    return CompletionStages.finish(result, span, QuotesSpans::priceResult);
  }

  static Span submit() {
    // Starts the span of Quotes#submit(F).
    return SUBMIT.start();
  }

  static <R extends Future<?>> R submitEnd(R result, Span span) {
    // Ends the span of Quotes#submit(F) when what it returns is complete.
    return Futures.finish(result, span);
  }

  static Span all() {
    // Starts the span of Quotes#all().
    return ALL.start();
  }

  static void allResult(String result, Span span) {
    // Records the result of Quotes#all().
    if (span.isRecording()) {
      span.setAttribute("quote.last", result);
    }
  }

  static <T extends String> Flow.Publisher<T> allEnd(Flow.Publisher<T> result, Span span) {
    // Ends the span of Quotes#all() when what it returns is complete.
    return FlowPublishers.finish(result, span, QuotesSpans::allResult);
  }
}
