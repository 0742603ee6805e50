package dev.spanwright.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

@Tag("SRV-09")
class WebMvcTest {

  @Test
  void springBoot_isTheVersionThatThisRunIsAbout() {
    assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.version"));
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
