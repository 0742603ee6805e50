package dev.spanwright.spring;

import dev.spanwright.Options;
import dev.spanwright.export.BeforeSendSpan;
import dev.spanwright.export.SpanExporter;
import dev.spanwright.sampling.TracesSampler;
import dev.spanwright.trace.ContextListener;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.WebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts Spanwright before the other beans of the application are made, and closes it after them,
 * unless the application has started it itself.
 *
 * <p>Options come from the properties {@code spanwright.*}; then from beans: each {@link
 * SpanExporter}, each {@link ContextListener}, the one {@link TracesSampler} and the one {@link
 * BeforeSendSpan}; then from each {@link OptionsCustomizer}. What none of them sets is up to
 * environment variables and defaults.
 */
@AutoConfiguration
@ConditionalOnSpanwright
@EnableConfigurationProperties(SpanwrightProperties.class)
public final class SpanwrightAutoConfiguration {

  @Bean
  SpanwrightStart spanwrightStart(
      SpanwrightProperties properties,
      ObjectProvider<SpanExporter> exporters,
      ObjectProvider<ContextListener> listeners,
      ObjectProvider<TracesSampler> sampler,
      ObjectProvider<BeforeSendSpan> beforeSendSpan,
      ObjectProvider<OptionsCustomizer> customizers) {
    Options.Builder options = Options.builder();
    PropertyOptions.set(properties, options);
    exporters.orderedStream().forEach(options::exporter);
    listeners.orderedStream().forEach(options::contextListener);
    sampler.ifAvailable(options::tracesSampler);
    beforeSendSpan.ifAvailable(options::beforeSendSpan);
    customizers.orderedStream().forEach(customizer -> customizer.customize(options));
    return SpanwrightStart.with(options.build());
  }

  @Bean
  static BeanFactoryInitializer<ListableBeanFactory> spanwrightStartsFirst() {
    return factory -> factory.getBean(SpanwrightStart.class);
  }

  /** A web server is made before that, and filters and servlets with it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(WebServerFactoryCustomizer.class)
  static class BeforeWebServers {

    @Bean
    WebServerFactoryCustomizer<WebServerFactory> spanwrightStartsBeforeWebServers(
        SpanwrightStart started) {
      return factory -> {};
    }
  }
}
