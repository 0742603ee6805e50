package dev.spanwright.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogbackTest extends MdcContract {

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger("ROOT");
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing(); // reads the MDC, as appenders of all kinds do
          events.add(event);
        }
      };

  @Override
  void listen() {
    appender.setContext(context);
    appender.start();
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(appender);
  }

  @Override
  List<Line> lines() {
    return events.stream()
        .map(event -> new Line(event.getFormattedMessage(), event.getMDCPropertyMap()))
        .toList();
  }

  @Override
  List<String> printed(String pattern) {
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(pattern);
    layout.start();
    return events.stream().map(layout::doLayout).map(String::strip).toList();
  }

  /** The build runs this with the oldest supported version, too. */
  @Test
  void slf4j_isTheVersionThatIsMeant() {
    String meant = System.getProperty("slf4j.version", "2.");
    assertThat(LoggerFactory.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .contains("slf4j-api-" + meant);
  }
}
