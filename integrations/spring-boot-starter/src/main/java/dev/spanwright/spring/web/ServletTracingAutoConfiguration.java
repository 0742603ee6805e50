package dev.spanwright.spring.web;

import dev.spanwright.servlet.TracingFilter;
import dev.spanwright.spring.ConditionalOnSpanwright;
import dev.spanwright.spring.SpanwrightAutoConfiguration;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

/**
 * Puts a {@link TracingFilter} in front of all servlets and filters, unless the application
 * registers one itself.
 */
@AutoConfiguration(after = SpanwrightAutoConfiguration.class)
@ConditionalOnSpanwright
@ConditionalOnClass(Filter.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ServletTracingProperties.class)
public final class ServletTracingAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(
      value = TracingFilter.class,
      parameterizedContainer = FilterRegistrationBean.class)
  TracingFilterRegistration spanwrightTracingFilter(
      ServletTracingProperties properties,
      ObjectProvider<AbstractFilterRegistrationBean<?>> registrations,
      @Value("${spanwright.middleware-spans:false}") boolean middlewareSpans) {
    return new TracingFilterRegistration(
        filter(properties), () -> middlewareSpans ? registrations.stream().toList() : List.of());
  }

  private static TracingFilter filter(ServletTracingProperties properties) {
    TracingFilter.Builder filter = TracingFilter.builder();
    if (ClassUtils.isPresent("org.springframework.web.servlet.DispatcherServlet", null)) {
      filter.origin(Origin.SPRING_WEBMVC);
    }
    if (properties.style() != null) {
      filter.style(properties.style());
    }
    if (properties.capturedMethods() != null) {
      filter.capturedMethods(properties.capturedMethods().toArray(String[]::new));
    }
    if (properties.responseHeaders() != null) {
      filter.responseHeaders(properties.responseHeaders());
    }
    if (properties.failedStatusCodes() != null) {
      filter.failedStatusCodes(
          StatusCodes.of("spanwright.servlet.failed-status-codes", properties.failedStatusCodes()));
    }
    return filter.build();
  }
}
