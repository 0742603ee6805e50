package dev.spanwright.spring.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Gives the clients that are beans, and the builders of such, their interceptor. */
final class ClientTracing implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof RestClient.Builder builder) {
      trace(builder);
    } else if (bean instanceof RestTemplate template) {
      trace(template);
    } else if (bean instanceof RestClient client && isSprings(client)) {
      return traced(client);
    }
    return bean;
  }

  static void trace(RestClient.Builder builder) {
    builder.requestInterceptors(TracingRequestInterceptor.forRestClient()::joins);
  }

  static void trace(RestTemplate template) {
    List<ClientHttpRequestInterceptor> interceptors = new ArrayList<>(template.getInterceptors());
    if (TracingRequestInterceptor.forRestTemplate().joins(interceptors)) {
      template.setInterceptors(interceptors);
    }
  }

  /** Others, such as mocks, are nobody's to change. */
  private static boolean isSprings(RestClient client) {
    return client.getClass().getPackage() == RestClient.class.getPackage();
  }

  private static RestClient traced(RestClient client) {
    RestClient.Builder builder = client.mutate();
    AtomicBoolean wasMissing = new AtomicBoolean();
    builder.requestInterceptors(
        interceptors ->
            wasMissing.set(TracingRequestInterceptor.forRestClient().joins(interceptors)));
    return wasMissing.get() ? builder.build() : client;
  }
}
