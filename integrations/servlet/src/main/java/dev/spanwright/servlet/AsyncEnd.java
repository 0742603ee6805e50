package dev.spanwright.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Ends a request's span with its asynchronous work, whatever threads that is done on. */
final class AsyncEnd implements AsyncListener {

  private final Exchange exchange;

  AsyncEnd(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Containers forget listeners when a dispatched request starts asynchronous work anew.
    event.getAsyncContext().addListener(this);
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    exchange.timeOut();
  }

  @Override
  public void onError(AsyncEvent event) {
    exchange.fail(event.getThrowable());
  }

  @Override
  public void onComplete(AsyncEvent event) {
    exchange.end();
  }
}
