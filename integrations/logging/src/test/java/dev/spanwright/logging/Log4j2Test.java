package dev.spanwright.logging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.AfterEach;

class Log4j2Test extends MdcContract {

  private final Logger root = (Logger) LogManager.getRootLogger();
  private final List<LogEvent> events = new CopyOnWriteArrayList<>();

  private final AbstractAppender appender =
      new AbstractAppender("test", null, null, true, Property.EMPTY_ARRAY) {
        @Override
        public void append(LogEvent event) {
          events.add(event.toImmutable());
        }
      };

  @Override
  void listen() {
    Configurator.setRootLevel(Level.INFO);
    appender.start();
    root.addAppender(appender);
  }

  @AfterEach
  void stopListening() {
    root.removeAppender(appender);
  }

  @Override
  List<Line> lines() {
    return events.stream()
        .map(
            event ->
                new Line(event.getMessage().getFormattedMessage(), event.getContextData().toMap()))
        .toList();
  }

  @Override
  List<String> printed(String pattern) {
    PatternLayout layout = PatternLayout.newBuilder().withPattern(pattern).build();
    return events.stream().map(layout::toSerializable).map(String::strip).toList();
  }
}
