package dev.spanwright.spool;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What happened while the spool was locked, to be told when it no longer is. */
final class News {

  private record Message(Level level, String text) {}

  private final List<Dropped> drops = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();

  void drop(SpooledEnvelope envelope) {
    drops.add(new Dropped(envelope.spans(), envelope));
  }

  void warn(String text) {
    messages.add(new Message(Level.WARNING, text));
  }

  void tell(Consumer<Dropped> dropped, BiConsumer<Level, String> log) {
    drops.forEach(dropped);
    for (Message message : messages) {
      try {
        log.accept(message.level(), message.text());
      } catch (RuntimeException | Error brokenHandler) {
        return; // the application's logging is broken; sending spans goes on
      }
    }
  }
}
