package dev.spanwright.spring.logging;

import dev.spanwright.logging.MdcIds;
import dev.spanwright.spring.ConditionalOnSpanwright;
import dev.spanwright.spring.SpanwrightAutoConfiguration;
import dev.spanwright.trace.ContextListener;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Keeps the ids of the current trace and span in the MDC, if spanwright-logging is there. */
@AutoConfiguration(before = SpanwrightAutoConfiguration.class)
@ConditionalOnSpanwright
@ConditionalOnClass(value = MdcIds.class, name = "org.slf4j.MDC")
@ConditionalOnProperty(name = "spanwright.mdc.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MdcProperties.class)
public final class MdcAutoConfiguration {

  @Bean
  ContextListener spanwrightMdc(MdcProperties properties) {
    return MdcIds.builder()
        .traceIdKey(properties.traceIdKey())
        .spanIdKey(properties.spanIdKey())
        .build();
  }
}
