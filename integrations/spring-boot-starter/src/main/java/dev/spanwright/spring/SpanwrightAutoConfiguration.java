package dev.spanwright.spring;

import dev.spanwright.export.SpanExporter;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Starts Spanwright before the beans of the application are made, unless the application has
 * started it itself, and closes it after them.
 */
@AutoConfiguration
@ConditionalOnSpanwright
@EnableConfigurationProperties(SpanwrightProperties.class)
public final class SpanwrightAutoConfiguration {

  @Bean
  SpanwrightStart spanwrightStart(
      SpanwrightProperties properties,
      ObjectProvider<SpanExporter> exporters,
      ObjectProvider<OptionsCustomizer> customizers) {
    return SpanwrightStart.with(
        properties, exporters.orderedStream().toList(), customizers.orderedStream().toList());
  }

  @Bean
  static BeanFactoryInitializer<ListableBeanFactory> spanwrightStartsFirst() {
    return factory -> factory.getBean(SpanwrightStart.class);
  }
}
