package dev.spanwright.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.spring.RunningApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests that a Spring Boot application serves. */
class ServletTracingTest {

  @RestController
  static class Shop {

    @GetMapping("/hello")
    String hello() {
      return "hello";
    }
  }

  @Test
  void springBoot_isTheVersionThatThisRunIsAbout() {
    assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.version"));
  }

  @Test
  void request_hasASpan() throws Exception {
    try (RunningApplication shop = RunningApplication.start(List.of(Shop.class))) {
      assertThat(shop.get("/hello").body()).isEqualTo("hello");
      assertThat(shop.spans(1).get(0).name()).isEqualTo("GET /hello");
    }
  }
}
