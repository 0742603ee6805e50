package dev.spanwright.spring;

import dev.spanwright.Options;
import dev.spanwright.Spanwright;
import java.lang.System.Logger.Level;
import org.springframework.beans.factory.DisposableBean;

/** Keeps Spanwright running as long as the application is, unless somebody else does already. */
final class SpanwrightStart implements DisposableBean {

  private static final System.Logger LOGGER = System.getLogger("dev.spanwright");

  /** Closes what was started here. */
  private final Runnable close;

  private SpanwrightStart(Runnable close) {
    this.close = close;
  }

  /** Starts with these options, unless it is running. */
  static SpanwrightStart with(Options options) {
    if (Spanwright.running().isRunning()) {
      LOGGER.log(
          Level.INFO,
          "Spanwright is running already, started by the application or by another application"
              + " context in this JVM: it keeps its options, and those of this context do not count");
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
