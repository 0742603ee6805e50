package acme;

import dev.spanwright.trace.Span;
import dev.spanwright.trace.SpanSite;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import javax.annotation.processing.Generated;

/**
 * Traces {@code Quotes}: opens a span around each traced method.
 */
@SuppressWarnings({"auxiliaryclass", "deprecation", "overloads", "rawtypes", "removal", "serial", "try", "unchecked", "varargs"})
@Generated("dev.spanwright.processor.SpanwrightProcessor")
class TracedQuotes extends Quotes {
  TracedQuotes() {
    super();
  }

  @Override
  CompletableFuture<String> find(String id) {
    Span span = QuotesSpans.find();
    try {
      CompletableFuture<String> result = super.find(id);
      return QuotesSpans.findEnd(result, span);
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
  }

  @Override
  CompletableFuture<Integer> price(String id) {
    Span span = QuotesSpans.price();
    try {
      CompletableFuture<Integer> result = super.price(id);
      return QuotesSpans.priceEnd(result, span);
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
  }

  @Override
  <F extends Future<?>> F submit(F result) {
    Span span = QuotesSpans.submit();
    try {
      F result_ = super.submit(result);
      return QuotesSpans.submitEnd(result_, span);
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
  }

  @Override
  Flow.Publisher<String> all() {
    Span span = QuotesSpans.all();
    try {
      Flow.Publisher<String> result = super.all();
      return QuotesSpans.allEnd(result, span);
    } catch (Throwable thrown) {
      SpanSite.fail(span, thrown);
      throw thrown;
    }
  }
}
