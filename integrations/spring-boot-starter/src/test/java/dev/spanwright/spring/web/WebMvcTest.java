package dev.spanwright.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.spring.RunningApplication;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Tag("SRV-09")
class WebMvcTest {

  @Test
  void springBoot_isTheVersionThatThisRunIsAbout() {
    assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.version"));
  }

  /** Asks for what resolves exceptions, of which there is one. */
  static class Refusing {
    final HandlerExceptionResolver exceptions;

    Refusing(HandlerExceptionResolver exceptions) {
      this.exceptions = exceptions;
    }
  }

  @Test
  void beansThatTrace_areNoneThatTheApplicationMeans() {
    try (RunningApplication shop =
        RunningApplication.start(
            List.of(Refusing.class),
            "spring.autoconfigure.exclude="
                + "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration,"
                + "org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration")) {
      assertThat(shop.bean(Refusing.class).exceptions)
          .isSameAs(shop.bean("handlerExceptionResolver", HandlerExceptionResolver.class));
    }
  }

  @Nested
  class Streamed extends WebMvcTests {
    Streamed() {
      super("stream");
    }
  }

  @Nested
  @Tag("SRV-120")
  class AsTransactions extends WebMvcTests {
    AsTransactions() {
      super("static");
    }
  }
}
