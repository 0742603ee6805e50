package dev.spanwright;

import static java.lang.System.Logger.Level.INFO;

import dev.spanwright.log.LazyLogger;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Takes down what is logged from level info up, and keeps it off the test's output. */
public final class LogCapture implements AutoCloseable {

  private final Logger logger = Logger.getLogger("dev.spanwright");
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler handler = new Taker(lines);
  private final boolean parentHandlers = logger.getUseParentHandlers();

  private LogCapture() {
    logger.setUseParentHandlers(false);
    LazyLogger.SPANWRIGHT.log(INFO, "what comes after the first line comes in order");
    logger.addHandler(handler);
  }

  public static LogCapture start() {
    return new LogCapture();
  }

  /** Returns what was logged, as "LEVEL message"; what is said at a start has been said then. */
  public List<String> lines() {
    OwnThreads.awaitEnd("spanwright-announcement");
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(parentHandlers);
  }

  private static final class Taker extends Handler {
    private final List<String> lines;

    Taker(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
        lines.add(entry.getLevel() + " " + entry.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
