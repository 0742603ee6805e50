package dev.spanwright.spring.client;

import dev.spanwright.spring.ConditionalOnSpanwright;
import dev.spanwright.spring.SpanwrightAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Traces what RestClients and RestTemplates ask for: those that are beans, and those that are made
 * with the builders that are beans.
 */
@AutoConfiguration(after = SpanwrightAutoConfiguration.class)
@ConditionalOnSpanwright
@ConditionalOnClass({RestClient.class, RestTemplate.class})
@ConditionalOnProperty(name = "spanwright.http-clients.enabled", matchIfMissing = true)
public final class ClientTracingAutoConfiguration {

  @Bean
  static ClientTracing spanwrightClientTracing() {
    return new ClientTracing();
  }

  /** What Spring Boot 3 calls for each RestTemplate that its builder makes. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.web.client.RestTemplateCustomizer")
  static final class SpringBoot3 {

    @Bean
    org.springframework.boot.web.client.RestTemplateCustomizer spanwrightRestTemplates() {
      return ClientTracing::trace;
    }
  }

  /** What Spring Boot 4 calls for each that its builders make, those of HTTP services included. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.restclient.RestTemplateCustomizer")
  static final class SpringBoot4 {

    @Bean
    org.springframework.boot.restclient.RestTemplateCustomizer spanwrightRestTemplates() {
      return ClientTracing::trace;
    }

    @Bean
    org.springframework.boot.restclient.RestClientCustomizer spanwrightRestClients() {
      return ClientTracing::trace;
    }
  }
}
