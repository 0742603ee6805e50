package dev.spanwright.benchmarks.pipeline;

import io.sentry.AsyncHttpTransportFactory;
import io.sentry.Hint;
import io.sentry.ISpan;
import io.sentry.ITransaction;
import io.sentry.Sentry;
import io.sentry.SentryEnvelope;
import io.sentry.SentryEnvelopeItem;
import io.sentry.SentryItemType;
import io.sentry.SpanStatus;
import io.sentry.hints.Enqueable;
import io.sentry.hints.SubmissionResult;
import io.sentry.transport.ITransport;
import io.sentry.transport.RateLimiter;
import io.sentry.util.HintUtils;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Sentry's own library: a trace is a transaction with its children. */
final class SentryJavaClient implements Client {

  private final int spansPerTrace;
  private final LongAdder delivered = new LongAdder();
  private final LongAdder lost = new LongAdder();

  SentryJavaClient(Run run, int port) {
    this.spansPerTrace = run.spansPerTrace();
    AsyncHttpTransportFactory transports = new AsyncHttpTransportFactory();
    Sentry.init(
        options -> {
          options.setDsn(SpanwrightClient.dsn(port));
          options.setTracesSampleRate(1.0);
          options.setEnableBackpressureHandling(false);
          options.setMaxQueueSize(Library.BUFFERED_SPANS / spansPerTrace);
          options.setTransportFactory(
              (given, details) -> new Counting(transports.create(given, details)));
        });
  }

  @Override
  public void trace() {
    ITransaction top = Sentry.startTransaction("GET /orders/{id}", "http.server");
    top.setData("http.request.method", "GET");
    top.setData("http.route", "/orders/{id}");
    for (int i = 1; i < spansPerTrace; i++) {
      ISpan child = top.startChild("cache.get", "read order");
      child.setData("cache.operation", "get");
      child.setData("cache.item_size", 1000L + i);
      child.setData("cache.hit", true);
      child.finish(SpanStatus.OK);
    }
    top.setData("http.response.status_code", 200L);
    top.finish(SpanStatus.OK);
  }

  @Override
  public long delivered() {
    return delivered.sum();
  }

  @Override
  public long settled() {
    return delivered.sum() + lost.sum();
  }

  @Override
  public void flush() {
    Sentry.flush(PATIENCE.toMillis());
  }

  /** Counts what becomes of spans: one transaction in an envelope, all of a trace in it. */
  private final class Counting implements ITransport {

    private final ITransport transport;

    Counting(ITransport transport) {
      this.transport = transport;
    }

    @Override
    public void send(SentryEnvelope envelope, Hint hint) throws IOException {
      if (!isTransaction(envelope)) {
        transport.send(envelope, hint);
        return;
      }
      Fate fate = new Fate();
      transport.send(envelope, HintUtils.createWithTypeCheckHint(fate));
      if (!fate.queued) {
        lost.add(spansPerTrace);
      }
    }

    private static boolean isTransaction(SentryEnvelope envelope) {
      for (SentryEnvelopeItem item : envelope.getItems()) {
        if (item.getHeader().getType() == SentryItemType.Transaction) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void flush(long timeoutMillis) {
      transport.flush(timeoutMillis);
    }

    @Override
    public @Nullable RateLimiter getRateLimiter() {
      return transport.getRateLimiter();
    }

    @Override
    public void close(boolean isRestarting) throws IOException {
      transport.close(isRestarting);
    }

    @Override
    public void close() throws IOException {
      transport.close();
    }
  }

  private final class Fate implements Enqueable, SubmissionResult {

    private boolean queued;
    private volatile boolean success;

    @Override
    public void markEnqueued() {
      queued = true;
    }

    @Override
    public void setResult(boolean newSuccess) {
      success = newSuccess;
      (newSuccess ? delivered : lost).add(spansPerTrace);
    }

    @Override
    public boolean isSuccess() {
      return success;
    }
  }
}
