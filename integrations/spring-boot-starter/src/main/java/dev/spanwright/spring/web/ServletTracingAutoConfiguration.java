package dev.spanwright.spring.web;

import dev.spanwright.servlet.TracingFilter;
import dev.spanwright.spring.ConditionalOnSpanwright;
import dev.spanwright.spring.SpanwrightAutoConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Puts a {@link TracingFilter} in front of all servlets and filters. */
@AutoConfiguration(after = SpanwrightAutoConfiguration.class)
@ConditionalOnSpanwright
@ConditionalOnClass(Filter.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class ServletTracingAutoConfiguration {

  @Bean
  FilterRegistrationBean<TracingFilter> spanwrightTracingFilter() {
    FilterRegistrationBean<TracingFilter> registration =
        new FilterRegistrationBean<>(TracingFilter.builder().build());
    registration.setName("spanwrightTracingFilter");
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
