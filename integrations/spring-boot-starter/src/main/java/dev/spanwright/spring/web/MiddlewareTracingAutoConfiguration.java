package dev.spanwright.spring.web;

import dev.spanwright.spring.ConditionalOnSpanwright;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;

/** Gives filters and interceptors spans, if {@code spanwright.middleware-spans} is on. */
@AutoConfiguration(after = ServletTracingAutoConfiguration.class)
@ConditionalOnSpanwright
@ConditionalOnClass(Filter.class)
@ConditionalOnProperty("spanwright.middleware-spans")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class MiddlewareTracingAutoConfiguration {

  /** Only together with what traces all filters, and sees to it that none is called twice. */
  @Bean
  @ConditionalOnBean(TracingFilterRegistration.class)
  static PlainFilters spanwrightPlainFilters() {
    return new PlainFilters();
  }

  /** Apart, as not everybody has Spring MVC. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(DispatcherServlet.class)
  static class Interceptors {

    @Bean
    static TracedInterceptors spanwrightTracedInterceptors() {
      return new TracedInterceptors();
    }
  }
}
