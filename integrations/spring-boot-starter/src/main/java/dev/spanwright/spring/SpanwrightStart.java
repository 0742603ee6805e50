package dev.spanwright.spring;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import org.springframework.beans.factory.DisposableBean;

/** Keeps Spanwright running as long as the application is, unless the application does itself. */
final class SpanwrightStart implements DisposableBean {

  /** Closes what was started here. */
  private final Runnable close;

  private SpanwrightStart(Runnable close) {
    this.close = close;
  }

  /** Starts with these options, unless spans are recorded already. */
  static SpanwrightStart with(Options options) {
    if (Spanwright.running().isEnabled()) {
      return new SpanwrightStart(() -> {});
    }
    Spanwright started = Spanwright.start(options);
    return new SpanwrightStart(started::close);
  }

  @Override
  public void destroy() {
    close.run();
  }
}
