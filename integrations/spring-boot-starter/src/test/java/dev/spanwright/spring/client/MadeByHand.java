package dev.spanwright.spring.client;

import org.springframework.web.client.RestClient;

/** What docs/integrations/spring-boot.md shows of clients. */
final class MadeByHand {

  private MadeByHand() {}

  static RestClient client() {
    RestClient client =
        RestClient.builder().requestInterceptor(TracingRequestInterceptor.forRestClient()).build();
    return client;
  }
}
