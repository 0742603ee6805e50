package dev.spanwright.otlp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Spanwright says, kept off the test's output. */
final class LogLines extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("dev.spanwright");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private LogLines() {}

  static LogLines start() {
    LogLines lines = new LogLines();
    lines.logger.setUseParentHandlers(false);
    lines.logger.addHandler(lines);
    return lines;
  }

  /** Returns what was said of trouble, as "LEVEL message". */
  List<String> trouble() {
    return lines.stream().filter(line -> !line.startsWith("INFO ")).toList();
  }

  @Override
  public void publish(LogRecord entry) {
    lines.add(entry.getLevel() + " " + entry.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
