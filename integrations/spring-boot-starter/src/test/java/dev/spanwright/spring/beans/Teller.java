package dev.spanwright.spring.beans;

import dev.spanwright.annotation.SpanAttribute;
import dev.spanwright.annotation.Trace;
import jakarta.annotation.PostConstruct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/** A bean whose methods Spring calls. */
class Teller {

  /** What is told. */
  record Story(String title) {}

  @Autowired private ApplicationEventPublisher publisher;

  @Trace
  @PostConstruct
  void begin() {}

  void tell() {
    publisher.publishEvent(new Story("the fisherman"));
  }

  @Trace
  @EventListener
  void heard(@SpanAttribute(value = "shop.story", path = "title") Story story) {}
}
